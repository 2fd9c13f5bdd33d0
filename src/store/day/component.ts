import type { DayTable } from './day-table.ts';

export const ownerDay: DayTable = {
  name: 'owner',
  doc: 'Every live owner of a live component, once each.',
  columns: {
    component_id: 'The component.',
    owner_kind: '`squad`, `tribe`, `guild` or `person`.',
    owner_id: 'Who owns it.',
  },
  sql: `
    SELECT component_owner.component_id, component_owner.owner_kind, component_owner.owner_id
    FROM component_owner
    JOIN v_entity AS owner ON owner.kind = component_owner.owner_kind AND owner.id = component_owner.owner_id
    JOIN v_entity AS live ON live.kind = 'component' AND live.id = component_owner.component_id`,
  key: 'component_id, owner_kind, owner_id',
  repeats: true,
  indexes: ['owner_kind, owner_id'],
};

export const ownerSquadDay: DayTable = {
  name: 'owner_squad',
  doc: 'Every live squad that owns a live component.',
  columns: {
    component_id: 'The component.',
    squad_id: 'The squad.',
    heads: 'How many people are in the squad.',
    sole: '1 where it is the only owner squad of the component.',
  },
  sql: `
    SELECT v_owner.component_id, v_squad.id AS squad_id, v_squad.heads,
      NOT EXISTS (
        SELECT 1 FROM v_owner AS other
        WHERE other.component_id = v_owner.component_id AND other.owner_kind = 'squad'
          AND other.owner_id <> v_owner.owner_id
      ) AS sole
    FROM v_owner
    CROSS JOIN v_squad ON v_squad.id = v_owner.owner_id
    WHERE v_owner.owner_kind = 'squad'`,
  key: 'component_id, squad_id',
  indexes: ['squad_id'],
};

export const componentDay: DayTable = {
  name: 'component',
  doc: 'Every live component.',
  columns: {
    id: 'Its id.',
    name: 'Its name.',
    type: 'Any word: service, app, library.',
    system: 'The larger system it is a part of.',
    tier: '1 to 4.',
    critical: '1 for tier 1 and 2.',
    lifecycle: 'experimental, growth, mature or deprecated.',
    domain: 'The part of the business it is about.',
    complexity: 'simple, complicated or complex.',
    deliberate: '1 where nobody owns it on purpose: `owner: none` with an `ownerReason`.',
    owner_squads: 'How many live squads own it.',
    owner_id: 'The owner squad, the smallest id where there are several.',
    staffed: '1 where an owner squad has a head.',
    tribe_id: 'The tribe of that owner squad.',
    system_owner_dev_id: 'Who knows how it is built, where live.',
    system_owner_ops_id: 'Who knows how it runs, where live.',
    repo: 'Where its code lives.',
    docs: 'Where its documentation is.',
    runbook: 'What to do when it breaks.',
    on_call: 'Whom to wake.',
    confirmed_on: 'When the entry was last found true.',
    confirmed_by_id: 'By whom, where live.',
    sunset: 'The day it will be switched off.',
  },
  sql: `
    SELECT component.id, component.name, component.type, component.system, component.tier,
      coalesce(component.tier <= 2, 0) AS critical, component.lifecycle, component.domain, component.complexity,
      component.owner_none IS NOT NULL AND (component.owner_reason IS NOT NULL OR EXISTS (
        SELECT 1 FROM unread_field AS unread
        WHERE unread.kind = 'component' AND unread.id = component.id AND unread.field = 'ownerReason'
      )) AS deliberate,
      coalesce(owners.squads, 0) AS owner_squads, owners.first_id AS owner_id, coalesce(owners.staffed, 0) AS staffed,
      first_owner.tribe_id,
      dev.id AS system_owner_dev_id, ops.id AS system_owner_ops_id, component.repo, component.docs, component.runbook,
      component.on_call, component.confirmed_on, confirmer.id AS confirmed_by_id, component.sunset
    FROM component
    CROSS JOIN v_entity AS live ON live.kind = 'component' AND live.id = component.id
    LEFT JOIN (
      SELECT component_id, count(*) AS squads, min(squad_id) AS first_id, max(heads > 0) AS staffed
      FROM v_owner_squad
      GROUP BY component_id
    ) AS owners ON owners.component_id = component.id
    LEFT JOIN v_squad AS first_owner ON first_owner.id = owners.first_id
    LEFT JOIN v_entity AS dev ON dev.kind = 'person' AND dev.id = component.system_owners_dev_id
    LEFT JOIN v_entity AS ops ON ops.kind = 'person' AND ops.id = component.system_owners_ops_id
    LEFT JOIN v_entity AS confirmer ON confirmer.kind = 'person' AND confirmer.id = component.confirmed_by_id`,
  key: 'id',
  indexes: [],
};

export const knowerDay: DayTable = {
  name: 'knower',
  doc: 'Who knows a live component: a live person among its system owners or contributors.',
  columns: { component_id: 'The component.', person_id: 'The person.' },
  sql: `
    SELECT id, system_owner_dev_id FROM v_component WHERE system_owner_dev_id IS NOT NULL
    UNION ALL SELECT id, system_owner_ops_id FROM v_component WHERE system_owner_ops_id IS NOT NULL
    UNION ALL
    SELECT written.component_id, written.person_id
    FROM component_contributor AS written
    CROSS JOIN v_entity AS live ON live.kind = 'component' AND live.id = written.component_id
    CROSS JOIN v_entity AS person ON person.kind = 'person' AND person.id = written.person_id`,
  key: 'component_id, person_id',
  repeats: true,
  indexes: [],
  keptIndexes: ['person_id'],
};

export const componentDependencyDay: DayTable = {
  name: 'component_dependency',
  doc: 'A live component needs another live one.',
  columns: { component_id: 'Which needs.', depends_on_id: 'What is needed.' },
  sql: `
    SELECT component_dependency.component_id, component_dependency.depends_on_id
    FROM component_dependency
    CROSS JOIN v_entity AS live ON live.kind = 'component' AND live.id = component_dependency.component_id
    CROSS JOIN v_entity AS target ON target.kind = 'component' AND target.id = component_dependency.depends_on_id`,
  key: 'component_id, depends_on_id',
  repeats: true,
  indexes: [],
  keptIndexes: ['depends_on_id'],
};
