import { findingList } from '../diagnostics/finding-list.ts';
import { countEntities, type EntityCounts } from '../queries/count-entities.ts';
import { earlierCommits } from '../history/earlier-commits.ts';
import { findCommit, mergeBase, type Commit } from '../history/find-commit.ts';
import { samePathAt } from '../history/path-at.ts';
import type { Repository } from '../history/repository.ts';
import { renamesBetween } from '../store/rename-entities.ts';
import type { CheckRequest } from '../rules/check-request.ts';
import { changedEntities } from '../rules/changed-entities.ts';
import { checkChange } from '../rules/check-change.ts';
import type { CheckResult } from '../rules/check.ts';
import type { Comparison } from '../rules/comparison.ts';
import { countStates, inState } from '../rules/finding-states.ts';
import { inLaterIds } from '../rules/later-ids.ts';
import type { OpenedOrg, RememberedOrg } from '../rules/opened-org.ts';
import { checkAsAsked } from './check-request.ts';
import { openCommit, repositoryOf } from './open-commit.ts';
import type { OpenOptions } from './open-org.ts';
import type { Shell } from './shell.ts';

/** What is compared with: the merge base of a REF and what is checked, as far as it can be read. */
export interface Base {
  readonly ref: string;
  /** The whole id of its commit. */
  readonly commit: string;
  /** null where there was no such file. */
  readonly org: RememberedOrg | null;
  /** Whether it has the very same files. */
  readonly isSame: boolean;
  /** What was special about it, in words; null mostly. */
  readonly note: string | null;
}

/** So many earlier commits are tried where the organisation could not be read whole at the base. */
const mostTried = 20;

/**
 * Opens the state that `org` is compared with, on its day and in its ids. Throws a UserError: 2 where the REF names
 * nothing, 3 where there is no repository, or the base is not in this clone.
 */
export async function openBase(
  shell: Shell,
  options: OpenOptions,
  org: RememberedOrg,
  ref: string,
): Promise<Base> {
  const repository = repositoryOf(shell, options);
  const commit = mergeBase(repository, findCommit(repository, ref), options.at);
  const open = openerOf(shell, options, org, repository, ref);
  const found = await open(commit);
  if (found === null) {
    const name = repository.mainPath;
    const note = `${name} did not exist at ${short(commit)}, so everything is new`;
    return { ref, commit, org: null, isSame: false, note };
  }
  if (!found.isStopped) return { ref, commit, org: found, isSame: isSame(found, org), note: null };
  for (const earlier of earlierCommits(repository, commit, mostTried)) {
    const before = await open(earlier);
    if (before === null || before.isStopped) continue;
    const note = `the organisation could not be read whole at ${short(commit)}: compared with ${short(earlier)} before it`;
    return { ref, commit: earlier, org: before, isSame: isSame(before, org), note };
  }
  const note = `the organisation could not be read whole at ${short(commit)} or before, so everything is new`;
  return { ref, commit, org: null, isSame: false, note };
}

/** How a state before is opened: null where the file was not there. */
function openerOf(
  shell: Shell,
  { file, cache }: Pick<OpenOptions, 'file' | 'cache'>,
  org: RememberedOrg,
  repository: Repository,
  ref: string,
): (id: string) => Promise<RememberedOrg | null> {
  return async (id) => {
    const path = samePathAt(repository, id);
    if (path === null) return null;
    const commit: Commit = { ref, id };
    const asked = { ...(file === undefined ? {} : { file }), asOf: org.day };
    const cached = cache === undefined ? asked : { ...asked, cache };
    const before = await openCommit(shell, cached, repository, commit, path);
    if (before.isStopped || org.isStopped || isSame(before, org)) return before;
    const renames = renamesBetween(before.store, org.store);
    if (renames.length === 0) return before;
    before.store.close();
    const inMemory = await openCommit(shell, { ...asked, cache: false }, repository, commit, path);
    return inLaterIds(inMemory, renames);
  };
}

/** Whether two states have the same files. */
function isSame(before: RememberedOrg, after: RememberedOrg): boolean {
  const filesOf = ({ files }: RememberedOrg) =>
    JSON.stringify(files.map(({ path, ownPath, sha256 }) => [ownPath ?? path, sha256]));
  return filesOf(before) === filesOf(after);
}

function short(commit: string): string {
  return commit.slice(0, 7);
}

/** A check that was compared. */
interface SinceCheck {
  readonly check: CheckResult;
  readonly entities: EntityCounts;
  /** The state that it was compared with; null where there was none. */
  readonly before: OpenedOrg | null;
}

/** The check that was asked for, compared with the base of a REF: each finding has its state. */
export async function checkSince(
  shell: Shell,
  options: OpenOptions & { readonly onlyChanged?: boolean },
  org: RememberedOrg,
  request: CheckRequest,
  since: string,
): Promise<SinceCheck> {
  const { ref, commit, org: before, note, isSame: isAsBefore } = await openBase(shell, options, org, since);
  const compared = (
    result: CheckResult,
    change: Pick<Comparison, 'loosened' | 'addedWaivers' | 'isOnlyChanged'>,
  ) => {
    const counts = countStates(result);
    return { ...result, since: { ref, base: commit, note, counts, ...change } };
  };
  if (before === null || isAsBefore) {
    const { check, entities } = await checkAsAsked(org, request);
    const all = inState(check.findings, before === null ? 'new' : 'same');
    const findings = isAsBefore && options.onlyChanged === true ? findingList([]) : all;
    const nothing = { loosened: [], addedWaivers: [] };
    return { check: compared({ ...check, findings, fixed: [] }, nothing), entities, before };
  }
  const { result, ...change } = checkChange(before, org, request);
  const entities = countEntities(org.store);
  if (options.onlyChanged !== true) return { check: compared(result, change), entities, before };
  const isChanged = changedEntities(before, org);
  const left = Array.from(result.findings).filter(
    ({ state, subject }) => state !== 'same' || (subject !== null && isChanged(subject.kind, subject.id)),
  );
  const touched = compared({ ...result, findings: findingList(left) }, { ...change, isOnlyChanged: true });
  return { check: touched, entities, before };
}
