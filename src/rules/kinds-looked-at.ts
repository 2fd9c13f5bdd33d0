import { kinds, type Kind } from '../model/field.ts';
import { rules } from './all.ts';
import type { CheckRequest } from './check-request.ts';
import { isSelected, namedReading, type CheckResult } from './check.ts';
import type { Rule } from './rule.ts';

/** The kinds of what the rules that were checked look at; null where one of them looks at whatever there is. */
export function kindsLookedAt(
  request: CheckRequest,
  { notChecked, off }: Pick<CheckResult, 'notChecked' | 'off'>,
): ReadonlySet<Kind> | null {
  if (namedReading(request).length > 0) return null;
  const silent = new Set([...notChecked, ...off].map(({ rule }) => rule));
  const found = new Set<Kind>();
  for (const rule of rules) {
    if (!isSelected(request, rule) || silent.has(rule.id)) continue;
    const own = kindsOfRule(rule);
    if (own === null) return null;
    for (const kind of own) found.add(kind);
  }
  return found;
}

/** The kinds that a rule's SELECT writes down as its first column; null where the column says it row by row. */
export function kindsOfRule({ sql }: Pick<Rule, 'sql'>): ReadonlySet<Kind> | null {
  const written = Array.from(sql.matchAll(/\bSELECT\s+(?:DISTINCT\s+)?'(\w+)'/g), ([, word]) => word);
  const own = kinds.filter((kind) => written.includes(kind));
  return own.length === 0 ? null : new Set(own);
}
