import type { Rule } from '../rule.ts';

export const uniqueName: Rule = {
  id: 'unique-name',
  category: 'structure',
  severity: 'warning',
  summary: 'No two of a kind have the same name.',
  why: 'People say names, not ids. With two squads called Search, half of all messages go to the wrong one.',
  source: ['own'],
  looksFor: {
    words: 'written name',
    sql: `SELECT 1 FROM v_entity WHERE name IS NOT NULL AND kind <> 'org'`,
  },
  sql: `
    -- Few are repeated: only for those are the ids put together.
    WITH repeated AS MATERIALIZED (
      SELECT kind, name
      FROM v_entity
      WHERE name IS NOT NULL AND kind <> 'org'
      GROUP BY kind, name
      HAVING count(*) > 1
    )
    SELECT entity.kind, min(entity.id) AS id, entity.name, count(*) AS value,
      json_remove(json_group_array(entity.id ORDER BY entity.id), '$[0]') AS others
    FROM repeated
    CROSS JOIN v_entity AS entity ON entity.kind = repeated.kind AND entity.name = repeated.name
    GROUP BY entity.kind, entity.name`,
  message: '{kind} {id} is called {name}, like {others…}',
  help: 'give each a name of its own, or make one entry of them',
  example: {
    wrong: `
      tribes: {playback: {name: Playback}}
      squads:
        search: {tribe: playback, name: Search}
        search-ads: {tribe: playback, name: Search}`,
    right: `
      tribes: {playback: {name: Playback}}
      squads:
        search: {tribe: playback, name: Search}
        search-ads: {tribe: playback, name: Playback}`,
  },
};
