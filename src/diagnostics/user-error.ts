/** The only thing thrown on purpose: a mistake in the command itself, or input that cannot be used at all. */
export class UserError extends Error {
  /** The process's exit code, as cli/exit-codes.ts names them: 2 wrong usage, 3 input unusable, 4 refused. */
  readonly exitCode: 2 | 3 | 4;
  /** The way out. */
  readonly help: string;

  constructor(exitCode: 2 | 3 | 4, message: string, help = '') {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
    this.help = help;
  }
}
