import type { Rule } from '../rule.ts';
import { coachLoad } from './coach-load.ts';
import { productOwnerInSquad } from './product-owner-in-squad.ts';
import { productOwnerLoad } from './product-owner-load.ts';
import { retiredGroupIsEmpty } from './retired-group-is-empty.ts';
import { squadCrossFunctional } from './squad-cross-functional.ts';
import { squadDisciplines } from './squad-disciplines.ts';
import { squadHasCoach } from './squad-has-coach.ts';
import { squadHasMission } from './squad-has-mission.ts';
import { squadHasPeer } from './squad-has-peer.ts';
import { squadHasProductOwner } from './squad-has-product-owner.ts';
import { squadHasTribe } from './squad-has-tribe.ts';
import { squadHasType } from './squad-has-type.ts';
import { squadLineManagers } from './squad-line-managers.ts';
import { squadMinimum } from './squad-minimum.ts';
import { squadPartTime } from './squad-part-time.ts';
import { squadSize } from './squad-size.ts';
import { squadSizeWhenFilled } from './squad-size-when-filled.ts';

/** The rules of this folder, sorted by id. */
export const squadRules: readonly Rule[] = [
  coachLoad,
  productOwnerInSquad,
  productOwnerLoad,
  retiredGroupIsEmpty,
  squadCrossFunctional,
  squadDisciplines,
  squadHasCoach,
  squadHasMission,
  squadHasPeer,
  squadHasProductOwner,
  squadHasTribe,
  squadHasType,
  squadLineManagers,
  squadMinimum,
  squadPartTime,
  squadSize,
  squadSizeWhenFilled,
];
