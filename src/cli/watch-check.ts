import { join, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { visible } from '../render/visible.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { findFile, stdinName } from './find-file.ts';
import { todayOf } from './process-shell.ts';
import type { Shell } from './shell.ts';
import { watchFiles } from './watch-files.ts';

/** The options that decide what is watched. */
export interface WatchOptions {
  readonly file?: string;
  readonly at?: string;
  readonly output?: readonly string[];
}

/** Clears the screen and what lies above it. */
const clear = '\u001b[H\u001b[2J\u001b[3J';

/**
 * Checks, and again after each change of the files, until Ctrl-C. On a terminal each answer takes the place of the one
 * before; elsewhere they follow one another, with an empty line between. Throws a UserError (2) where nothing can change.
 */
export async function watchCheck(
  shell: Shell,
  options: WatchOptions,
  check: (shell: Shell) => Promise<ExitCode>,
): Promise<ExitCode> {
  const main = mainOf(shell, options);
  const written = (options.output ?? []).flatMap((each) => {
    const [, ...file] = each.split('=');
    return file.length === 0 ? [] : [resolve(shell.cwd, file.join('='))];
  });
  const watch = watchFiles(main, (path) => written.includes(path));
  const stop = () => watch.stop();
  process.on('SIGINT', stop);
  try {
    let isFirst = true;
    do {
      await answer(shell, check, isFirst);
      isFirst = false;
    } while ((await watch.next()) !== null);
  } finally {
    process.off('SIGINT', stop);
    watch.stop();
  }
  return exitCodes.interrupted.code;
}

function mainOf(shell: Shell, { file, at }: WatchOptions): string {
  if (at !== undefined) throw refused(`--at ${at}`, 'a commit never changes');
  const main = findFile(shell, file);
  if (main === stdinName) throw refused('--file -', 'standard input is read once');
  return main ?? join(shell.cwd, 'org.yaml');
}

function refused(what: string, why: string): UserError {
  const help = `leave out ${what}, or --watch`;
  return new UserError(exitCodes.usage.code, `--watch cannot watch ${what}: ${why}`, help);
}

/** One answer; what is wrong with a command may be right after the next save, so it is said and ends nothing. */
async function answer(
  shell: Shell,
  check: (shell: Shell) => Promise<ExitCode>,
  isFirst: boolean,
): Promise<void> {
  const { stdout, stderr } = shell;
  if (stdout.isTerminal) stdout.write(clear);
  else if (!isFirst) stdout.write('\n');
  try {
    await check({ ...shell, today: todayOf(shell.env) });
  } catch (error) {
    if (!(error instanceof UserError) || isFirst) throw error;
    stderr.write(`orgctl: ${visible(error.message)}\n  ${visible(error.help)}\n`);
  }
  if (stdout.isTerminal) stderr.write('orgctl: checked; again after each save, until Ctrl-C\n');
}
