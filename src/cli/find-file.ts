import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Shell } from './shell.ts';

/** Standard input instead of a file. */
export const stdinName = '-';

/** The main file: `--file`, else `$ORGCTL_FILE`, else the nearest org.yaml upwards to the git root; absolute, or `-`. */
export function findFile(shell: Shell, option: string | undefined): string {
  const named = option ?? shell.env['ORGCTL_FILE'];
  if (named !== undefined && named !== '') return named === stdinName ? stdinName : resolve(shell.cwd, named);
  for (let folder = shell.cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, 'org.yaml');
    if (existsSync(candidate)) return candidate;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) break;
  }
  throw new UserError(
    3,
    'there is no org.yaml here, nor in any folder above up to the git root',
    'name one with --file PATH or $ORGCTL_FILE; a first one needs three lines, see docs/org-yaml.md',
  );
}
