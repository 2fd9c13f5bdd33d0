import { kinds, type Kind } from '../model/field.ts';
import { rules } from './all.ts';
import type { CheckRequest } from './check-request.ts';
import { isSelected, type CheckResult } from './check.ts';
import type { Rule } from './rule.ts';

/** The built-in rules that were checked, each with the kinds that it looks at; without those that look at whatever there is. */
export function kindsLookedAt(
  request: CheckRequest,
  { notChecked, off }: Pick<CheckResult, 'notChecked' | 'off'>,
): readonly { readonly rule: string; readonly kinds: ReadonlySet<Kind> }[] {
  const silent = new Set([...notChecked, ...off].map(({ rule }) => rule));
  return rules
    .filter((rule) => isSelected(request, rule) && !silent.has(rule.id))
    .flatMap((rule) => {
      const own = kindsOfRule(rule);
      return own === null ? [] : [{ rule: rule.id, kinds: own }];
    });
}

/** The kinds that a rule's SELECT writes down as its first column; null where the column says it row by row. */
export function kindsOfRule({ sql }: Pick<Rule, 'sql'>): ReadonlySet<Kind> | null {
  const written = Array.from(sql.matchAll(/\bSELECT\s+(?:DISTINCT\s+)?'(\w+)'/g), ([, word]) => word);
  const own = kinds.filter((kind) => written.includes(kind));
  return own.length === 0 ? null : new Set(own);
}
