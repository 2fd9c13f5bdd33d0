import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { Shell } from './shell.ts';

/** What a command gets to do its work. */
export interface CommandContext {
  readonly shell: Shell;
  /** Sets the exit code of the process. */
  readonly exit: (code: ExitCode) => void;
  /** The arguments of the whole run, for a command that starts itself again. */
  readonly argv: readonly string[];
}

/** One command, in a file of its own: its line in the help, and how it is defined and run. */
export interface CommandModule {
  define(command: Command, context: CommandContext): void;
}
