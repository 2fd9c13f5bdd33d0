import type { NamedQuery } from './named-query.ts';

export const blockingDependencies: NamedQuery = {
  name: 'blocking-dependencies',
  description: 'Declared dependencies that block a squad, the oldest first.',
  parameters: [
    { name: 'days', doc: 'Only those that are at least so many days old.', type: 'number', default: 0 },
  ],
  sql: `
    SELECT dependency.squad_id AS squad, dependency.depends_on_id AS depends_on, dependency.since, dependency.days,
      dependency.across_tribes, dependency.mode, dependency.review_by, dependency.reason
    FROM v_squad_dependency AS dependency
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = dependency.squad_id
    WHERE dependency.severity = 'blocking' AND coalesce(dependency.days, 0) >= :days
    ORDER BY dependency.days IS NULL, dependency.days DESC, dependency.squad_id, dependency.depends_on_id,
      dependency.reason`,
};
