import type { Command, Option } from 'commander';
import type { Shell } from '../shell.ts';
import { behind, defineCommand, findOption, proposeOptions } from './command-options.ts';
import type { Completion, Proposal, Proposals } from './proposal.ts';
import { proposeArgument, proposeValue, takesSeveral } from './values.ts';

/** Words that mean themselves in every shell. */
const isPlain = /^[\w@%+=:,./-]+$/;

/** What may stand for the last of the words behind `orgctl`; it may be empty. Only what begins with it is given. */
export async function propose(words: readonly string[], shell: Shell): Promise<Proposals> {
  const typed = words.at(-1) ?? '';
  const proposals = await proposeFor(words.slice(0, -1), typed, shell);
  if ('filesBehind' in proposals) return proposals;
  return proposals.filter(({ value }) => value.startsWith(typed) && isPlain.test(value));
}

async function proposeFor(before: readonly string[], typed: string, shell: Shell): Promise<Proposals> {
  const [first] = before;
  if (first === 'help') return before.length === 1 ? await commandNames() : [];
  if (first === undefined && !typed.startsWith('-')) return [...(await commandNames()), help];
  if (first === 'reshape') {
    const { proposeReshape } = await import('./propose-reshape.ts');
    return proposeReshape(before.slice(1), { shell, typed });
  }
  if (first !== undefined && [...before, typed].every((word) => !word.startsWith('-'))) {
    return proposePlainly(before, { shell, file: undefined, typed, words: [] });
  }
  const name = first === undefined || first.startsWith('-') ? 'overview' : first;
  const command = await defineCommand(name, shell);
  if (command === null) return [];
  const given = readWords(command, before.slice(name === first ? 1 : 0));
  const completion = { shell, file: given.file, typed, words: given.words };
  if (given.waiting !== undefined) return proposeValue(given.waiting, completion);
  if (typed.startsWith('-') && !given.isOver) {
    const [flag = '', ...value] = typed.split('=');
    const option = value.length === 0 ? undefined : findOption(command, flag);
    if (option !== undefined)
      return behind(`${flag}=`, await proposeValue(option, { ...completion, typed: value.join('=') }));
    return [...proposeOptions(command), ...(first === undefined ? [version] : [])];
  }
  const mostWords =
    command.registeredArguments.at(-1)?.variadic === true ? Infinity : command.registeredArguments.length;
  return given.words.length < mostWords ? proposeArgument(command.name(), completion) : [];
}

/** Without options nothing of a command has to be loaded. */
async function proposePlainly(
  [name = '', ...words]: readonly string[],
  completion: Completion,
): Promise<Proposals> {
  return words.length === 0 || takesSeveral(name) ? proposeArgument(name, completion) : [];
}

const help: Proposal = { value: 'help', says: 'print the help of a command' };
const version: Proposal = { value: '--version', says: 'print the version' };

async function commandNames(): Promise<readonly Proposal[]> {
  const { commands } = await import('../all-commands.ts');
  return commands.map(({ name, summary }) => ({ value: name, says: summary }));
}

interface Given {
  /** Those that are neither options nor their values. */
  readonly words: readonly string[];
  /** The option whose value comes next. */
  readonly waiting: Option | undefined;
  /** Whether `--` says that no option comes any more. */
  readonly isOver: boolean;
  readonly file: string | undefined;
}

/** What the words before the cursor say. */
function readWords(command: Command, before: readonly string[]): Given {
  const words: string[] = [];
  let waiting: Option | undefined;
  let isOver = false;
  let file: string | undefined;
  for (const word of before) {
    if (waiting !== undefined) {
      if (waiting.attributeName() === 'file') file = word;
      waiting = undefined;
    } else if (isOver || !word.startsWith('-') || word === '-') words.push(word);
    else if (word === '--') isOver = true;
    else if (word.startsWith('--file=')) file = word.slice('--file='.length);
    else {
      const option = findOption(command, word);
      waiting = option?.required === true ? option : undefined;
    }
  }
  return { words, waiting, isOver, file };
}
