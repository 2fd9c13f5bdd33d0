import { dirname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { count } from '../render/words.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import type { EditedFile } from '../source/edit-files.ts';
import { confirm } from './confirm.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { findFile, stdinName } from './find-file.ts';
import type { Shell } from './shell.ts';
import { writeAll } from './write-files.ts';

/** The main file, absolute. Throws a UserError (2) for standard input; `otherwise` is the way out that only looks. */
export function fileToWrite(shell: Shell, { file }: { readonly file?: string }, otherwise: string): string {
  const main = findFile(shell, file);
  if (main !== null && main !== stdinName) return main;
  throw new UserError(
    2,
    'standard input cannot be written back',
    `name the file with --file PATH, or ${otherwise}`,
  );
}

/** Writes edits that have been shown, once somebody has said yes; the exit code comes back. */
export async function writeEdits(
  shell: Shell,
  org: Pick<OpenedOrg, 'files'>,
  edits: readonly Pick<EditedFile, 'path' | 'before' | 'text'>[],
  change: {
    readonly main: string;
    /** A sentence for `undo`. */
    readonly what: string;
    readonly options: { readonly yes?: boolean };
  },
): Promise<ExitCode> {
  const { main, what, options } = change;
  const files = count(edits.length, 'file');
  if (!(await confirm(shell, `Write ${files}?`, { yes: options.yes === true }))) {
    shell.stderr.write('orgctl: nothing was written\n');
    return exitCodes.refused.code;
  }
  const hashes = new Map(org.files.map(({ path, ownPath = path, sha256 }) => [ownPath, sha256]));
  const changes = edits.map(({ path, before, text }) => ({
    path: join(dirname(main), path),
    before: { text: before, sha256: hashes.get(path) ?? '' },
    text,
  }));
  const written = await writeAll(shell, changes, { main, what });
  const back = written.isUndoable ? '; orgctl undo takes it back' : '';
  shell.stderr.write(`orgctl: ${files} written${back}\n`);
  return exitCodes.done.code;
}
