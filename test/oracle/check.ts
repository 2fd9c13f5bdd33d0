import type { Org } from './org.ts';
import type { Finding, Rule, Spoken } from './rule.ts';
import { rules } from './rules.ts';
import { settingsOf, type Settings } from './settings.ts';
import { Terms } from './terms.ts';
import { findWaiverFindings, isWaived } from './waivers.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  /** Ids of rules that are on and had nothing to look at, or a shut gate. */
  readonly notChecked: readonly string[];
}

interface Run {
  readonly rule: Rule;
  readonly settings: Settings;
  readonly isChecked: boolean;
  readonly spoken: readonly Spoken[];
}

/** What the rules say of an organisation on a day. */
export function check(org: Org, day: string, named: ReadonlySet<string> = new Set()): Checked {
  const terms = new Terms(org, day);
  const runs = new Map(rules.map((rule) => [rule.id, run(rule, settingsOf(rule, org, named), terms)]));
  const findings = [...runs.values()].flatMap((each) =>
    each.spoken
      .filter((spoken) => !isSilenced(each.rule, spoken, runs, terms))
      .map((spoken) => findingOf(each, spoken, org, day)),
  );
  const waiverFindings = findWaiverFindings(org, day, findings);
  const notChecked = [...runs.values()].filter(({ settings, isChecked }) => settings.isOn && !isChecked);
  return {
    findings: [...findings, ...waiverFindings.findings],
    notChecked: [...notChecked.map(({ rule }) => rule.id), ...waiverFindings.notChecked].toSorted(),
  };
}

function run(rule: Rule, settings: Settings, terms: Terms): Run {
  const isChecked = settings.isOn && isLookedAt(rule, settings, terms);
  return { rule, settings, isChecked, spoken: isChecked ? rule.find(terms, settings.options) : [] };
}

function isLookedAt(rule: Rule, settings: Settings, terms: Terms): boolean {
  if (rule.looksFor !== undefined) return rule.looksFor(terms, settings.options);
  if (rule.gate === undefined) return true;
  const { of, have, needs } = rule.gate(terms);
  return of.length > 0 && (settings.isNamed || have >= needs * of.length);
}

function findingOf({ rule, settings }: Run, spoken: Spoken, org: Org, day: string): Finding {
  const { entity, field = null } = spoken;
  return {
    rule: rule.id,
    severity: settings.severity ?? spoken.severity ?? rule.severity,
    entity,
    field,
    waived: isWaived(org, day, rule.id, entity, field),
  };
}

/** Whether a rule that this one yields to, directly or through others, has spoken of the same. */
function isSilenced(rule: Rule, spoken: Spoken, runs: ReadonlyMap<string, Run>, terms: Terms): boolean {
  return (rule.yields ?? []).some(({ to, about }) => {
    const topics = about?.(spoken, terms) ?? [spoken.entity];
    return topics.some((topic) => hasSpoken(to, topic, runs, terms));
  });
}

function hasSpoken(id: string, topic: string, runs: ReadonlyMap<string, Run>, terms: Terms): boolean {
  const other = runs.get(id);
  if (other === undefined) throw new Error(`there is no rule ${id}`);
  return (
    other.spoken.some(({ entity, about }) => (about ?? [entity]).includes(topic)) ||
    isSilenced(other.rule, { entity: topic }, runs, terms)
  );
}
