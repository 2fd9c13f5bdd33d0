import type { Rule } from '../rule.ts';
import { componentNoCycle } from './component-no-cycle.ts';
import { dependencyAge } from './dependency-age.ts';
import { dependencyBlocking } from './dependency-blocking.ts';
import { dependencyHasMode } from './dependency-has-mode.ts';
import { dependencyIsDeclared } from './dependency-is-declared.ts';
import { dependsOnLive } from './depends-on-live.ts';
import { dependsOnOwned } from './depends-on-owned.ts';
import { dependsOnStable } from './depends-on-stable.ts';
import { squadHub } from './squad-hub.ts';
import { squadNoBlockingCycle } from './squad-no-blocking-cycle.ts';

/** The rules of this folder, sorted by id. */
export const dependencyRules: readonly Rule[] = [
  componentNoCycle,
  dependencyAge,
  dependencyBlocking,
  dependencyHasMode,
  dependencyIsDeclared,
  dependsOnLive,
  dependsOnOwned,
  dependsOnStable,
  squadHub,
  squadNoBlockingCycle,
];
