import type { DerivedRelation } from './relation.ts';

/** What there is to say about a person, beside what is written there. */
export const personRelations: readonly DerivedRelation[] = [
  {
    name: 'squads',
    sql: `
      SELECT 'squad' AS kind, place.group_id AS id, place.share, place.role,
        coalesce(place.group_id = person.main_squad_id AND person.squads > 1, 0) AS is_main
      FROM v_member AS place
      JOIN v_person AS person ON person.id = place.person_id
      WHERE place.group_kind = 'squad' AND place.person_id = :id
      ORDER BY place.share DESC, place.group_id`,
  },
  {
    name: 'joins',
    sql: `
      SELECT group_kind AS kind, group_id AS id, from_date AS from_day
      FROM v_starter
      WHERE person_id = :id
      ORDER BY from_date, group_id`,
  },
  {
    name: 'tribe',
    sql: `SELECT 'tribe' AS kind, tribe_id AS id FROM v_person WHERE id = :id AND tribe_id IS NOT NULL`,
  },
  {
    name: 'lineManager',
    sql: `
      SELECT 'person' AS kind, line_manager_id AS id, chapter_id AS leads_chapter
      FROM v_line_manager
      WHERE person_id = :id`,
  },
  {
    name: 'reports',
    sql: `
      SELECT 'person' AS kind, report.person_id AS id, person.main_squad_id AS squad
      FROM v_line_manager AS report
      JOIN v_person AS person ON person.id = report.person_id
      WHERE report.line_manager_id = :id
      ORDER BY report.person_id`,
  },
  {
    name: 'chapters',
    sql: `
      SELECT 'chapter' AS kind, group_id AS id, role
      FROM v_member
      WHERE group_kind = 'chapter' AND person_id = :id
      ORDER BY group_id`,
  },
  {
    name: 'guilds',
    sql: `
      SELECT 'guild' AS kind, group_id AS id, role
      FROM v_member
      WHERE group_kind = 'guild' AND person_id = :id
      ORDER BY group_id`,
  },
  {
    name: 'roles',
    sql: `
      SELECT kind, id, json_array(field) AS holds
      FROM v_role
      WHERE person_id = :id AND kind NOT IN ('component', 'objective')
      ORDER BY org_level DESC, kind, id, field`,
  },
  {
    name: 'knows',
    sql: `
      SELECT 'component' AS kind, known.component_id AS id, component.tier,
        (SELECT json_group_array(field ORDER BY field) FROM v_role
         WHERE kind = 'component' AND id = known.component_id AND person_id = :id) AS holds,
        (SELECT count(*) FROM v_knower AS other WHERE other.component_id = known.component_id) = 1 AS is_alone
      FROM v_knower AS known
      JOIN v_component AS component ON component.id = known.component_id
      WHERE known.person_id = :id
      ORDER BY component.tier IS NULL, component.tier, component.id`,
  },
  {
    name: 'owns',
    sql: `
      SELECT 'component' AS kind, component.id, component.tier
      FROM v_owner AS owner
      JOIN v_component AS component ON component.id = owner.component_id
      WHERE owner.owner_kind = 'person' AND owner.owner_id = :id
      ORDER BY component.tier IS NULL, component.tier, component.id`,
    command: 'list components --owner person::id',
  },
  {
    name: 'objectives',
    sql: `
      SELECT 'objective' AS kind, id, period, kind AS purpose
      FROM v_objective
      WHERE owner_id = :id
      ORDER BY id`,
  },
  {
    name: 'confirmed',
    sql: `
      SELECT 'component' AS kind, id, confirmed_on AS on_day
      FROM v_component
      WHERE confirmed_by_id = :id
      ORDER BY id`,
  },
  {
    name: 'waiversGiven',
    sql: `
      SELECT on_kind AS kind, on_id AS id, rule, until_date AS until_day, reason
      FROM waiver
      WHERE by_id = :id
      ORDER BY until_date, rule, on_kind, on_id`,
    isUndated: true,
  },
];
