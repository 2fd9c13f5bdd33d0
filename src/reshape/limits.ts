import { rules } from '../rules/all.ts';
import { impactThresholds } from '../rules/impact-thresholds.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import { profiles } from '../rules/profiles/all.ts';
import { readPolicy } from '../rules/read-policy.ts';
import type { Rule } from '../rules/rule.ts';
import { settingsOf } from '../rules/settings.ts';
import { squadDisciplines } from '../rules/squads/squad-disciplines.ts';
import { squadSize } from '../rules/squads/squad-size.ts';
import { tribeSize } from '../rules/tribes/tribe-size.ts';
import type { Limits } from './impact/figures.ts';

/** The sizes that the rules allow here: as the policy says, else its profile, else the rule. */
export function limitsOf(org: OpenedOrg): Limits {
  const policy = readPolicy(org.policy, rules);
  const profile = profiles.find((each) => each.id === policy.profile) ?? profiles[0];
  const option = (rule: Rule, name: string) =>
    profile && settingsOf(rule, profile, policy.rules, new Set()).options[name];
  const { squadMinimum, knowers } = impactThresholds(org);
  const required = option(squadDisciplines, 'required');
  return {
    squadMost: Number(option(squadSize, 'max')),
    squadLeast: squadMinimum,
    tribeMost: Number(option(tribeSize, 'max')),
    knowers,
    disciplines: Array.isArray(required) ? required.map(String) : [],
  };
}
