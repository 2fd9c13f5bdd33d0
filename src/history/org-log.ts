import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { changesOfSaid } from '../queries/changes/changes-of-said.ts';
import type { Change } from '../queries/changes/change.ts';
import type { SaidOrg } from '../queries/changes/said-org.ts';
import type { Files } from '../source/files.ts';
import { dayOfSeconds } from './commit-day.ts';
import type { ListedCommit } from './list-commits.ts';
import { contentsOf, pastFiles } from './past-files.ts';
import { pastSteps, type PastStart, type PastState, type PastStep } from './past-states.ts';
import type { Repository } from './repository.ts';
import { saidReader, type PastOrg } from './said-reader.ts';

/** What a commit did to the organisation. */
export type StepSaid =
  | { readonly changes: readonly Change[] }
  /** The first version that can be read: the ids that it has, by kind. */
  | { readonly began: Readonly<Record<string, readonly string[]>> }
  /** Why the files of the commit cannot be read. */
  | { readonly broken: string };

/** A commit of the log. */
export interface LogCommit {
  readonly id: string;
  /** The ISO day, in UTC. */
  readonly day: string;
  readonly author: string;
  readonly subject: string;
  /** Whether this clone has no parent of it, though there may be one. */
  readonly isCutOff: boolean;
}

/** One entry of the log; without a commit what has changed since the last one. */
export interface LogEntry {
  readonly commit: LogCommit | null;
  readonly said: StepSaid;
}

/** What earlier runs know of commits, by their ids. */
export interface KnownSteps {
  get(commit: string): StepSaid | undefined;
  put(commit: string, said: StepSaid): void;
}

/** The files as they are now, and where the main file is in them. */
export interface PresentFiles {
  readonly files: Files;
  readonly path: string;
}

/** Thrown where a walk looks at the main file only, and a past one includes others: it is begun again, looking at all. */
export class IncludesInThePast extends Error {}

/**
 * What happened to the organisation, the newest first: what is not committed, then every commit that changed one of its
 * files. A state that cannot be read is reported, and what comes after it is compared with the last that can be.
 */
export function* orgLog(
  repository: Repository,
  start: PastStart,
  request: {
    readonly hasIncludes: boolean;
    readonly known: KnownSteps;
    readonly present: PresentFiles | null;
  },
): Generator<LogEntry> {
  const { hasIncludes, known, present } = request;
  const steps = Array.from(pastSteps(repository, start, hasIncludes));
  const states = stateReader(repository, steps, hasIncludes);
  const [newest] = steps;
  if (present !== null && newest !== undefined) {
    const said = sincePresent(states, { present, steps, hasIncludes }, newest);
    if (said !== null) yield { commit: null, said };
  }
  for (const [index, step] of steps.entries()) {
    const { commit } = step;
    const kept = known.get(commit.id);
    const said = kept ?? saidOfStep(states, steps, index);
    // Where a shallow clone ends, another one may go on.
    const mayBeKept = kept === undefined && !('began' in said && repository.isShallow);
    if (mayBeKept) known.put(commit.id, said);
    yield { commit: logCommit(commit, repository), said };
  }
}

function logCommit(
  { id, seconds, author, subject, parent }: ListedCommit,
  { isShallow }: Repository,
): LogCommit {
  return { id, day: dayOfSeconds(seconds), author, subject, isCutOff: isShallow && parent === null };
}

/** Reads states, each once as long as it is needed. */
interface StateReader {
  read(state: PastState): PastOrg;
  readPresent(present: PresentFiles): PastOrg;
}

function stateReader(repository: Repository, steps: readonly PastStep[], hasIncludes: boolean): StateReader {
  const coming = steps.flatMap(({ after }) => after.files.get(after.mainPath) ?? []);
  const contents = contentsOf(repository, coming);
  const read = saidReader();
  /** The last two: a state is the one after a commit, and before the next. */
  let held: readonly (readonly [PastState, PastOrg])[] = [];
  return {
    read: (state) => {
      const found = held.find(
        ([{ files, mainPath }]) => files === state.files && mainPath === state.mainPath,
      );
      if (found !== undefined) return found[1];
      const org = read(pastFiles(state, contents), posix.basename(state.mainPath));
      if (org.hasIncludes && !hasIncludes) throw new IncludesInThePast();
      held = [[state, org] as const, ...held].slice(0, 2);
      return org;
    },
    readPresent: ({ files, path }) => read(files, path),
  };
}

function saidOfStep(states: StateReader, steps: readonly PastStep[], index: number): StepSaid {
  const step = steps[index];
  if (step === undefined) return { changes: [] };
  const after = states.read(step.after);
  if ('broken' in after) return { broken: after.broken };
  if (isElsewhere(step, after)) return { changes: [] };
  const before = lastSound(states, steps, index);
  return before === null ? { began: idsOf(after.said) } : { changes: changesOfSaid(before, after.said) };
}

/** Whether a commit changed only files that the organisation does not consist of. */
function isElsewhere({ commit, after: { mainPath } }: PastStep, { paths }: PastOrg): boolean {
  const folder = posix.dirname(mainPath);
  const isOurs = (path: string) => paths.has(posix.relative(folder, path));
  return commit.files.every(({ path, after }) => after !== null && !isOurs(path));
}

/** The state before a commit, or else the last one before that which can be read. */
function lastSound(states: StateReader, steps: readonly PastStep[], index: number): SaidOrg | null {
  for (let at = index; at < steps.length; at++) {
    const before = steps[at]?.before;
    const org = before?.files.has(before.mainPath) === true ? states.read(before) : null;
    if (org !== null && 'said' in org) return org.said;
  }
  return null;
}

function sincePresent(
  states: StateReader,
  {
    present,
    steps,
    hasIncludes,
  }: { readonly present: PresentFiles; readonly steps: readonly PastStep[]; readonly hasIncludes: boolean },
  newest: PastStep,
): StepSaid | null {
  if (!hasIncludes && isCommitted(present, newest)) return null;
  const now = states.readPresent(present);
  const head = states.read(newest.after);
  if ('broken' in now) return 'broken' in head && head.broken === now.broken ? null : { broken: now.broken };
  const before = 'said' in head ? head.said : lastSound(states, steps, 0);
  const changes = before === null ? [] : changesOfSaid(before, now.said);
  return changes.length === 0 ? null : { changes };
}

/** Whether the main file has the very bytes that the newest commit has: git names content by its hash. */
function isCommitted({ files, path }: PresentFiles, { after: { files: past, mainPath } }: PastStep): boolean {
  const object = past.get(mainPath);
  const content = files.read(path);
  if (object === undefined || 'reason' in content) return false;
  const name = createHash(object.length === 40 ? 'sha1' : 'sha256');
  return name.update(`blob ${content.bytes.length}\0`).update(content.bytes).digest('hex') === object;
}

function idsOf(said: SaidOrg): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Array.from(said, ([kind, entities]) => [kind, Array.from(entities.keys())] as const).filter(
      ([, ids]) => ids.length > 0,
    ),
  );
}
