import { UserError } from '../diagnostics/user-error.ts';
import { joinWords, withArticle } from '../diagnostics/words.ts';
import type { EntityKind, EntityRef } from '../model/field.ts';
import { entityKinds } from '../model/kinds.ts';
import { correctedId, idMistake } from '../model/id.ts';
import { resolveReference } from '../queries/resolve.ts';
import { isDay } from '../source/is-day.ts';
import type { Store } from '../store/open-store.ts';
import { isList, isMap, type YamlValue } from '../yaml/value.ts';
import type { Argument } from './argument.ts';
import { findOperation } from './operations/find-operation.ts';
import { usageOf } from './read-line.ts';
import type { Step } from './step.ts';
import { valueOfText } from './written/new-value.ts';
import { wrongShape } from './written/wrong-shape.ts';

/** What one argument says. */
export type Value =
  | string
  | number
  | true
  | readonly string[]
  | EntityRef
  | readonly EntityRef[]
  | readonly (readonly EntityRef[])[]
  | ReadonlyMap<string, string>
  | ReadonlyMap<string, readonly string[]>;

/** The arguments of a step, typed and found in the organisation. */
export type Given = Readonly<Record<string, Value>>;

/** What reading arguments needs to know, and whom it tells that something is called differently now. */
export interface ReadingArguments {
  readonly store: Store;
  readonly note: (text: string) => void;
}

/** Types the arguments of a step. Throws a UserError (2) for one that is missing, wrong or names nothing. */
export function readArguments({ operation: id, given }: Step, reading: ReadingArguments): Given {
  const operation = findOperation(id);
  const missing = Object.entries(operation.arguments).find(
    ([name, { required }]) => required === true && !given.has(name),
  );
  if (missing !== undefined) {
    const [name, { value, isPositional }] = missing;
    const what = isPositional === true ? `the ${value}` : `--${name} <${value}>`;
    throw new UserError(2, `${id} lacks ${what}`, usageOf(operation));
  }
  const values: Record<string, Value> = {};
  for (const [name, written] of given) values[name] = readArgument(id, name, written, reading);
  for (const [name, argument] of Object.entries(operation.arguments)) {
    if (argument.type === 'fields') checkShapes(given.get(name), values[argument.of]);
  }
  return values;
}

/** Throws a UserError (2) for a field that has a list where it takes one value, or the other way round. */
function checkShapes(fields: YamlValue | undefined, of: Value | undefined): void {
  const word = typeof of === 'object' && 'kind' in of ? of.kind : of;
  const kind = entityKinds.find((each) => each === word);
  if (kind === undefined || !isMap(fields)) return;
  for (const [path, value] of fields) {
    const mistake = wrongShape(kind, path, valueOfText(fieldText(value)));
    if (mistake !== undefined) throw new UserError(2, mistake.message, mistake.help);
  }
}

/** Types one argument of an operation. Throws a UserError (2) where it is wrong or names nothing. */
export function readArgument(id: string, name: string, written: YamlValue, reading: ReadingArguments): Value {
  const argument = findOperation(id).arguments[name];
  if (argument === undefined) throw new Error(`${id} has no argument ${name}`);
  return readValue(written, argument, { ...reading, where: `${id} ${shownName(name, argument)}` });
}

function shownName(name: string, { isPositional, value }: Argument): string {
  return isPositional === true ? `<${value}>` : `--${name}`;
}

interface Reading extends ReadingArguments {
  /** Which argument it is, for what is said of it. */
  readonly where: string;
}

function readValue(written: YamlValue, argument: Argument, reading: Reading): Value {
  switch (argument.type) {
    case 'reference': {
      const word = textOf(written, reading);
      return argument.words?.includes(word) === true ? word : resolve(word, [argument.to], reading).id;
    }
    case 'references':
      return eachOnce(textsOf(written, reading).map((word) => resolve(word, [argument.to], reading))).map(
        ({ id }) => id,
      );
    case 'entity':
      return resolve(textOf(written, reading), argument.to, reading);
    case 'entities':
      return eachOnce(textsOf(written, reading).map((word) => resolve(word, argument.to, reading)));
    case 'newId':
      return newId(textOf(written, reading), reading);
    case 'newIds':
      return textsOf(written, reading).map((word) => newId(word, reading));
    case 'day':
      return dayOf(textOf(written, reading), reading);
    case 'number':
      return numberOf(textOf(written, reading), argument, reading);
    case 'text':
      return textOf(written, reading);
    case 'texts':
      return textsOf(written, reading);
    case 'choice': {
      const word = textOf(written, reading);
      if (argument.choices.includes(word)) return word;
      throw wrong(word, joinWords(argument.choices, argument.choices.length, 'or'), reading);
    }
    case 'flag':
      return true;
    case 'places': {
      if (!isMap(written)) throw wrong('one word', argument.value, reading);
      return new Map(
        Array.from(written, ([place, words]) => {
          const ids = textsOf(words, reading).map((word) => resolve(word, [argument.to], reading).id);
          return [place, ids] as const;
        }),
      );
    }
    case 'groups':
      return (isList(written) && written.some(isList) ? written : [written]).map((group: YamlValue) =>
        textsOf(group, reading).map((word) => resolve(word, argument.to, reading)),
      );
    case 'fields':
      if (!isMap(written)) throw wrong('one word', argument.value, reading);
      return new Map(Array.from(written, ([field, value]) => [field, fieldText(value)] as const));
  }
}

/** Whoever is named twice, by the same name or by another, is meant once. */
function eachOnce(refs: readonly EntityRef[]): readonly EntityRef[] {
  return refs.filter(
    (ref, index) => refs.findIndex(({ kind, id }) => kind === ref.kind && id === ref.id) === index,
  );
}

/** A list of a scenario file, as it is written on a command line. */
function fieldText(value: YamlValue): string {
  if (isList(value)) return `[${value.map(fieldText).join(',')}]`;
  return typeof value === 'string' ? value : '';
}

function resolve(word: string, kinds: readonly EntityKind[], { store, note }: Reading): EntityRef {
  const { kind, id, note: said } = resolveReference(store, word, kinds);
  if (said !== null) note(said);
  return { kind, id };
}

function newId(word: string, { where }: Reading): string {
  const mistake = idMistake(word);
  if (mistake === undefined) return word;
  const better = correctedId(word);
  throw new UserError(
    2,
    `the id ${JSON.stringify(word)} of ${where} ${mistake}`,
    better === undefined ? 'write it in small letters, digits and hyphens' : `write ${better}`,
  );
}

function dayOf(word: string, reading: Reading): string {
  if (isDay(word)) return word;
  throw wrong(word, 'a day that the calendar has, such as 2026-11-23', reading);
}

function numberOf(word: string, { min, max }: { min: number; max: number }, reading: Reading): number {
  const number = /^\d+(\.\d+)?$/.test(word) ? Number(word) : NaN;
  if (number >= min && number <= max) return number;
  throw wrong(word, `a number from ${min} to ${max}`, reading);
}

function textOf(written: YamlValue, reading: Reading): string {
  if (typeof written === 'string' && written !== '') return written;
  // A list of one is as good as the one.
  if (isList(written) && written.length === 1) return textOf(written[0] ?? null, reading);
  throw wrong(isList(written) ? 'a list' : 'nothing', 'one word', reading);
}

function textsOf(written: YamlValue, reading: Reading): readonly string[] {
  const words = isList(written) ? written : [written];
  return words.map((word) => textOf(word, reading));
}

function wrong(word: string, expected: string, { where }: Reading): UserError {
  const article = /^(a|an|one|[a-z]+ or|.*,) /.test(expected) || expected.includes(' ');
  return new UserError(
    2,
    `${where} is ${JSON.stringify(word)}`,
    `write ${article ? expected : withArticle(expected)}`,
  );
}
