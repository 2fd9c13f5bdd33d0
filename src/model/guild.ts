import { common, members } from './common.ts';
import { choice, day, reference, text } from './field.ts';

/** Whoever shares an interest, across the whole organisation. */
export const guildFields = {
  ...common('guild'),
  topic: text('What it is about.'),
  kind: choice(['strategic', 'hobby'], 'A hobby guild needs no coordinator and may be small.'),
  coordinator: reference('person', 'Who calls the meetings.'),
  sponsor: reference('person', 'Who speaks for it higher up.'),
  lastMet: day('When it last met.'),
  channel: text('Where to reach it.'),
  members,
} as const;
