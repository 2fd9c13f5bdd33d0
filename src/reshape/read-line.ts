import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { isList, isMap, type YamlValue } from '../yaml/value.ts';
import type { Argument } from './argument.ts';
import type { Operation } from './operation.ts';
import { findOperation } from './operations/find-operation.ts';
import { separator, shieldedSeparator } from './separator.ts';
import type { Step } from './step.ts';

/**
 * The operations of a command line, in order. Throws a UserError (2) for a word that has no place in it; `others` are
 * the options that are of no operation, without their hyphens, since one of them may be meant.
 */
export function readLine(line: readonly string[], others: readonly string[] = []): readonly Step[] {
  return split(line).map((part) => {
    const [id = '', ...rest] = part;
    return readStep(findOperation(id), rest, others);
  });
}

function split(line: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of line) {
    if (word === separator || word === shieldedSeparator) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

function readStep(operation: Operation, line: readonly string[], others: readonly string[]): Step {
  const given = new Map<string, YamlValue>();
  const bare: string[] = [];
  for (let at = 0; at < line.length; at++) {
    const word = line[at] ?? '';
    if (!word.startsWith('-')) {
      bare.push(word);
      continue;
    }
    const [name = '', ...rest] = word.replace(/^--?/, '').split('=');
    const argument = argumentCalled(operation, name, others);
    if (argument.type === 'flag') {
      give(operation, given, name, 'true');
      continue;
    }
    // `--people ios=ada,bela`: the equals sign belongs to the value of a separate word.
    const value = word.includes('=') ? rest.join('=') : line[++at];
    if (value === undefined || value.startsWith('--')) {
      throw new UserError(2, `--${name} of ${operation.id} names no ${argument.value}`, usageOf(operation));
    }
    give(operation, given, name, value);
  }
  placeBare(operation, given, bare);
  return { operation: operation.id, given };
}

/** The words without a name, in the order of the table; the last of the places takes all that are left where it is a list. */
function placeBare(operation: Operation, given: Map<string, YamlValue>, bare: readonly string[]): void {
  const places = Object.entries(operation.arguments).filter(([, { isPositional }]) => isPositional === true);
  let at = 0;
  for (const [name, argument] of places) {
    const isLast = places.at(-1)?.[0] === name;
    const own = isLast && takesSeveral(argument) ? bare.slice(at) : bare.slice(at, at + 1);
    at += own.length;
    for (const word of own) give(operation, given, name, word);
  }
  const extra = bare[at];
  if (extra === undefined) return;
  throw new UserError(2, `${operation.id} has no place for ${JSON.stringify(extra)}`, usageOf(operation));
}

/** Whether it is given several times: blanks or commas between where it is positional, commas elsewhere. */
export function takesSeveral({ type }: Argument): boolean {
  return (
    type === 'references' || type === 'entities' || type === 'newIds' || type === 'texts' || type === 'fields'
  );
}

function give(operation: Operation, given: Map<string, YamlValue>, name: string, value: string): void {
  const argument = argumentCalled(operation, name);
  const known = given.get(name);
  if (argument.type === 'places' || argument.type === 'fields') {
    const [key = '', ...rest] = value.split('=');
    if (!value.includes('=') || key === '') {
      throw new UserError(
        2,
        `${JSON.stringify(value)} of ${operation.id} is no ${argument.value}`,
        usageOf(operation),
      );
    }
    const text = rest.join('=');
    const item = argument.type === 'places' ? itemsOf(text) : text;
    given.set(name, new Map(isMap(known) ? known : []).set(key, item));
    return;
  }
  if (argument.type === 'groups') {
    given.set(name, [...(isList(known) ? known : []), itemsOf(value)]);
    return;
  }
  if (takesSeveral(argument)) {
    const item = argument.isPositional === true && !isIdList(argument, value) ? [value] : itemsOf(value);
    given.set(name, [...(isList(known) ? known : []), ...item]);
    return;
  }
  if (known !== undefined) {
    throw new UserError(2, `${operation.id} has --${name} twice`, 'leave one of them out');
  }
  given.set(name, value);
}

/** `ada,bo` among words, as it is written behind an option; a name with a comma has a blank, too. */
function isIdList({ type }: Argument, value: string): boolean {
  return type !== 'texts' && /^[^\s,]+(?:,[^\s,]+)+$/.test(value);
}

function itemsOf(value: string): readonly string[] {
  return value.split(',').filter((word) => word !== '');
}

function argumentCalled(operation: Operation, name: string, others: readonly string[] = []): Argument {
  const argument = operation.arguments[name];
  if (argument !== undefined && Object.hasOwn(operation.arguments, name)) return argument;
  const meant = nearest(name, [...Object.keys(operation.arguments), ...others]);
  throw new UserError(
    2,
    `${operation.id} has no option --${name}`,
    meant === undefined ? usageOf(operation) : `did you mean --${meant}?`,
  );
}

/** `move <person...> --to <squad> [--from <squad>]`. */
export function lineOf(operation: Operation): string {
  const parts = Object.entries(operation.arguments).map(([name, argument]) => {
    const value = `<${argument.value}${takesSeveral(argument) && argument.isPositional === true ? '...' : ''}>`;
    if (argument.isPositional === true) return argument.required === true ? value : `[${value.slice(1, -1)}]`;
    const option = argument.type === 'flag' ? `--${name}` : `--${name} ${value}`;
    return argument.required === true ? option : `[${option}]`;
  });
  return [operation.id, ...parts].join(' ');
}

/** The way out of a line that is wrong: an operation may have more arguments than anybody reads in a message. */
export function usageOf({ id, example }: Operation): string {
  return `see orgctl reshape ${id} --help, for example: orgctl reshape ${id} ${example}`;
}
