import { choice, day, text, type EntityKind } from './field.ts';

/** The fields that any entity may have. */
export const common = <const K extends EntityKind>(kind: K) =>
  ({
    name: text('The name people say; the id is used where there is none.'),
    description: text('A sentence or two for whoever has never heard of it.'),
    from: day('The first day; before it the entity is not counted.'),
    until: day('The last day; after it the entity is gone.'),
    status: choice(['active', 'retired'], 'Says that it is gone where no `until` does.'),
    successor: { type: 'reference', to: kind, doc: 'What took its place.' },
    formerly: {
      type: 'texts',
      doc: 'Earlier ids; they are still understood on the command line.',
      table: 'former_id',
      column: 'former_id',
    },
    links: {
      type: 'textMap',
      doc: 'Label to address: `{wiki: https://…}`.',
      table: 'link',
      columns: ['label', 'url'],
    },
    tags: { type: 'texts', doc: 'Words to find it by.', table: 'tag', column: 'tag' },
  }) as const;

/** The people of a squad, chapter or guild: a head is a member who, like the person, is there on the day. */
export const members = {
  type: 'records',
  doc: 'Its people: an id, or `{person, share, role, from, until}`.',
  table: 'member',
  key: 'person',
  bare: true,
  fields: {
    person: { type: 'reference', to: 'person', required: true, doc: 'Who.' },
    share: {
      type: 'number',
      min: 0,
      max: 1,
      doc: 'The part of a full week, 0 to 1; unwritten shares split what is left.',
    },
    role: { type: 'text', doc: 'What the person does here.' },
    from: { type: 'day', doc: 'The first day here.' },
    until: { type: 'day', doc: 'The last day here.' },
  },
} as const;

/** The objectives that a tribe or squad works for. */
export const serves = {
  type: 'references',
  doc: 'The objectives it works for.',
  table: 'serves',
  to: ['objective'],
} as const;
