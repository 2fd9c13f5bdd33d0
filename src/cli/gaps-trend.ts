import { UserError } from '../diagnostics/user-error.ts';
import type { Commit } from '../history/find-commit.ts';
import { lastCommit } from '../history/last-commit.ts';
import { pathAt } from '../history/path-at.ts';
import { periodEnds, type Step } from '../history/period-ends.ts';
import type { Repository } from '../history/repository.ts';
import { coverage } from '../queries/coverage.ts';
import { trendGaps, type TrendPoint } from '../render/gaps/trend.ts';
import { saidPolicy } from '../queries/changes/said-policy.ts';
import { answersOf } from '../rules/answers.ts';
import type { GapRow } from '../rules/gaps.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import { inScope } from '../rules/in-scope.ts';
import type { CommonOptions } from './common-options.ts';
import type { FilterOptions } from './filter-options.ts';
import { filteredScope, filtersOf } from './filters.ts';
import { keptJson } from './kept-json.ts';
import { openCommit, repositoryOf } from './open-commit.ts';
import type { Shell } from './shell.ts';

/** How many days before today a trend has. */
const numbers: Readonly<Record<Step, number>> = { week: 12, month: 12, quarter: 8 };

/**
 * How the coverage and the gaps stood at the end of each period: the files of the last commit before, on that day, by the
 * policy of now. A day
 * before there was an organisation, or on which it cannot be read, is left out. Each is looked at once and kept.
 */
export async function trendPoints(
  shell: Shell,
  options: CommonOptions & FilterOptions,
  step: Step,
  { org: now, today }: { readonly org: RememberedOrg; readonly today: TrendPoint },
): Promise<readonly TrendPoint[]> {
  const repository = repositoryOf(shell, options);
  const { root, mainPath } = repository;
  const kept = keptJson<readonly (readonly [string, TrendPoint | null])[]>(shell, [
    'trend',
    root,
    mainPath,
    filtersOf(options),
    Array.from(saidPolicy(now.policy)?.fields ?? []),
  ]);
  const isUsed = options.cache !== false;
  const known = new Map(isUsed ? kept.read() : []);
  const points: TrendPoint[] = [];
  let hasNew = false;
  for (const day of periodEnds(today.day, step, numbers[step]).slice(0, -1)) {
    const commit = lastCommit(repository, day);
    if (commit === null) continue;
    const key = `${day} ${commit.id}`;
    const found = known.get(key);
    const point =
      found === undefined ? await pointAt(shell, options, { repository, day, commit, now }) : found;
    hasNew ||= found === undefined;
    known.set(key, point);
    if (point !== null) points.push(point);
  }
  if (hasNew && isUsed) kept.write(Array.from(known).slice(-1000));
  return [...points, today];
}

/** A day that is looked at, and the organisation as it is now, whose policy counts. */
interface PastDay {
  readonly repository: Repository;
  readonly day: string;
  readonly commit: Commit;
  readonly now: RememberedOrg;
}

async function pointAt(
  shell: Shell,
  options: CommonOptions & FilterOptions,
  { repository, day, commit, now }: PastDay,
): Promise<TrendPoint | null> {
  const path = pathAt(repository, commit.id);
  if (path === null) return null;
  // What is kept are the figures: a dozen past states would drive those of today out of the cache.
  const opening = { ...options, asOf: day, cache: false };
  const org = await openCommit(shell, opening, repository, commit, path);
  if (org.isStopped) return null;
  try {
    const scope = filteredScope(shell, org.store, options);
    const { gaps } = await answersOf(withPolicy(org, now));
    return trendPoint(day, commit.id, coverage(org.store, scope), inScope(gaps, scope));
  } catch (error) {
    // What a filter names need not have been there.
    if (error instanceof UserError) return null;
    throw error;
  } finally {
    org.store.close();
  }
}

/** Judged by the policy of another state: what a stricter policy finds is not worse than it was. */
function withPolicy(org: RememberedOrg, { policy }: RememberedOrg): RememberedOrg {
  const { store, files, findings, day, mistakes, isStopped } = org;
  return {
    store,
    files,
    findings,
    policy,
    day,
    mistakes,
    isStopped,
    keptAnswers: null,
    keepAnswers: () => {},
  };
}

/** The figures of a day. */
export function trendPoint(
  day: string,
  commit: string | null,
  { components, owned, percent }: TrendPoint['coverage'],
  gaps: Iterable<GapRow>,
): TrendPoint {
  const counts = { unowned: 0, dangling: 0, thin: 0, unheld: 0 };
  for (const { gap, waived, severity } of gaps) {
    const counted = trendGaps.find((each) => each === gap);
    if (counted !== undefined && waived === null && severity !== null) counts[counted]++;
  }
  return { day, commit, coverage: { components, owned, percent }, gaps: counts };
}
