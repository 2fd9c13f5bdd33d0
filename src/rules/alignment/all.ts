import type { Rule } from '../rule.ts';
import { missionIsDistinct } from './mission-is-distinct.ts';
import { missionIsStated } from './mission-is-stated.ts';
import { objectiveHasOwner } from './objective-has-owner.ts';
import { objectiveIsCurrent } from './objective-is-current.ts';
import { objectiveIsServed } from './objective-is-served.ts';
import { orgHasMission } from './org-has-mission.ts';
import { squadServesObjective } from './squad-serves-objective.ts';

/** The rules of this folder, sorted by id. */
export const alignmentRules: readonly Rule[] = [
  missionIsDistinct,
  missionIsStated,
  objectiveHasOwner,
  objectiveIsCurrent,
  objectiveIsServed,
  orgHasMission,
  squadServesObjective,
];
