import type { Thresholds } from '../queries/impact/answer.ts';
import { builtInRules } from './all.ts';
import type { OpenedOrg } from './opened-org.ts';
import { componentKnowledge } from './ownership/component-knowledge.ts';
import { ownerBusFactor } from './ownership/owner-bus-factor.ts';
import { profiles } from './profiles/all.ts';
import { readPolicy } from './read-policy.ts';
import type { Rule } from './rule.ts';
import { settingsOf } from './settings.ts';
import { squadMinimum } from './squads/squad-minimum.ts';

/** What counts as too little here: as the policy says, else its profile, else the rule. */
export function impactThresholds({ policy }: Pick<OpenedOrg, 'policy'>): Thresholds {
  const read = readPolicy(policy, builtInRules);
  const profile = profiles.find((each) => each.id === read.profile) ?? profiles[0];
  const least = (rule: Rule): number => {
    const settings = profile && settingsOf(rule, profile, read.rules, new Set());
    return Number(settings?.options['min']);
  };
  return {
    squadMinimum: least(squadMinimum),
    knowers: least(componentKnowledge),
    busFactor: least(ownerBusFactor),
  };
}
