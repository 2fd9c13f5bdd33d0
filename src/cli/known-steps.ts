import { readFileSync } from 'node:fs';
import type { KnownSteps, StepSaid } from '../history/org-log.ts';
import type { Repository } from '../history/repository.ts';
import { stateCache } from '../store/cache.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Shell } from './shell.ts';
import { build } from './version.ts';

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
  const cache = stateCache(cacheFolder(shell), build, Date.now());
  const path = cache.historyPath(JSON.stringify(['history', root, mainPath]));
  const { hasIncludes, steps } = isUsed ? readPast(path) : nothing();
  let hasNew = false;
  const past: KnownPast = {
    hasIncludes,
    get: (commit) => steps.get(commit),
    put: (commit, said) => {
      hasNew = true;
      steps.set(commit, said);
    },
    keep: () => {
      if (!hasNew || !isUsed) return;
      const kept = Array.from(steps).slice(-most);
      try {
        cache.write(path, JSON.stringify({ hasIncludes: past.hasIncludes, steps: kept }));
        cache.prune();
      } catch {
        // A folder that cannot be written is no reason to say nothing of the past.
      }
    },
  };
  return past;
}

interface Kept {
  readonly hasIncludes: boolean;
  readonly steps: Map<string, StepSaid>;
}

function nothing(): Kept {
  return { hasIncludes: false, steps: new Map() };
}

function readPast(path: string): Kept {
  try {
    // Written by this very version: its name holds the hash of that.
    const kept: { readonly hasIncludes: boolean; readonly steps: readonly (readonly [string, StepSaid])[] } =
      JSON.parse(readFileSync(path, 'utf8'));
    return { hasIncludes: kept.hasIncludes, steps: new Map(kept.steps) };
  } catch {
    return nothing();
  }
}
