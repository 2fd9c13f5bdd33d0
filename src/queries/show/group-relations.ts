import { peopleOfSquad } from '../people-of-squad.ts';
import type { DerivedRelation } from './relation.ts';

/** The components that something owns: with the tier, and whether others own them, too. */
function owns(kind: 'squad' | 'tribe' | 'guild'): DerivedRelation {
  return {
    name: 'components',
    sql: `
      SELECT 'component' AS kind, component.id, component.tier,
        (SELECT count(*) FROM v_owner AS other WHERE other.component_id = component.id) > 1 AS is_shared
      FROM v_owner AS owner
      JOIN v_component AS component ON component.id = owner.component_id
      WHERE owner.owner_kind = '${kind}' AND owner.owner_id = :id
      ORDER BY component.tier IS NULL, component.tier, component.id`,
    command: kind === 'squad' ? 'list components --owner :id' : `list components --owner ${kind}::id`,
  };
}

const starters = (kind: 'squad' | 'chapter' | 'guild'): DerivedRelation => ({
  name: 'starters',
  sql: `
    SELECT 'person' AS kind, person_id AS id, from_date AS from_day
    FROM v_starter
    WHERE group_kind = '${kind}' AND group_id = :id
    ORDER BY from_date, person_id`,
  isUndated: true,
});

const squadDependency = (one: string, other: string): string => `
  SELECT 'squad' AS kind, link.${other} AS id, written.severity, written.mode, written.since AS since_day,
    written.review_by AS review_day, written.reason, link.through_components AS is_through_components
  FROM v_squad_link AS link
  LEFT JOIN v_squad_dependency AS written
    ON written.squad_id = link.squad_id AND written.depends_on_id = link.depends_on_id
  WHERE link.${one} = :id
  ORDER BY CASE written.severity WHEN 'blocking' THEN 0 WHEN 'slowing' THEN 1 ELSE 2 END, link.${other}`;

/** The groups of another kind that the people of a group are in, with how many of them. */
const acrossGroups = (of: 'squad' | 'chapter', other: 'squad' | 'chapter'): string => `
  SELECT '${other}' AS kind, across.group_id AS id, count(*) AS heads
  FROM v_member AS head
  JOIN v_member AS across ON across.person_id = head.person_id AND across.group_kind = '${other}'
  WHERE head.group_kind = '${of}' AND head.group_id = :id
  GROUP BY across.group_id
  ORDER BY count(*) DESC, across.group_id`;

/** What there is to say about a squad, beside what is written there. */
export const squadRelations: readonly DerivedRelation[] = [
  {
    name: 'people',
    sql: peopleOfSquad('holds'),
    command: 'list people --squad :id',
  },
  starters('squad'),
  {
    name: 'vacancies',
    sql: `
      SELECT 'chapter' AS kind, chapter_id AS id, role, from_date AS from_day
      FROM v_vacancy
      WHERE squad_id = :id
      ORDER BY from_date, role`,
  },
  {
    name: 'chapters',
    sql: acrossGroups('squad', 'chapter'),
  },
  {
    name: 'objectives',
    sql: `
      SELECT 'objective' AS kind, objective.id, objective.kind AS purpose, objective.period, served.fte,
        served.own = 0 AS is_through_tribe
      FROM v_squad_objective AS served
      JOIN v_objective AS objective ON objective.id = served.objective_id
      WHERE served.squad_id = :id
      ORDER BY objective.id`,
  },
  owns('squad'),
  { name: 'dependsOn', sql: squadDependency('squad_id', 'depends_on_id') },
  { name: 'dependedOnBy', sql: squadDependency('depends_on_id', 'squad_id') },
];

/** What there is to say about a tribe, beside what is written there. */
export const tribeRelations: readonly DerivedRelation[] = [
  {
    name: 'tribes',
    sql: `SELECT 'tribe' AS kind, id, squads, people AS heads FROM v_tribe WHERE parent_id = :id ORDER BY id`,
  },
  {
    name: 'squads',
    sql: `
      SELECT 'squad' AS kind, id, type, heads, fte
      FROM v_squad
      WHERE tribe_id = :id
      ORDER BY id`,
    command: 'list squads --tribe :id',
  },
  {
    name: 'chapters',
    sql: `SELECT 'chapter' AS kind, id, heads, lead_id AS lead FROM v_chapter WHERE tribe_id = :id ORDER BY id`,
    command: 'list chapters --tribe :id',
  },
  owns('tribe'),
];

/** What there is to say about a chapter, beside what is written there. */
export const chapterRelations: readonly DerivedRelation[] = [
  {
    name: 'people',
    sql: `
      SELECT 'person' AS kind, head.person_id AS id, person.discipline, person.main_squad_id AS squad, head.role
      FROM v_member AS head
      JOIN v_person AS person ON person.id = head.person_id
      WHERE head.group_kind = 'chapter' AND head.group_id = :id
      ORDER BY head.person_id`,
  },
  starters('chapter'),
  {
    name: 'squads',
    sql: acrossGroups('chapter', 'squad'),
  },
  {
    name: 'manages',
    sql: `SELECT 'person' AS kind, person_id AS id FROM v_line_manager WHERE chapter_id = :id ORDER BY person_id`,
  },
  {
    name: 'vacancies',
    sql: `
      SELECT 'squad' AS kind, squad_id AS id, role, from_date AS from_day
      FROM v_vacancy
      WHERE chapter_id = :id
      ORDER BY from_date, squad_id`,
  },
];

/** What there is to say about a guild, beside what is written there. */
export const guildRelations: readonly DerivedRelation[] = [
  {
    name: 'people',
    sql: `
      SELECT 'person' AS kind, head.person_id AS id, person.tribe_id AS tribe, person.main_squad_id AS squad, head.role
      FROM v_member AS head
      JOIN v_person AS person ON person.id = head.person_id
      WHERE head.group_kind = 'guild' AND head.group_id = :id
      ORDER BY head.person_id`,
  },
  starters('guild'),
  owns('guild'),
];
