import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { daysBefore } from '../history/period-ends.ts';
import type { PastCoverage } from '../render/overview/overview.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import { findFile, foldersUp, stdinName } from './find-file.ts';
import { keptJson } from './kept-json.ts';
import type { OpenOptions } from './open-org.ts';
import type { Shell } from './shell.ts';

/** How far back an overview looks, in days. */
const distance = 90;

/** A larger main file, in bytes, is only read a second time by a run that has much to do anyway. */
const cheap = 1_000_000;

/**
 * The coverage so many days ago, by the last commit before; null where git knows none, or it would cost too much now.
 * It is found out once a day.
 */
export async function pastCoverage(
  shell: Shell,
  options: OpenOptions,
  org: RememberedOrg,
): Promise<PastCoverage | null> {
  const main = findFile(shell, options.file);
  if (main === null || main === stdinName || options.at !== undefined || options.cache === false) return null;
  if (!foldersUp(dirname(main)).some((folder) => existsSync(join(folder, '.git')))) return null;
  const day = daysBefore(org.day, distance);
  const kept = keptJson<{ readonly found: PastCoverage | null }>(shell, ['coverage', main, day]);
  const known = kept.read();
  if (known !== undefined) return known.found;
  if (org.keptAnswers !== null && (statSync(main, { throwIfNoEntry: false })?.size ?? 0) > cheap) return null;
  const found = await coverageOn(shell, options, day);
  kept.write({ found });
  return found;
}

async function coverageOn(shell: Shell, options: OpenOptions, day: string): Promise<PastCoverage | null> {
  const [{ openCommit, repositoryOf }, { lastCommit }, { pathAt }, { coverage }] = await Promise.all([
    import('./open-commit.ts'),
    import('../history/last-commit.ts'),
    import('../history/path-at.ts'),
    import('../queries/coverage.ts'),
  ]);
  try {
    const repository = repositoryOf(shell, options);
    const commit = lastCommit(repository, day);
    const path = commit === null ? null : pathAt(repository, commit.id);
    if (commit === null || path === null) return null;
    const opening = { ...options, asOf: day, cache: false };
    const org = await openCommit(shell, opening, repository, commit, path);
    const { components, percent } = org.isStopped ? { components: 0, percent: 0 } : coverage(org.store);
    org.store.close();
    return components === 0 ? null : { day, percent };
  } catch (error) {
    // Without git, or where it does not trust the repository, there is nothing to compare with.
    if (error instanceof UserError) return null;
    throw error;
  }
}
