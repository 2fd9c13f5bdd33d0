import { common } from './common.ts';
import { choice, period, reference } from './field.ts';

/** What the company wants to reach, and until when. */
export const objectiveFields = {
  ...common('objective'),
  owner: reference('person', 'Who answers for it.'),
  period: period('The time it is for: `2026`, `2026-H2`, `2026-Q3` or `2026-11`.'),
  kind: choice(
    ['value', 'overhead'],
    'Whether it is worth something to customers, or keeps the house standing.',
  ),
  supports: reference('objective', 'The larger objective that this one is a part of.'),
} as const;
