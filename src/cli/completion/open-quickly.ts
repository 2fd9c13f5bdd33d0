import { readFileSync } from 'node:fs';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { mentionsIncludes } from '../../source/walk-files.ts';
import { findFile, stdinName } from '../find-file.ts';
import { openOrg } from '../open-org.ts';
import type { Shell } from '../shell.ts';

/** A file that was not read before is read here where it is no larger, in bytes: about 500 people, a quarter of a second. */
const mostRead = 256 * 1024;

/** The organisation where it was read before or is small; null where there is none, or reading it would take too long. */
export async function openQuickly(shell: Shell, file: string | undefined): Promise<RememberedOrg | null> {
  const main = findFile(shell, file);
  if (main === null || main === stdinName) return null;
  return openOrg(shell, {
    ...(file === undefined ? {} : { file }),
    views: 'named',
    read: async (action) => {
      if (!isQuicklyRead(main)) throw new Error('it takes too long to read');
      return action();
    },
  });
}

/** What a file includes may be of any size. */
function isQuicklyRead(main: string): boolean {
  const bytes = readFileSync(main);
  return bytes.length <= mostRead && !mentionsIncludes(bytes);
}
