import { fieldTables } from '../../model/kinds.ts';
import type { NamedQuery } from './named-query.ts';

export const unownedCritical: NamedQuery = {
  name: 'unowned-critical',
  description:
    'Critical components without a squad that has people in it, and whoever is written as their owner.',
  parameters: [
    {
      name: 'tier',
      doc: 'Components of this tier and above.',
      type: 'number',
      range: fieldTables.component.tier,
      default: 2,
    },
  ],
  sql: `
    SELECT component.id AS component, component.name, component.tier, component.system,
      (SELECT group_concat(written.owner_kind || ':' || written.owner_id, ', ' ORDER BY written.owner_kind, written.owner_id)
       FROM component_owner AS written WHERE written.component_id = component.id) AS written_owner,
      (SELECT count(*) FROM v_component_dependency AS needs WHERE needs.depends_on_id = component.id) AS needed_by
    FROM v_component AS component
    JOIN v_scope AS scope ON scope.kind = 'component' AND scope.id = component.id
    WHERE component.tier <= :tier AND NOT component.staffed AND NOT component.deliberate
    ORDER BY component.tier, component.id`,
};
