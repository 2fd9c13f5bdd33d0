import { fieldTables } from '../../model/kinds.ts';
import { ownersAsText } from '../owners.ts';
import type { NamedQuery } from './named-query.ts';

export const criticalWithoutRunbook: NamedQuery = {
  name: 'critical-without-runbook',
  description: 'Critical components without a runbook or somebody to wake.',
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
    SELECT component.id AS component, component.tier, ${ownersAsText('component')} AS owner, component.runbook, component.on_call
    FROM v_component AS component
    JOIN v_scope AS scope ON scope.kind = 'component' AND scope.id = component.id
    WHERE component.tier <= :tier AND (component.runbook IS NULL OR component.on_call IS NULL)
    ORDER BY component.tier, component.id`,
};
