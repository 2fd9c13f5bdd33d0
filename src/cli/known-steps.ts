import type { KnownSteps, StepSaid } from '../history/org-log.ts';
import type { Repository } from '../history/repository.ts';
import { keptJson } from './kept-json.ts';
import type { Shell } from './shell.ts';

/** So many commits are remembered of one organisation. */
const most = 20_000;

/** What earlier runs have found out about the past of an organisation. */
export interface KnownPast extends KnownSteps {
  /** Whether a past main file included others. */
  hasIncludes: boolean;
  /** Keeps what was found out in this run; where that fails, the next run finds it out again. */
  keep(): void;
}

/** What is known of the past of the organisation whose file lies in a repository. */
export function knownPast(shell: Shell, { root, mainPath }: Repository, isUsed: boolean): KnownPast {
  const kept = keptJson<Kept>(shell, ['log', root, mainPath]);
  const { hasIncludes, steps } = (isUsed ? kept.read() : undefined) ?? { hasIncludes: false, steps: [] };
  const known = new Map(steps);
  let hasNew = false;
  const past: KnownPast = {
    hasIncludes,
    get: (commit) => known.get(commit),
    put: (commit, said) => {
      hasNew = true;
      known.set(commit, said);
    },
    keep: () => {
      if (!hasNew || !isUsed) return;
      kept.write({ hasIncludes: past.hasIncludes, steps: Array.from(known).slice(-most) });
    },
  };
  return past;
}

interface Kept {
  readonly hasIncludes: boolean;
  readonly steps: readonly (readonly [commit: string, said: StepSaid])[];
}
