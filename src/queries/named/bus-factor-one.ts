import { fieldTables } from '../../model/kinds.ts';
import { ownersAsText } from '../owners.ts';
import { knownByOne } from './known-by-one.ts';
import type { NamedQuery } from './named-query.ts';

export const busFactorOne: NamedQuery = {
  name: 'bus-factor-one',
  description:
    'Components that exactly one person knows: system owners and contributors, else the people of the owner squads.',
  parameters: [
    {
      name: 'tier',
      doc: 'Only components of this tier and above; one without a tier counts as 4.',
      type: 'number',
      range: fieldTables.component.tier,
      default: 4,
    },
  ],
  sql: `
    WITH knows (component_id, person_id) AS (
      SELECT component_id, person_id FROM v_knower
      UNION
      SELECT owner.component_id, head.person_id
      FROM v_owner_squad AS owner
      JOIN v_member AS head ON head.group_kind = 'squad' AND head.group_id = owner.squad_id
      WHERE NOT EXISTS (SELECT 1 FROM v_knower AS written WHERE written.component_id = owner.component_id)
    ),
    alone AS (${knownByOne('knows')}
    )
    SELECT component.id AS component, component.tier, ${ownersAsText('component')} AS owner, alone.person_id AS person,
      person.name, person.until_date AS leaves
    FROM alone
    JOIN v_component AS component ON component.id = alone.component_id
    JOIN v_person AS person ON person.id = alone.person_id
    JOIN v_scope AS scope ON scope.kind = 'component' AND scope.id = component.id
    WHERE coalesce(component.tier, 4) <= :tier
    ORDER BY component.tier IS NULL, component.tier, component.id`,
};
