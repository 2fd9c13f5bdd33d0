import { comparePatterns, isAsSpecific } from '../../paths/compare-patterns.ts';
import { mayMatch } from '../../paths/may-match.ts';
import { matchesPath } from '../../paths/match-path.ts';
import { parsePattern, type PathPattern } from '../../paths/path-pattern.ts';
import type { Store } from '../../store/open-store.ts';
import { textCell } from '../cells.ts';
import { isSameRepo } from './address.ts';

/** A file or folder, from the root of its repository. */
export interface Place {
  readonly path: string;
  /** null where that is not known: then it may be any. */
  readonly repo: string | null;
  /** null where that is not known. */
  readonly isFolder: boolean | null;
}

/** A path of a live component that is about the place. */
export interface Match {
  readonly component: string;
  readonly repo: string | null;
  readonly pattern: PathPattern;
  /** Whether no other one in that repository is more specific. */
  readonly decides: boolean;
}

/** The components that a place belongs to: those whose most specific pattern decides, in each repository, first. */
export function componentsAt(store: Pick<Store, 'rows'>, place: Place): readonly Match[] {
  const written = writtenPaths(store);
  const own = written.filter(
    ({ repo }) => place.repo === null || repo === null || isSameRepo(repo, place.repo),
  );
  const matches = matchesOf(own, place);
  return matches.length > 0 || place.repo === null ? matches : matchesOf(written, place);
}

/** The components that have paths below a folder. */
export function componentsBelow(store: Pick<Store, 'rows'>, place: Place): readonly string[] {
  const start = place.path === '' ? '' : `${place.path}/`;
  const below = writtenPaths(store).filter(
    ({ repo, pattern }) =>
      pattern.replace(/^\//, '').startsWith(start) &&
      (place.repo === null || repo === null || isSameRepo(repo, place.repo)),
  );
  return Array.from(new Set(below.map(({ component }) => component)));
}

interface WrittenPath {
  readonly component: string;
  readonly repo: string | null;
  readonly pattern: string;
}

function writtenPaths(store: Pick<Store, 'rows'>): readonly WrittenPath[] {
  const rows = store.rows(`
    SELECT path.component_id, path.pattern, live.repo
    FROM component_path AS path
    JOIN v_component AS live ON live.id = path.component_id
    ORDER BY path.component_id, path.pattern`);
  return rows.map((row) => ({
    component: String(row['component_id']),
    pattern: String(row['pattern']),
    repo: textCell(row['repo']),
  }));
}

function matchesOf(written: readonly WrittenPath[], { path, isFolder }: Place): readonly Match[] {
  const inside = `${path}/-`;
  const matches = written.flatMap(({ component, repo, pattern: text }) => {
    if (!mayMatch(text, path)) return [];
    const pattern = parsePattern(text);
    if ('reason' in pattern) return [];
    const isAbout =
      (isFolder !== true && matchesPath(pattern, path)) ||
      (isFolder !== false && matchesPath(pattern, inside));
    return isAbout ? [{ component, repo, pattern }] : [];
  });
  return matches
    .map((match) => ({ ...match, decides: !matches.some((other) => isBeaten(match, other)) }))
    .toSorted((a, b) => Number(b.decides) - Number(a.decides) || comparePatterns(b.pattern, a.pattern));
}

/** Whether another pattern of the same repository, as far as that is known, is more specific. */
function isBeaten(match: Omit<Match, 'decides'>, other: Omit<Match, 'decides'>): boolean {
  const isSame = match.repo === null || other.repo === null || isSameRepo(match.repo, other.repo);
  return (
    isSame && comparePatterns(match.pattern, other.pattern) < 0 && !isAsSpecific(match.pattern, other.pattern)
  );
}
