import { chapterFields } from './chapter.ts';
import { componentFields } from './component.ts';
import type { EntityKind, Kind, ValuesOf } from './field.ts';
import { guildFields } from './guild.ts';
import { objectiveFields } from './objective.ts';
import { orgFields } from './org.ts';
import { personFields } from './person.ts';
import { squadFields } from './squad.ts';
import { tribeFields } from './tribe.ts';

/** The field table of every kind. */
export const fieldTables = {
  org: orgFields,
  objective: objectiveFields,
  tribe: tribeFields,
  squad: squadFields,
  chapter: chapterFields,
  guild: guildFields,
  person: personFields,
  component: componentFields,
} as const;

/** The top key of org.yaml under which the entities of a kind stand. */
export const sections: Readonly<Record<EntityKind, string>> = {
  objective: 'objectives',
  tribe: 'tribes',
  squad: 'squads',
  chapter: 'chapters',
  guild: 'guilds',
  person: 'people',
  component: 'components',
};

/** The kinds that have ids, in the order of org.yaml. */
export const entityKinds = [
  'objective',
  'tribe',
  'squad',
  'chapter',
  'guild',
  'person',
  'component',
] as const satisfies readonly EntityKind[];

/** The kinds that have members. */
export const groupKinds = ['squad', 'chapter', 'guild'] as const satisfies readonly EntityKind[];

/** What the field table of a kind says an entity has. */
export type FieldsOf<K extends Kind> = ValuesOf<(typeof fieldTables)[K]>;
