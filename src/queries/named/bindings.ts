import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { EntityKind } from '../../model/field.ts';
import type { Bindings } from '../../store/user-sql.ts';
import { mostCounted, parameterText, type NamedQuery, type QueryParameter } from './named-query.ts';

/** Splits `-p name=value`, each as it was written. Throws a UserError (2). */
export function writtenParameters(written: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const each of written) {
    const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(each) ?? [];
    if (name === undefined || value === undefined) {
      throw new UserError(2, `-p ${JSON.stringify(each)} gives no parameter a value`, 'write -p name=value');
    }
    if (values.has(name)) throw new UserError(2, `-p ${name} is given twice`, 'give it once');
    values.set(name, value);
  }
  return values;
}

/**
 * The values of the parameters of a named query: as written, else their defaults. `idOf` finds the entity that a value
 * names. Throws a UserError (2) with the parameters that the query has.
 */
export function namedBindings(
  { name, parameters }: Pick<NamedQuery, 'name' | 'parameters'>,
  written: ReadonlyMap<string, string>,
  idOf: (kind: EntityKind, value: string) => string,
): Bindings {
  const known = parameters.map((each) => each.name);
  const unknown = Array.from(written.keys()).find((each) => !known.includes(each));
  if (unknown !== undefined) {
    throw new UserError(2, `${name} has no parameter ${unknown}`, wayOut(unknown, parameters));
  }
  const values = parameters.map((parameter) => {
    const value = written.get(parameter.name);
    if (value !== undefined) return [parameter.name, valueOf(parameter, value, idOf)] as const;
    if (parameter.default !== undefined) return [parameter.name, parameter.default] as const;
    throw new UserError(
      2,
      `${name} needs ${parameter.name}: ${parameter.doc}`,
      `write -p ${parameter.name}=…; its parameters are ${joinWords(parameters.map(parameterText), 20)}`,
    );
  });
  return Object.fromEntries(values);
}

function wayOut(unknown: string, parameters: readonly QueryParameter[]): string {
  if (parameters.length === 0) return 'it has none';
  const meant = nearest(
    unknown,
    parameters.map(({ name }) => name),
  );
  const all = `its parameters are ${joinWords(parameters.map(parameterText), 20)}`;
  return meant === undefined ? all : `did you mean ${meant}? ${all}`;
}

function valueOf(
  { name, type, isAnyNumber, range, default: usual }: QueryParameter,
  value: string,
  idOf: (kind: EntityKind, value: string) => string,
): string | number {
  if (type === 'text') return value;
  if (type === 'value') return plainValue(value);
  if (type !== 'number') return idOf(type, value);
  if (isAnyNumber === true) {
    if (isNumber(value)) return Number(value);
    throw new UserError(2, `-p ${name}=${value} is no number`, `write -p ${name}=${usual ?? 30}`);
  }
  const { min, max } = range ?? { min: 0, max: mostCounted };
  if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  throw new UserError(
    2,
    `-p ${name}=${value} is no number that it takes`,
    `write a whole number from ${min} to ${max}`,
  );
}

/** The values for a statement of the asker's own; what looks like a number is one. Throws a UserError (2). */
export function plainBindings(used: readonly string[], written: ReadonlyMap<string, string>): Bindings {
  const surplus = Array.from(written.keys()).find((name) => !used.includes(name));
  if (surplus !== undefined) {
    const help =
      used.length === 0
        ? `it has none: write :${surplus} where its value belongs`
        : `it has ${joinWords(used, 20)}`;
    throw new UserError(2, `the statement has no parameter ${surplus}`, help);
  }
  const missing = used.filter((name) => !written.has(name));
  if (missing.length > 0) {
    throw new UserError(
      2,
      `the statement has a parameter without a value: ${joinWords(missing, 20)}`,
      `write -p ${missing[0] ?? 'name'}=value`,
    );
  }
  return Object.fromEntries(Array.from(written, ([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: string): string | number {
  return isNumber(value) ? Number(value) : value;
}

function isNumber(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value) && Number.isFinite(Number(value));
}
