import type { NamedQuery } from './named-query.ts';

export const whoKnows: NamedQuery = {
  name: 'who-knows',
  description: 'Who has a skill, or knows a component, with a word in it.',
  parameters: [{ name: 'topic', doc: 'A word, or a part of one.', type: 'text' }],
  sql: `
    WITH known (person_id, what, how) AS (
      SELECT person_id, skill, 'skill' FROM v_skill
      UNION
      SELECT knower.person_id, knower.component_id, 'component'
      FROM v_knower AS knower
    )
    SELECT person.id AS person, person.name, person.main_squad_id AS squad, known.how,
      group_concat(known.what, ', ' ORDER BY known.what) AS what
    FROM known
    JOIN v_person AS person ON person.id = known.person_id
    JOIN v_scope AS scope ON scope.kind = 'person' AND scope.id = person.id
    WHERE instr(fold(known.what), fold(:topic)) > 0
    GROUP BY person.id, known.how
    ORDER BY count(*) DESC, person.id, known.how`,
};
