import envPaths from 'env-paths';
import type { Shell } from './shell.ts';

/** Where states are kept: `$ORGCTL_CACHE_DIR`, else the user's cache folder. */
export function cacheFolder({ env }: Shell): string {
  const named = env['ORGCTL_CACHE_DIR'];
  return named === undefined || named === '' ? envPaths('orgctl', { suffix: '' }).cache : named;
}
