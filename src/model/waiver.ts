import { day, reference, required, text } from './field.ts';

/** The fields of one entry below `waivers`. */
export const waiverFields = {
  rule: required(text('The rule whose finding is accepted.')),
  on: required(text('What it is on: `kind:id`, or `kind:id.field.id`; `org` for the organisation itself.')),
  reason: required(text('Why it is accepted.')),
  until: required(day('The last day on which it is.')),
  by: reference('person', 'Who decided.'),
} as const;
