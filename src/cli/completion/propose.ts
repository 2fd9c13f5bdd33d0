import type { Command, Option } from 'commander';
import type { Shell } from '../shell.ts';
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
  if (first !== undefined && [...before, typed].every((word) => !word.startsWith('-'))) {
    return proposePlainly(before, { shell, file: undefined, typed });
  }
  const name = first === undefined || first.startsWith('-') ? 'overview' : first;
  const command = await define(name, shell);
  if (command === null) return [];
  const given = readWords(command, before.slice(name === first ? 1 : 0));
  const completion = { shell, file: given.file, typed };
  if (given.waiting !== undefined) return proposeValue(given.waiting, completion);
  if (typed.startsWith('-') && !given.isOver) {
    const [flag = '', ...value] = typed.split('=');
    const option = value.length === 0 ? undefined : findOption(command, flag);
    if (option !== undefined)
      return behind(`${flag}=`, await proposeValue(option, { ...completion, typed: value.join('=') }));
    return options(command, first === undefined);
  }
  const mostWords =
    command.registeredArguments.at(-1)?.variadic === true ? Infinity : command.registeredArguments.length;
  return given.words < mostWords ? proposeArgument(command.name(), completion) : [];
}

/** Without options nothing of a command has to be loaded. */
async function proposePlainly(
  [name = '', ...words]: readonly string[],
  completion: Completion,
): Promise<Proposals> {
  return words.length === 0 || takesSeveral(name) ? proposeArgument(name, completion) : [];
}

const help: Proposal = { value: 'help', says: 'print the help of a command' };

async function commandNames(): Promise<readonly Proposal[]> {
  const { commands } = await import('../all-commands.ts');
  return commands.map(({ name, summary }) => ({ value: name, says: summary }));
}

/** The command of a name with its options; null where there is none. */
async function define(name: string, shell: Shell): Promise<Command | null> {
  const [{ Command: OneCommand }, { commands }] = await Promise.all([
    import('commander'),
    import('../all-commands.ts'),
  ]);
  const entry = commands.find((each) => each.name === name || each.alias === name);
  if (entry === undefined) return null;
  const command = new OneCommand(entry.name);
  (await entry.module()).define(command, { shell, exit: () => {}, argv: [] });
  return command;
}

interface Given {
  /** How many words there are that are neither options nor their values. */
  readonly words: number;
  /** The option whose value comes next. */
  readonly waiting: Option | undefined;
  /** Whether `--` says that no option comes any more. */
  readonly isOver: boolean;
  readonly file: string | undefined;
}

/** What the words before the cursor say. */
function readWords(command: Command, before: readonly string[]): Given {
  let words = 0;
  let waiting: Option | undefined;
  let isOver = false;
  let file: string | undefined;
  for (const word of before) {
    if (waiting !== undefined) {
      if (waiting.attributeName() === 'file') file = word;
      waiting = undefined;
    } else if (isOver || !word.startsWith('-') || word === '-') words += 1;
    else if (word === '--') isOver = true;
    else if (word.startsWith('--file=')) file = word.slice('--file='.length);
    else {
      const option = findOption(command, word);
      waiting = option?.required === true ? option : undefined;
    }
  }
  return { words, waiting, isOver, file };
}

function findOption(command: Command, flag: string): Option | undefined {
  return command.options.find(({ short, long }) => flag === short || flag === long);
}

function options(command: Command, isAlone: boolean): readonly Proposal[] {
  const own = command.options.map(({ long, description }) => ({ value: long ?? '', says: description }));
  const always = [
    { value: '--help', says: 'print the help' },
    ...(isAlone ? [{ value: '--version', says: 'print the version' }] : []),
  ];
  return [...own, ...always];
}

/** The same behind `--tribe=`: shells take the whole word. */
function behind(beginning: string, proposals: Proposals): Proposals {
  if ('filesBehind' in proposals) return { filesBehind: beginning + proposals.filesBehind };
  return proposals.map(({ value, says }) => ({ value: beginning + value, says }));
}
