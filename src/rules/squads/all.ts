import type { Rule } from '../rule.ts';
import { squadHasMission } from './squad-has-mission.ts';
import { squadSize } from './squad-size.ts';

/** The rules of this folder, sorted by id. */
export const squadRules: readonly Rule[] = [squadHasMission, squadSize];
