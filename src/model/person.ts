import { common } from './common.ts';
import { choice, number, reference, text } from './field.ts';

/** Somebody who works here; which squad, chapter and guild, those groups say. */
export const personFields = {
  ...common('person'),
  email: text('The address at work; no two people share one.'),
  github: text('The login on GitHub.'),
  discipline: text('What the person does: `backend`, `design`, `product`.'),
  level: text('The step on your ladder.'),
  location: text('Where the person works from.'),
  timezone: text('`Europe/Stockholm`.'),
  employment: choice(['employee', 'contractor', 'vendor'], 'What kind of contract.'),
  capacity: number(0, 1, 'The part of a full week the person works; 1 where it is not written.'),
  manager: reference('person', 'The line manager, where it is not the chapter lead.'),
  skills: { type: 'texts', doc: 'What the person can do.', table: 'person_skill', column: 'skill' },
} as const;
