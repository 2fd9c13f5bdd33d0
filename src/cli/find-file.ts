import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Shell } from './shell.ts';

/** Standard input instead of a file. */
export const stdinName = '-';

/**
 * The main file: `--file`, else `$ORGCTL_FILE`, else the nearest org.yaml upwards to the git root; absolute, or `-`.
 * null where none is named and there is none.
 */
export function findFile(shell: Shell, option: string | undefined): string | null {
  if (option === '') {
    throw new UserError(
      2,
      '--file names no file',
      'write --file PATH, or leave it out for the nearest org.yaml',
    );
  }
  const named = typedFile(shell, option);
  if (named !== undefined) return named === stdinName ? stdinName : resolve(shell.cwd, named);
  return (
    foldersUp(shell.cwd)
      .map((folder) => join(folder, 'org.yaml'))
      .find((candidate) => existsSync(candidate)) ?? null
  );
}

/** The main file as it was typed, in `--file` or `$ORGCTL_FILE`; undefined where none is named. */
export function typedFile(shell: Shell, option: string | undefined): string | undefined {
  const named = option ?? shell.env['ORGCTL_FILE'];
  return named === '' ? undefined : named;
}

/** The folders in which an org.yaml is looked for: this one and those above it, up to the git root. */
export function foldersUp(cwd: string): readonly string[] {
  const folders = [cwd];
  for (let folder = cwd; !existsSync(join(folder, '.git')) && dirname(folder) !== folder;) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}
