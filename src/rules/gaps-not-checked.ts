import { rules } from './all.ts';
import type { CheckResult, Unchecked } from './check.ts';

/** The rules that could find gaps and did not look: not checked, or off. Nobody should take them for passed. */
export function gapsNotChecked({ notChecked, off }: CheckResult): readonly Unchecked[] {
  const finders = rules.filter(({ gap, rowsHaveGap }) => gap !== undefined || rowsHaveGap !== undefined);
  const ids = new Set(finders.map(({ id }) => id));
  return [...notChecked, ...off].filter(({ rule }) => ids.has(rule));
}
