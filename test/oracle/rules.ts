import { alignment } from './alignment.ts';
import { dependenciesRules } from './dependencies.ts';
import { groups } from './groups.ts';
import { ownership } from './ownership.ts';
import { people } from './people.ts';
import type { Rule } from './rule.ts';
import { squads } from './squads.ts';
import { structure } from './structure.ts';

/** Every rule but those about reading, users' own, change, and `waiver-current`. */
export const rules: readonly Rule[] = [
  ...structure,
  ...people,
  ...squads,
  ...groups,
  ...alignment,
  ...ownership,
  ...dependenciesRules,
];
