import { knownByOne } from './known-by-one.ts';
import type { NamedQuery } from './named-query.ts';

export const peopleWhoAloneKnow: NamedQuery = {
  name: 'people-who-alone-know',
  description: 'Who alone knows how many components: the system owners and contributors that are written.',
  parameters: [],
  sql: `
    WITH alone AS (${knownByOne('v_knower')}
    )
    SELECT alone.person_id AS person, person.name, person.main_squad_id AS squad, count(*) AS components,
      sum(component.critical) AS critical,
      group_concat(component.id, ', ' ORDER BY component.id) AS which
    FROM alone
    JOIN v_component AS component ON component.id = alone.component_id
    JOIN v_person AS person ON person.id = alone.person_id
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    GROUP BY alone.person_id
    ORDER BY critical DESC, components DESC, alone.person_id`,
};
