import type { Figure } from '../../reshape/impact/impact.ts';

/** What a figure has become, where that is good or bad. */
export function verdictOf({ before, after, moreIs }: Figure): 'worse' | 'better' | null {
  const more = after - (before ?? 0);
  if (more === 0 || moreIs === null) return null;
  return more > 0 === (moreIs === 'worse') ? 'worse' : 'better';
}
