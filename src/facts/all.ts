import { cycleFact } from './cycle.ts';
import type { Fact } from './fact.ts';
import { missionFact } from './mission.ts';
import { overAllocationFact } from './over-allocation.ts';
import { unownedPathFact } from './unowned-path.ts';

/** Every fact, sorted by name. */
export const facts: readonly Fact[] = [cycleFact, missionFact, overAllocationFact, unownedPathFact];
