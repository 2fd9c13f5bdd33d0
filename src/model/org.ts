import { reference, required, text } from './field.ts';

/** The organisation itself; it stands once, without an id. */
export const orgFields = {
  name: required(text('The name of the organisation.')),
  description: text('A sentence or two for whoever has never heard of it.'),
  mission: text('What all squads together are there for.'),
  chiefArchitect: reference('person', 'Who holds the architecture of the whole together.'),
  roles: {
    type: 'referenceMap',
    doc: 'Roles held for the whole organisation, title to person: `{cto: ada}`.',
    table: 'org_role',
    to: 'person',
  },
  github: text('The login of the organisation on GitHub.'),
  links: {
    type: 'textMap',
    doc: 'Label to address: `{wiki: https://…}`.',
    table: 'link',
    columns: ['label', 'url'],
  },
  tags: { type: 'texts', doc: 'Words to find it by.', table: 'tag', column: 'tag' },
} as const;
