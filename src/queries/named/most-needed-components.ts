import { ownersAsText } from '../owners.ts';
import type { NamedQuery } from './named-query.ts';

export const mostNeededComponents: NamedQuery = {
  name: 'most-needed-components',
  description: 'Components that others need directly, the most needed first.',
  parameters: [{ name: 'min', doc: 'Needed by at least so many.', type: 'number', default: 2 }],
  sql: `
    SELECT component.id AS component, component.tier, ${ownersAsText('component')} AS owner, component.staffed,
      count(*) AS needed_by, group_concat(needs.component_id, ', ' ORDER BY needs.component_id) AS which
    FROM v_component_dependency AS needs
    JOIN v_component AS component ON component.id = needs.depends_on_id
    JOIN v_scope AS scope ON scope.kind = 'component' AND scope.id = component.id
    GROUP BY component.id
    HAVING count(*) >= :min
    ORDER BY needed_by DESC, component.id`,
};
