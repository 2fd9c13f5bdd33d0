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
    SELECT kind, min(id) AS id, name, count(*) AS value,
      substr(group_concat(id, ', ' ORDER BY id), length(min(id)) + 3) AS others
    FROM v_entity
    WHERE name IS NOT NULL AND kind <> 'org'
    GROUP BY kind, name
    HAVING count(*) > 1`,
  message: '{kind} {id} is called {name}, as is {others}',
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
