import type { Rule } from '../rule.ts';

export const changeSize: Rule = {
  id: 'change-size',
  category: 'change',
  severity: 'warning',
  summary: 'At most a fifth of the people of a tribe change squad in one change.',
  why: 'A squad that is put together anew begins anew: it takes weeks until its people know each other again. Where most of a tribe is moved at once, nobody is left who has kept going.',
  source: ['DR', 'own'],
  options: { max: { default: 0.2, doc: 'The largest part of the people of a tribe.' } },
  looksFor: {
    words: 'tribe with people before',
    sql: `SELECT 1 FROM before_v_person WHERE tribe_id IS NOT NULL`,
  },
  sql: `
    WITH was AS MATERIALIZED (
      SELECT id, tribe_id, main_squad_id FROM before_v_person WHERE tribe_id IS NOT NULL
    ),
    moved AS MATERIALIZED (
      SELECT was.tribe_id, was.id
      FROM was
      CROSS JOIN v_person AS person ON person.id = was.id
      WHERE person.main_squad_id IS NOT was.main_squad_id
    ),
    crowd AS (SELECT tribe_id, count(*) AS people FROM was GROUP BY tribe_id)
    SELECT 'tribe' AS kind, moved.tribe_id AS id, round(count(*) * 1.0 / crowd.people, 6) AS value,
      count(*) AS number, crowd.people, round(count(*) * 100.0 / crowd.people) AS percent,
      json_group_array(moved.id ORDER BY moved.id) AS movers
    FROM moved
    JOIN crowd ON crowd.tribe_id = moved.tribe_id
    GROUP BY moved.tribe_id
    HAVING count(*) > :max * crowd.people + 1e-9`,
  message:
    '{number} of the {people|person|people} of tribe {id} get another squad at once ({percent} %): {movers…}',
  help: 'divide it into several changes, some weeks apart',
  example: {
    before: `
      tribes: {music: {}}
      squads: {search: {tribe: music, members: [ada, bela, cleo]}, player: {tribe: music, members: [dora]}}
      people: {ada: {}, bela: {}, cleo: {}, dora: {}}`,
    wrong: `
      tribes: {music: {}}
      squads: {search: {tribe: music, members: [cleo]}, player: {tribe: music, members: [ada, bela, dora]}}
      people: {ada: {}, bela: {}, cleo: {}, dora: {}}`,
    right: `
      tribes: {music: {}}
      squads: {search: {tribe: music, members: [ada, bela, cleo]}, player: {tribe: music, members: [dora, emil]}}
      people: {ada: {}, bela: {}, cleo: {}, dora: {}, emil: {}}`,
  },
};
