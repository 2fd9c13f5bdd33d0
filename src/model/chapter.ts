import { common, members } from './common.ts';
import { reference } from './field.ts';

/** People of one discipline within a tribe; its lead is their line manager. */
export const chapterFields = {
  ...common('chapter'),
  tribe: reference('tribe', 'The tribe it belongs to.'),
  discipline: {
    type: 'texts',
    doc: 'What its people do, one word or a list: `backend`.',
    table: 'chapter_discipline',
    column: 'discipline',
  },
  lead: reference('person', 'Who leads it: the line manager of its members.'),
  members,
} as const;
