import type { Rule } from '../rule.ts';

export const componentKnowledge: Rule = {
  id: 'component-knowledge',
  category: 'ownership',
  severity: 'warning',
  summary: 'At least two people of the owning squads know a critical component.',
  why: 'A squad can own a component that none of its people has ever changed. It shows only when the component breaks; and where one person knows it, that person can never be away.',
  source: ['TRK'],
  options: {
    min: { default: 2, doc: 'How many heads of the owner squads have to know it.', looser: 'lower' },
  },
  gap: 'thin',
  looksFor: {
    words: 'critical staffed component',
    sql: `SELECT 1 FROM v_component WHERE critical AND staffed`,
  },
  restsOn: [
    { kind: 'component', field: 'contributors', where: 'id' },
    { kind: 'component', field: 'systemOwners', where: 'id' },
    { kind: 'squad', field: 'members', where: 'squads' },
  ],
  yields: [{ to: 'owner-bus-factor', where: 'owner_squads' }],
  sql: `
    WITH knowing_head AS NOT MATERIALIZED (
      SELECT knower.component_id, knower.person_id
      FROM v_knower AS knower
      WHERE EXISTS (
        SELECT 1
        FROM v_owner_squad AS owners
        CROSS JOIN v_member AS head
          ON head.group_kind = 'squad' AND head.group_id = owners.squad_id AND head.person_id = knower.person_id
        WHERE owners.component_id = knower.component_id
      )
    ),
    known AS (
      SELECT component.id, component.tier,
        (SELECT count(*) FROM knowing_head WHERE knowing_head.component_id = component.id) AS heads
      FROM v_component AS component
      WHERE component.critical AND component.staffed
    )
    SELECT 'component' AS kind, component.id, component.tier, :min - component.heads AS value, component.heads,
      coalesce(' (' || (
        SELECT group_concat(person_id, ', ' ORDER BY person_id) FROM knowing_head
        WHERE knowing_head.component_id = component.id
      ) || ')', '') AS people,
      (SELECT json_group_array(owners.squad_id ORDER BY owners.squad_id) FROM v_owner_squad AS owners
       WHERE owners.component_id = component.id) AS squads,
      (SELECT json_group_array('squad:' || owners.squad_id ORDER BY owners.squad_id) FROM v_owner_squad AS owners
       WHERE owners.component_id = component.id) AS owner_squads
    FROM known AS component
    WHERE component.heads < :min`,
  message:
    'component {id} of tier {tier} is known by {heads|head|heads}{people} of {squads…}, fewer than {min}',
  help: 'write who knows it as `systemOwners` or `contributors`, or let somebody of {squads…} learn it',
  example: {
    wrong: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search, tier: 1, contributors: [ada]}`,
    right: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search, tier: 1, contributors: [ada, bela]}`,
  },
};
