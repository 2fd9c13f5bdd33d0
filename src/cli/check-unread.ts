import { basename, dirname, relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { diskFiles } from './disk-files.ts';
import { exitCodes } from './exit-codes.ts';
import { findFile, stdinName, typedFile } from './find-file.ts';
import { dayOf, type OpenOptions } from './open-org.ts';
import { refuseOverwrite } from './output-file.ts';
import type { Shell } from './shell.ts';

/**
 * Holds an answer that reads no organisation to what was said of one: the day is a day, the file can be read, and
 * nothing is written over it. Throws a UserError: 2 for the day, 3 for the file.
 */
export function checkUnread(shell: Shell, options: OpenOptions): void {
  dayOf(shell, options);
  const main = findFile(shell, options.file);
  if (main === null || main === stdinName) return;
  const content = diskFiles(dirname(main)).read(basename(main));
  if ('reason' in content) {
    const path = typedFile(shell, options.file) ?? relative(shell.cwd, main).split(sep).join('/');
    throw new UserError(exitCodes.input.code, `${path} cannot be read: ${content.reason}`, content.help);
  }
  refuseOverwrite(shell.cwd, options.output ?? [], [main]);
}
