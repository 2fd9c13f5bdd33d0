import type { PathPattern } from './path-pattern.ts';
import { fitsName } from './segment.ts';

/** Whether a pattern is about a file: its path from the root of the repository, with `/` and without one before it. */
export function matchesPath(pattern: PathPattern, path: string): boolean {
  return matchesNames(pattern, path.split('/'));
}

/**
 * The same for a path that is split already. `**` takes as few folders as it can, and one more whenever the rest does
 * not fit; only the last one is ever tried again, so that no pattern takes long.
 */
export function matchesNames({ segments }: PathPattern, names: readonly string[]): boolean {
  let at = 0;
  let segment = 0;
  let retryAt = -1;
  let retrySegment = -1;
  while (at < names.length) {
    const wanted = segments[segment];
    if (wanted?.kind === 'any-depth') {
      segment++;
      if (segment === segments.length) return true;
      retrySegment = segment;
      retryAt = at;
    } else if (wanted !== undefined && fitsName(wanted, names[at] ?? '')) {
      at++;
      segment++;
    } else if (retrySegment >= 0) {
      retryAt++;
      at = retryAt;
      segment = retrySegment;
    } else return false;
  }
  while (segments[segment]?.kind === 'any-depth') segment++;
  return segment === segments.length;
}
