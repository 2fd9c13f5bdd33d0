import type { Rule } from '../rule.ts';

/** How many heads of the owner squads know a component, in the views with this prefix; components with an owner squad. */
const knowing = (prefix: string) => `
      SELECT owners.component_id, count(DISTINCT head.person_id) AS heads
      FROM ${prefix}v_owner_squad AS owners
      LEFT JOIN ${prefix}v_knower AS knower ON knower.component_id = owners.component_id
      LEFT JOIN ${prefix}v_member AS head
        ON head.group_id = owners.squad_id AND head.group_kind = 'squad' AND head.person_id = knower.person_id
      GROUP BY owners.component_id`;

export const changeKeepsKnowledge: Rule = {
  id: 'change-keeps-knowledge',
  category: 'change',
  severity: 'warning',
  summary: 'No component loses so many knowers in its owner squads that fewer than two are left.',
  why: 'People and components move in different sentences of the same plan. Where they part, a squad answers for software that nobody in it has ever changed.',
  source: ['TRK'],
  options: {
    min: { default: 2, doc: 'How many heads of the owner squads have to know it.', looser: 'lower' },
  },
  looksFor: {
    words: 'component before with somebody in its owner squads who knows it',
    sql: `
      SELECT 1
      FROM before_v_owner_squad AS owners
      JOIN before_v_knower AS knower ON knower.component_id = owners.component_id
      JOIN before_v_member AS head
        ON head.group_id = owners.squad_id AND head.group_kind = 'squad' AND head.person_id = knower.person_id`,
  },
  sql: `
    WITH was AS MATERIALIZED (${knowing('before_')}
    ),
    now AS MATERIALIZED (${knowing('')}
    )
    SELECT 'component' AS kind, now.component_id AS id, :min - now.heads AS value, was.heads AS heads_before, now.heads,
      (
        SELECT json_group_array(squad_id ORDER BY squad_id) FROM v_owner_squad AS owners
        WHERE owners.component_id = now.component_id
      ) AS squads
    FROM now
    JOIN was ON was.component_id = now.component_id
    WHERE now.heads < was.heads AND now.heads < :min`,
  message:
    'component {id} is known by {heads|head|heads} of {squads…} now, {heads_before} in its owner squads before',
  help: 'move the component with who knows it, or let somebody of {squads…} learn it first',
  example: {
    before: `
      squads: {search: {members: [ada, bela]}, player: {members: [cleo]}}
      people: {ada: {}, bela: {}, cleo: {}}
      components:
        finder: {owner: search, contributors: [ada, bela]}`,
    wrong: `
      squads: {search: {members: [bela]}, player: {members: [ada, cleo]}}
      people: {ada: {}, bela: {}, cleo: {}}
      components:
        finder: {owner: search, contributors: [ada, bela]}`,
    right: `
      squads: {search: {members: [ada, bela]}, player: {members: [cleo]}}
      people: {ada: {}, bela: {}, cleo: {}}
      components:
        finder: {owner: search, contributors: [ada, bela, cleo]}`,
  },
};
