import type { NamedQuery } from './named-query.ts';

export const disciplinesByTribe: NamedQuery = {
  name: 'disciplines-by-tribe',
  description: 'How many people of each discipline every tribe has.',
  parameters: [],
  sql: `
    SELECT person.tribe_id AS tribe, person.discipline, count(*) AS people, round(sum(person.capacity), 2) AS fte
    FROM v_person AS person
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    GROUP BY person.tribe_id, person.discipline
    ORDER BY person.tribe_id IS NULL, person.tribe_id, people DESC, person.discipline`,
};
