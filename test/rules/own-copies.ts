import { stringify } from 'yaml';
import type { Rule } from '../../src/rules/rule.ts';

/** What somebody would write to have a built-in rule as one of his own: all that it says, under the name `own-…`. */
export function copiesOf(rules: readonly Rule[]): string {
  return stringify(
    { ownRules: Object.fromEntries(rules.map((rule) => [`own-${rule.id}`, written(rule)])) },
    { lineWidth: 0 },
  );
}

function written({
  sql,
  message,
  help,
  severity,
  summary,
  why,
  options,
  gap,
  keys,
  looksFor,
  gate,
  about,
  restsOn,
  yields,
  speaksOf,
  suggest,
}: Rule) {
  const defaults =
    options && Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
  const all = {
    sql,
    message,
    help,
    severity,
    summary,
    why,
    options: defaults,
    gap,
    keys,
    looksFor,
    gate,
    about,
    restsOn,
    yields,
    speaksOf,
    suggest,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
