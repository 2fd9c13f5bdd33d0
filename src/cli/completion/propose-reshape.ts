import type { Command, Option } from 'commander';
import { operations } from '../../reshape/operations/all.ts';
import type { Argument } from '../../reshape/argument.ts';
import type { Operation } from '../../reshape/operation.ts';
import { takesSeveral } from '../../reshape/read-line.ts';
import { separator } from '../../reshape/separator.ts';
import { behind, defineCommand, findOption, proposeOptions } from './command-options.ts';
import { nextInList } from './comma-list.ts';
import { plainProposals, type Completion, type Proposal, type Proposals } from './proposal.ts';
import { proposeIds } from './propose-ids.ts';
import { proposeValue } from './values.ts';

/** What may stand for the last word of `orgctl reshape`: an operation, its arguments, the options of either. */
export async function proposeReshape(
  before: readonly string[],
  { shell, typed }: Omit<Completion, 'file' | 'words'>,
): Promise<Proposals> {
  const command = await defineCommand('reshape', shell);
  if (command === null) return [];
  const { operation, words, waiting, file } = readLast(before, command);
  const completion = { shell, file, typed, words: [] };
  if (waiting !== undefined) {
    return 'option' in waiting
      ? proposeValue(waiting.option, completion)
      : proposeNamed(waiting.argument, completion);
  }
  if (operation === undefined && !typed.startsWith('-')) {
    return operations.map(({ id, summary }) => ({ value: id, says: summary }));
  }
  if (typed.startsWith('-')) return proposeFlags(operation, command, completion);
  const place = placeOf(operation, words.length);
  if (place !== undefined) {
    const found = await proposeWord(place, completion);
    return found.filter(({ value }) => !words.includes(value));
  }
  return operation === undefined ? [] : flagsOf(operation).filter(({ value }) => !before.includes(value));
}

/** What the words before the cursor say of the last of the operations. */
interface LastOperation {
  readonly operation: Operation | undefined;
  /** Those without a name. */
  readonly words: readonly string[];
  /** Whose value comes next. */
  readonly waiting: { readonly argument: Argument } | { readonly option: Option } | undefined;
  readonly file: string | undefined;
}

function readLast(before: readonly string[], command: Command): LastOperation {
  let operation: Operation | undefined;
  let words: string[] = [];
  let waiting: LastOperation['waiting'];
  let file: string | undefined;
  for (const word of before) {
    if (waiting !== undefined) {
      if ('option' in waiting && waiting.option.attributeName() === 'file') file = word;
      waiting = undefined;
    } else if (word === separator) {
      operation = undefined;
      words = [];
    } else if (word.startsWith('-')) {
      waiting = waitingAt(word, operation, command);
      if (word.startsWith('--file=')) file = word.slice('--file='.length);
    } else if (operation === undefined) operation = operations.find(({ id }) => id === word);
    else words.push(word);
  }
  return { operation, words, waiting, file };
}

/** Whose value a flag is followed by; undefined where it has none, or has it behind its equals sign. */
function waitingAt(
  flag: string,
  operation: Operation | undefined,
  command: Command,
): LastOperation['waiting'] {
  const argument = operation?.arguments[flag.replace(/^--/, '')];
  if (argument !== undefined) return argument.type === 'flag' ? undefined : { argument };
  const option = findOption(command, flag);
  return option?.required === true ? { option } : undefined;
}

/** The argument that a word without a name is of; undefined where all have theirs. */
function placeOf(operation: Operation | undefined, at: number): Argument | undefined {
  const places = Object.values(operation?.arguments ?? {}).filter(
    ({ isPositional }) => isPositional === true,
  );
  const last = places.at(-1);
  return places[at] ?? (last !== undefined && takesSeveral(last) ? last : undefined);
}

/** The options of the operation, then those of every one; behind `--to=` its values. */
async function proposeFlags(
  operation: Operation | undefined,
  command: Command,
  completion: Completion,
): Promise<Proposals> {
  const [flag = '', ...rest] = completion.typed.split('=');
  if (rest.length > 0) {
    const waiting = waitingAt(flag, operation, command);
    if (waiting === undefined) return [];
    const value = { ...completion, typed: rest.join('=') };
    const found =
      'option' in waiting ? proposeValue(waiting.option, value) : proposeNamed(waiting.argument, value);
    return behind(`${flag}=`, await found);
  }
  return [...(operation === undefined ? [] : flagsOf(operation)), ...proposeOptions(command)];
}

function flagsOf(operation: Operation): readonly Proposal[] {
  return Object.entries(operation.arguments).flatMap(([name, { isPositional, doc }]) =>
    isPositional === true ? [] : [{ value: `--${name}`, says: doc }],
  );
}

/** The value behind an option of an operation: several stand behind commas. */
async function proposeNamed(argument: Argument, completion: Completion): Promise<Proposals> {
  const { typed } = completion;
  const oneOf = (last: string) => proposeWord(argument, { ...completion, typed: last });
  switch (argument.type) {
    case 'places': {
      const [group = '', ...ids] = typed.split('=');
      return ids.length === 0 ? [] : behind(`${group}=`, await nextInList(ids.join('='), oneOf));
    }
    case 'groups':
      return nextInList(typed, oneOf);
    default:
      return takesSeveral(argument) ? nextInList(typed, oneOf) : oneOf(typed);
  }
}

/** One word of an argument: something that there is, or one of a few words. */
async function proposeWord(argument: Argument, completion: Completion): Promise<readonly Proposal[]> {
  switch (argument.type) {
    case 'reference': {
      const ids = await proposeIds(completion, [argument.to], 1);
      return [...ids, ...plainProposals(argument.words ?? [])];
    }
    case 'references':
    case 'places':
      return proposeIds(completion, [argument.to], 1);
    case 'entity':
    case 'entities':
    case 'groups':
      return proposeIds(completion, argument.to, argument.to.length);
    case 'choice':
      return plainProposals(argument.choices);
    default:
      return [];
  }
}
