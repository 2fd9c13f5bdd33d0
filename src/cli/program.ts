import { Command, CommanderError } from 'commander';
import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { separator, shieldedSeparator } from '../reshape/separator.ts';
import { commands, type CommandEntry } from './all-commands.ts';
import type { CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { refuseGivenTwice } from './repeatable.ts';
import { shellWord } from '../diagnostics/shell-word.ts';
import type { Shell } from './shell.ts';
import { usageError } from './usage-error.ts';
import { valuedOptions } from './valued-options.ts';
import { version } from './version.ts';

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
  const defined = wanted?.name ?? (isOverview(argv) ? 'overview' : undefined);
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
      outputError: (text, write) => write(usageError(text, program, defined)),
      getOutHelpWidth: () => shell.stdout.columns,
      getErrHelpWidth: () => shell.stderr.columns,
    });
  for (const entry of commands) {
    const command = program.command(entry.name, entry.name === 'overview' ? { isDefault: true } : {});
    command.summary(entry.summary).helpGroup(entry.group).copyInheritedSettings(program);
    if (entry.alias !== undefined) command.alias(entry.alias);
    if (defined !== undefined && defined !== entry.name) continue;
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

/** Whether there is no command, and no help is asked for: `orgctl --as-of 2027-01-01`. */
function isOverview(argv: readonly string[]): boolean {
  return argv[0]?.startsWith('-') === true && !argv.some((word) => word === '-h' || word === '--help');
}

/** The command whose code is meant; undefined where that is not plain, as for help. */
function commandOf(argv: readonly string[]): CommandEntry | undefined {
  const first = argv[0] ?? 'overview';
  return commands.find((entry) => entry.name === first || entry.alias === first);
}
