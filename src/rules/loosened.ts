import { severities } from '../diagnostics/severity.ts';
import type { Policy } from '../source/collected.ts';
import { builtInRules } from './all.ts';
import type { Loosened } from './comparison.ts';
import { profiles } from './profiles/all.ts';
import { readPolicy, type ReadPolicy } from './read-policy.ts';
import type { OptionValue, Rule, RuleOption } from './rule.ts';
import { settingsOf, type Profile, type RuleSettings } from './settings.ts';

/** By what the policy after asks less than the policy before: the profile first, then by rule. */
export function loosenedSettings(before: Policy | null, after: Policy | null): readonly Loosened[] {
  const [was, is] = [readPolicy(before, builtInRules), readPolicy(after, builtInRules)];
  const [oldProfile, newProfile] = [profileOf(was), profileOf(is)];
  const profile: readonly Loosened[] =
    oldProfile.id === newProfile.id
      ? []
      : [{ rule: null, what: 'profile', option: null, before: oldProfile.id, after: newProfile.id }];
  const own = is.ownRules.rules.map(({ rule }) => rule);
  const rules = [...builtInRules, ...own].flatMap((rule) => {
    const then = was.ownRules.rules.find((each) => each.rule.id === rule.id)?.rule ?? rule;
    const isNew = own.includes(rule) && then === rule;
    const old = settingsOf(then, oldProfile, was.rules, new Set());
    return isNew ? [] : loosenedRule(old, settingsOf(rule, newProfile, is.rules, new Set()));
  });
  return [...profile, ...loosenedOwnRules(was, is), ...rules];
}

function profileOf({ profile }: ReadPolicy): Profile {
  const found = profiles.find(({ id }) => id === profile) ?? profiles[0];
  if (found === undefined) throw new Error('there is no profile');
  return found;
}

function loosenedRule(old: RuleSettings, now: RuleSettings): readonly Loosened[] {
  const rule = now.rule.id;
  const [was, is] = [levelOf(old), levelOf(now)];
  if (was === 'off') return [];
  if (is === 'off') return [{ rule, what: 'off', option: null, before: was, after: is }];
  const isLower = severities.indexOf(is) > severities.indexOf(was);
  const level: readonly Loosened[] = isLower
    ? [{ rule, what: 'severity', option: null, before: was, after: is }]
    : [];
  const options = Object.entries(now.rule.options ?? {}).flatMap(([name, option]): readonly Loosened[] => {
    const [then, value] = [old.options[name], now.options[name]];
    if (then === undefined || value === undefined || !asksLess(option, then, value)) return [];
    return [{ rule, what: 'option', option: name, before: optionText(then), after: optionText(value) }];
  });
  return [...level, ...options];
}

function levelOf({ rule, isOn, severity }: RuleSettings): Rule['severity'] | 'off' {
  return isOn ? (severity ?? rule.severity) : 'off';
}

function asksLess({ looser }: RuleOption, was: OptionValue, is: OptionValue): boolean {
  if (typeof was === 'number' && typeof is === 'number') return looser === 'lower' ? is < was : is > was;
  if (typeof was === 'number' || typeof is === 'number') return true;
  const [few, many] = looser === 'lower' ? [is, was] : [was, is];
  return many.some((each) => !few.includes(each));
}

function optionText(value: OptionValue): string {
  return typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
}

/** Rules of one's own that are taken out, or that look for something else: nobody can say whether that is less. */
function loosenedOwnRules(was: ReadPolicy, is: ReadPolicy): readonly Loosened[] {
  return was.ownRules.rules.flatMap(({ rule: old }): readonly Loosened[] => {
    const now = is.ownRules.rules.find(({ rule }) => rule.id === old.id)?.rule;
    if (now !== undefined && now.sql === old.sql) return [];
    const after = now === undefined ? 'taken out' : 'another SELECT';
    return [{ rule: old.id, what: 'own rule', option: null, before: 'written', after }];
  });
}
