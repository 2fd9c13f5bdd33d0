import { Command, CommanderError } from 'commander';
import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { separator, shieldedSeparator } from '../reshape/separator.ts';
import type { CommandContext, CommandModule } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { refuseGivenTwice } from './repeatable.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import type { Shell } from './shell.ts';
import { usageError } from './usage-error.ts';
import { valuedOptions } from './valued-options.ts';
import { version } from './version.ts';

interface Entry {
  readonly name: string;
  readonly alias?: string;
  /** The group of the help that it stands in. */
  readonly group: string;
  readonly summary: string;
  /** Whether it has --tribe and the like. */
  readonly takesFilters?: true;
  /** Loads what defines and runs it. */
  readonly module: () => Promise<CommandModule>;
}

/**
 * Every command, in the order of the help. Each is a part of the bundle of its own, and only what is asked for is loaded.
 */
export const commands: readonly Entry[] = [
  {
    name: 'overview',
    group: 'Ask:',
    summary: 'the organisation on one screen; the same as orgctl alone',
    module: async () => (await import('./commands/overview.ts')).overviewCommand,
  },
  {
    name: 'list',
    group: 'Ask:',
    summary: 'what there is of a kind, or what has a text in it',
    takesFilters: true,
    module: async () => (await import('./commands/list.ts')).listCommand,
  },
  {
    name: 'show',
    group: 'Ask:',
    summary: 'everything about one thing, both ways',
    module: async () => (await import('./commands/show.ts')).showCommand,
  },
  {
    name: 'tree',
    group: 'Ask:',
    summary: 'what belongs to what, drawn as a tree',
    module: async () => (await import('./commands/tree.ts')).treeCommand,
  },
  {
    name: 'alignment',
    group: 'Ask:',
    summary: 'what everybody works for, in FTE by objective',
    takesFilters: true,
    module: async () => (await import('./commands/alignment.ts')).alignmentCommand,
  },
  {
    name: 'who',
    group: 'Ask:',
    summary: 'whom to ask about a component, a path, a skill, …',
    takesFilters: true,
    module: async () => (await import('./commands/who.ts')).whoCommand,
  },
  {
    name: 'impact',
    group: 'Ask:',
    summary: 'what breaks if somebody leaves or something goes',
    module: async () => (await import('./commands/impact.ts')).impactCommand,
  },
  {
    name: 'me',
    group: 'Ask:',
    summary: 'where you stand, whom to ask, what you could mend',
    module: async () => (await import('./commands/me.ts')).meCommand,
  },
  {
    name: 'query',
    group: 'Ask:',
    summary: 'ask a query that has a name, or in SQL',
    takesFilters: true,
    module: async () => (await import('./commands/query.ts')).queryCommand,
  },
  {
    name: 'check',
    alias: 'validate',
    group: 'Check:',
    summary: 'say what does not hold, where, why and what to do',
    takesFilters: true,
    module: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'gaps',
    group: 'Check:',
    summary: 'what nobody owns, what too few know, what nobody holds',
    takesFilters: true,
    module: async () => (await import('./commands/gaps.ts')).gapsCommand,
  },
  {
    name: 'waive',
    group: 'Check:',
    summary: 'accept a finding until a day, for a reason',
    module: async () => (await import('./commands/waive.ts')).waiveCommand,
  },
  {
    name: 'explain',
    group: 'Check:',
    summary: 'what a rule, field, view, query or exit code is about',
    module: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'reshape',
    group: 'Reshape:',
    summary: 'plan moves, splits, new owners, …, and what they do',
    module: async () => (await import('./commands/reshape.ts')).reshapeCommand,
  },
  {
    name: 'plan',
    group: 'Reshape:',
    summary: 'what a scenario would do, or several side by side',
    module: async () => (await import('./commands/plan.ts')).planCommand,
  },
  {
    name: 'apply',
    group: 'Reshape:',
    summary: 'write what a scenario does',
    module: async () => (await import('./commands/apply.ts')).applyCommand,
  },
  {
    name: 'undo',
    group: 'Reshape:',
    summary: 'take back the last change that orgctl wrote',
    module: async () => (await import('./commands/undo.ts')).undoCommand,
  },
  {
    name: 'diff',
    group: 'History:',
    summary: 'what two states of the organisation tell differently',
    takesFilters: true,
    module: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  {
    name: 'log',
    group: 'History:',
    summary: 'what happened to the organisation, or to one thing in it',
    module: async () => (await import('./commands/log.ts')).logCommand,
  },
  {
    name: 'init',
    group: 'Set up:',
    summary: 'write an org.yaml to begin with',
    module: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'schema',
    group: 'Set up:',
    summary: 'the JSON Schema of org.yaml, for editors',
    module: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  {
    name: 'completion',
    group: 'Set up:',
    summary: 'teach bash, zsh or fish to complete your ids',
    module: async () => (await import('./commands/completion.ts')).completionCommand,
  },
];

const footer = `
Examples:
  orgctl                          the organisation on one screen
  orgctl check -f other/org.yaml  check another file
  orgctl gaps -o json             the ownership gaps as data

An organisation to try: org.yaml of this project. The format: docs/org-yaml.md.`;

/** Runs one command line; the exit code comes back. */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
  refuseUnknownCommand(argv[0] === 'help' ? argv[1] : argv[0]);
  refuseOptionsFirst(argv);
  let code: number = exitCodes.done.code;
  const program = await createProgram(shell, argv, (chosen) => {
    code = chosen;
  });
  try {
    const isReshape = argv[0] === 'reshape';
    await program.parseAsync(
      argv.map((argument) => shielded(argument, isReshape)),
      { from: 'user' },
    );
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done.code : exitCodes.usage.code;
  }
}

/** The program for one run: only the command that `argv` names is defined, all of them for the help. */
async function createProgram(
  shell: Shell,
  argv: readonly string[],
  exit: (code: ExitCode) => void,
): Promise<Command> {
  const context: CommandContext = { shell, exit, argv };
  const wanted = commandOf(argv);
  const program = new Command('orgctl')
    .description('The organisation as reviewable text: who is where, who owns what, and what does not hold.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', footer)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
      outputError: (text, write) => write(usageError(text, program, wanted?.name)),
      getOutHelpWidth: () => shell.stdout.columns,
      getErrHelpWidth: () => shell.stderr.columns,
    });
  for (const entry of commands) {
    const command = program.command(entry.name, entry.name === 'overview' ? { isDefault: true } : {});
    command.summary(entry.summary).helpGroup(entry.group).copyInheritedSettings(program);
    if (entry.alias !== undefined) command.alias(entry.alias);
    if (wanted !== undefined && wanted !== entry) continue;
    (await entry.module()).define(command, context);
    refuseGivenTwice(command);
  }
  return program;
}

/**
 * `query "$(cat heads.sql)"`: a comment in the first line of a statement is no option. Behind `reshape` a `--` ends one
 * operation, and options may follow.
 */
function shielded(argument: string, isReshape: boolean): string {
  if (isReshape && argument === separator) return shieldedSeparator;
  return /^--\s/.test(argument) ? `\n${argument}` : argument;
}

/** `orgctl -f org.yaml check` would be the overview with an argument that it does not have. */
function refuseOptionsFirst(argv: readonly string[]): void {
  if (argv[0]?.startsWith('-') !== true || argv.includes('--help') || argv.includes('-h')) return;
  const at = argv.findIndex(
    (word, index) => commandNames().includes(word) && !valuedOptions.includes(argv[index - 1] ?? ''),
  );
  const command = argv[at];
  if (command === undefined) return;
  const better = [command, ...argv.slice(at + 1), ...argv.slice(0, at)].map(shellWord).join(' ');
  throw new UserError(
    2,
    'options stand behind the command',
    `write the options after the command: orgctl ${better}`,
  );
}

function commandNames(): readonly string[] {
  return ['help', ...commands.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]))];
}

/** A word that is no command would go to the overview as an argument that it does not have. */
function refuseUnknownCommand(first: string | undefined): void {
  if (first === undefined || first.startsWith('-')) return;
  const names = commandNames();
  if (names.includes(first)) return;
  const meant = nearest(first, names);
  const help = meant === undefined ? 'orgctl --help lists them all' : `did you mean orgctl ${meant}?`;
  throw new UserError(2, `there is no command ${JSON.stringify(first)}`, help);
}

/** The command whose code is meant; undefined where that is not plain, as for help. */
function commandOf(argv: readonly string[]): Entry | undefined {
  const first = argv[0] ?? 'overview';
  return commands.find((entry) => entry.name === first || entry.alias === first);
}
