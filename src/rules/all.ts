import { alignmentRules } from './alignment/all.ts';
import { changeRules } from './change/all.ts';
import { dependencyRules } from './dependencies/all.ts';
import { ownRuleValid } from './own/own-rule-valid.ts';
import { ownershipRules } from './ownership/all.ts';
import { peopleRules } from './people/all.ts';
import type { Rule } from './rule.ts';
import { squadRules } from './squads/all.ts';
import { structureRules } from './structure/all.ts';
import { tribeRules } from './tribes/all.ts';

/** Every rule that is a SELECT, by category; those found while reading are in reading-rules.ts. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...peopleRules,
  ...squadRules,
  ...tribeRules,
  ...alignmentRules,
  ...ownershipRules,
  ...dependencyRules,
];

/** The same, the rule about the rules that an organisation has written itself, and those that look at a change. */
export const builtInRules: readonly Rule[] = [...rules, ownRuleValid, ...changeRules];
