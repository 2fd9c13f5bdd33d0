import { parametersOf } from '../../store/sql-tokens.ts';
import type { NamedQuery, QueryParameter } from './named-query.ts';

/** What is wrong with a query file, and where. */
export interface QueryFileMistake {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly help: string;
}

/** More than anybody tells a query. */
const mostParameters = 50;

const tooMany = {
  message: `it has more than ${mostParameters} parameters`,
  help: 'one file holds one SELECT',
};

const shape = 'write `-- param name = default: what it is`, or `-- param name: what it is`';

/**
 * Reads a query that stands in a file of its own: comments first, `-- description` and `-- param name = default: doc`,
 * then one SELECT; what has no default has to be
 * written, and is a number where it looks like one. Never throws; what SQLite thinks of the SELECT is found when it runs.
 */
export function readQueryFile(
  name: string,
  text: string,
): { readonly query: NamedQuery } | { readonly mistake: QueryFileMistake } {
  const lines = text.split(/\r?\n/);
  const description: string[] = [];
  const parameters: QueryParameter[] = [];
  const used = parametersOf(text);
  for (const [index, written] of lines.entries()) {
    const comment = /^\s*--(.*)$/.exec(written)?.[1]?.trim();
    if (comment === undefined && written.trim() !== '') break;
    if (comment === undefined || comment === '') continue;
    if (!/^param\b/i.test(comment)) {
      if (parameters.length === 0) description.push(comment);
      continue;
    }
    const parameter = parameterOf(comment);
    const mistake = parameterMistake(comment, parameter, parameters, used);
    if (mistake !== null) return { mistake: { line: index + 1, ...mistake } };
    if (parameter !== undefined) parameters.push(parameter);
  }
  const plain = used
    .filter((each) => parameters.every(({ name: described }) => described !== each))
    .map((each): QueryParameter => ({ name: each, doc: 'a number or a text', type: 'value' }));
  if (parameters.length + plain.length > mostParameters) return { mistake: { line: 1, ...tooMany } };
  return {
    query: { name, description: description.join(' '), parameters: [...parameters, ...plain], sql: text },
  };
}

/** `param squad = search: the squad`; a default that is a number makes it one, any other a text. */
function parameterOf(comment: string): QueryParameter | undefined {
  const [, name, written, doc] = /^param\s+([A-Za-z_]\w*)\s*(?:=([^:]*))?:\s*(\S.*)$/i.exec(comment) ?? [];
  if (name === undefined || doc === undefined) return undefined;
  if (written === undefined) return { name, doc, type: 'value' };
  const value = written.trim();
  const isNumber = value !== '' && Number.isFinite(Number(value));
  if (isNumber) return { name, doc, type: 'number', isAnyNumber: true, default: Number(value) };
  return { name, doc, type: 'text', default: value.replace(/^'(.*)'$/, '$1') };
}

function parameterMistake(
  comment: string,
  parameter: QueryParameter | undefined,
  others: readonly QueryParameter[],
  used: readonly string[],
): Omit<QueryFileMistake, 'line'> | null {
  if (others.length === mostParameters) return tooMany;
  if (parameter === undefined)
    return { message: `${JSON.stringify(comment)} describes no parameter`, help: shape };
  const { name } = parameter;
  if (others.some((each) => each.name === name)) {
    return { message: `the parameter ${name} is described twice`, help: 'leave one of them out' };
  }
  if (used.includes(name)) return null;
  return {
    message: `the parameter ${name} is used nowhere`,
    help: `write :${name} in the SELECT, or leave it out`,
  };
}
