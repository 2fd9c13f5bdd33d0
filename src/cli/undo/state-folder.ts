import { join } from 'node:path';
import envPaths from 'env-paths';
import type { Shell } from '../shell.ts';

/** Where what was changed is kept: `$ORGCTL_STATE_DIR`, else the user's folder for the state of programs. */
export function stateFolder({ env }: Shell): string {
  const named = env['ORGCTL_STATE_DIR'];
  if (named !== undefined && named !== '') return named;
  const { data, log } = envPaths('orgctl', { suffix: '' });
  // On Linux this is $XDG_STATE_HOME or ~/.local/state; the other systems know no such folder.
  return process.platform === 'linux' ? log : join(data, 'state');
}
