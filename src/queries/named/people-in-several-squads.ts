import type { NamedQuery } from './named-query.ts';

export const peopleInSeveralSquads: NamedQuery = {
  name: 'people-in-several-squads',
  description: 'Who is in more than one squad, with the share in each.',
  parameters: [{ name: 'min', doc: 'In at least so many squads.', type: 'number', default: 2 }],
  sql: `
    SELECT person.id AS person, person.name, person.capacity, round(person.allocation, 2) AS allocation, person.squads,
      (SELECT group_concat(head.group_id || ' ' || round(head.share, 2), ', ' ORDER BY head.share DESC, head.group_id)
       FROM v_member AS head WHERE head.person_id = person.id AND head.group_kind = 'squad') AS shares
    FROM v_person AS person
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    WHERE person.squads >= :min
    ORDER BY person.squads DESC, person.id`,
};
