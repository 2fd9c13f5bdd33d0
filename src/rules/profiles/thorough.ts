import { rules } from '../all.ts';
import type { Profile } from '../settings.ts';

/** The general profile with every rule that is only our opinion. */
export const thorough: Profile = {
  id: 'thorough',
  summary: 'Like general, and every rule that is our own opinion as well.',
  rules: Object.fromEntries(
    rules.filter((rule) => rule.profile === 'thorough').map((rule) => [rule.id, { level: 'on' }] as const),
  ),
};
