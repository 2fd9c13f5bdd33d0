import type { DayTable } from './day-table.ts';

export const squadDependencyDay: DayTable = {
  name: 'squad_dependency',
  doc: 'A live squad says that it depends on another live squad.',
  columns: {
    squad_id: 'Which depends.',
    depends_on_id: 'On which.',
    severity: 'none, slowing or blocking; NULL where none is written.',
    mode: 'collaboration, x-as-a-service or facilitating.',
    reason: 'Why.',
    since: 'Since when.',
    days: 'For how many days.',
    review_by: 'When to look at it again.',
    across_tribes: '1 where both have a tribe and not the same.',
    to_platform: '1 where the other is a platform squad.',
  },
  sql: `
    SELECT squad_dependency.squad_id, squad_dependency.depends_on_id, squad_dependency.severity,
      squad_dependency.mode, squad_dependency.reason, squad_dependency.since,
      CAST(julianday(as_of.day) - julianday(squad_dependency.since) AS INTEGER) AS days,
      squad_dependency.review_by,
      coalesce(squad.tribe_id <> other.tribe_id, 0) AS across_tribes,
      coalesce(other.type = 'platform', 0) AS to_platform
    FROM squad_dependency
    JOIN v_squad AS squad ON squad.id = squad_dependency.squad_id
    JOIN v_squad AS other ON other.id = squad_dependency.depends_on_id
    CROSS JOIN as_of`,
  indexes: ['squad_id, depends_on_id', 'depends_on_id'],
};

export const squadLinkDay: DayTable = {
  name: 'squad_link',
  doc: 'A live squad depends on another one, because it says so or through the components they own.',
  columns: {
    squad_id: 'Which depends.',
    depends_on_id: 'On which; never itself.',
    declared: '1 where `dependsOn` says so.',
    through_components: '1 where one of its components needs one of theirs.',
  },
  sql: `
    SELECT squad_id, depends_on_id, 1 AS declared, 0 AS through_components
    FROM v_squad_dependency
    WHERE squad_id <> depends_on_id
    UNION ALL
    SELECT needs.squad_id, needed.squad_id, 0, 1
    FROM v_component_dependency AS dependency
    CROSS JOIN v_owner_squad AS needs ON needs.component_id = dependency.component_id
    CROSS JOIN v_owner_squad AS needed ON needed.component_id = dependency.depends_on_id
    WHERE needs.squad_id <> needed.squad_id`,
  merge: `
    declared = max(declared, excluded.declared),
    through_components = max(through_components, excluded.through_components)`,
  key: 'squad_id, depends_on_id',
  indexes: ['depends_on_id'],
};
