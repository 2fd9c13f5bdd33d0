import { lostOwners, ownerList } from '../owners.ts';
import type { Branch } from './branch.ts';
import type { Branches } from './branches.ts';

const componentColumns = `
  'component' AS kind, component.id, component.tier, component.lifecycle,
  CASE WHEN component.deliberate THEN '["none"]' ELSE (
    SELECT ${ownerList} FROM v_owner WHERE component_id = component.id
  ) END AS owner_list,
  (SELECT json_group_array(owner ORDER BY owner_kind, owner_id)
   FROM (${lostOwners('component_id = component.id')})) AS lost_owner_list,
  NOT component.deliberate
    AND NOT EXISTS (SELECT 1 FROM component_owner AS written WHERE written.component_id = component.id) AS is_unowned`;

/** A component, what it needs, what that needs, and so on. */
export function componentBranch(branches: Branches, id: string): readonly Branch[] {
  return branches.of(
    `SELECT ${componentColumns} FROM v_component AS component WHERE id = :id`,
    { id },
    needed,
  );

  function needed(of: string): readonly Branch[] {
    const sql = `
      SELECT ${componentColumns}
      FROM v_component_dependency AS dependency
      JOIN v_component AS component ON component.id = dependency.depends_on_id
      WHERE dependency.component_id = :id
      ORDER BY component.id`;
    return branches.of(sql, { id: of }, needed);
  }
}

/** A system with its components, by tier. */
export function systemBranch(branches: Branches, system: string): Branch {
  const components = branches.of(
    `
    SELECT ${componentColumns}
    FROM v_component AS component
    WHERE system = :system
    ORDER BY component.tier IS NULL, component.tier, component.id`,
    { system },
  );
  return {
    entity: null,
    label: `system ${system}`,
    details: new Map([['number', components.length]]),
    below: () => components,
  };
}

/** A person, whom that person manages, whom these manage, and so on. */
export function personBranch(branches: Branches, id: string): readonly Branch[] {
  const columns = `'person' AS kind, person.id, person.discipline, person.main_squad_id AS squad`;
  return branches.of(`SELECT ${columns} FROM v_person AS person WHERE id = :id`, { id }, reports);

  function reports(of: string): readonly Branch[] {
    const sql = `
      SELECT ${columns}
      FROM v_line_manager AS report
      JOIN v_person AS person ON person.id = report.person_id
      WHERE report.line_manager_id = :id
      ORDER BY person.id`;
    return branches.of(sql, { id: of }, reports);
  }
}

/** A guild and its people, by the tribes it goes through. */
export function guildBranch(branches: Branches, id: string): readonly Branch[] {
  const people = (tribe: string | null) =>
    branches.of(
      `
      SELECT 'person' AS kind, person.id, person.discipline, person.main_squad_id AS squad
      FROM v_member AS head
      JOIN v_person AS person ON person.id = head.person_id
      WHERE head.group_kind = 'guild' AND head.group_id = :id
        AND ${tribe === null ? 'person.tribe_id IS NULL' : 'person.tribe_id = :tribe'}
      ORDER BY person.id`,
      tribe === null ? { id } : { id, tribe },
    );
  const tribes = () =>
    branches.of(
      `
      SELECT 'tribe' AS kind, person.tribe_id AS id, count(*) AS guild_heads
      FROM v_member AS head
      JOIN v_person AS person ON person.id = head.person_id
      WHERE head.group_kind = 'guild' AND head.group_id = :id AND person.tribe_id IS NOT NULL
      GROUP BY person.tribe_id
      ORDER BY person.tribe_id`,
      { id },
      people,
    );
  return branches.of(
    `SELECT 'guild' AS kind, id, topic, heads, coordinator_id FROM v_guild WHERE id = :id`,
    { id },
    () => [...tribes(), ...branches.group('in no tribe', people(null))],
  );
}

/** An objective, those that support it, and which tribes and squads work for it. */
export function objectiveBranch(branches: Branches, id: string): readonly Branch[] {
  const columns = `'objective' AS kind, id, kind AS purpose, period, owner_id`;
  return branches.of(`SELECT ${columns} FROM v_objective WHERE id = :id`, { id }, below);

  function below(of: string): readonly Branch[] {
    return [
      ...branches.of(
        `SELECT ${columns} FROM v_objective WHERE supports_id = :id ORDER BY id`,
        { id: of },
        below,
      ),
      ...branches.of(
        `SELECT 'tribe' AS kind, id FROM v_serves WHERE kind = 'tribe' AND objective_id = :id ORDER BY id`,
        { id: of },
      ),
      ...branches.of(
        `
        SELECT 'squad' AS kind, squad_id AS id, fte, own = 0 AS is_through_tribe
        FROM v_squad_objective
        WHERE objective_id = :id
        ORDER BY squad_id`,
        { id: of },
      ),
    ];
  }
}
