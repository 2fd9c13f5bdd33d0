import { builtInRules } from '../rules/all.ts';
import { knownRules } from '../rules/check-request.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import { readPolicy } from '../rules/read-policy.ts';
import type { Rule } from '../rules/rule.ts';

/** Whether some of these words are no built-in rules: they may be rules of one's own. */
export function hasOtherRules(names: readonly string[]): boolean {
  const known = new Set(knownRules());
  return names.some((name) => !known.has(name));
}

/** The names of the rules that an organisation has written itself, those that cannot be run included. */
export function ownRuleNames({ policy }: Pick<OpenedOrg, 'policy'>): readonly string[] {
  return readPolicy(policy, builtInRules).ownRules.names;
}

/** Those of them that can be run. */
export function ownRulesOf({ policy }: Pick<OpenedOrg, 'policy'>): readonly Rule[] {
  return readPolicy(policy, builtInRules).ownRules.rules.map(({ rule }) => rule);
}
