import type { Rule } from '../rule.ts';
import { contractorKeyRole } from './contractor-key-role.ts';
import { leaverHandover } from './leaver-handover.ts';
import { leaverHoldsNothing } from './leaver-holds-nothing.ts';
import { lineManagerInTribe } from './line-manager-in-tribe.ts';
import { personAllocation } from './person-allocation.ts';
import { personFullyAllocated } from './person-fully-allocated.ts';
import { personHasLineManager } from './person-has-line-manager.ts';
import { personHasSquad } from './person-has-squad.ts';
import { personOneChapter } from './person-one-chapter.ts';
import { personRoleLoad } from './person-role-load.ts';
import { personSquadCount } from './person-squad-count.ts';
import { personThinSlice } from './person-thin-slice.ts';

/** The rules of this folder, sorted by id. */
export const peopleRules: readonly Rule[] = [
  contractorKeyRole,
  leaverHandover,
  leaverHoldsNothing,
  lineManagerInTribe,
  personAllocation,
  personFullyAllocated,
  personHasLineManager,
  personHasSquad,
  personOneChapter,
  personRoleLoad,
  personSquadCount,
  personThinSlice,
];
