import { foldedSql } from '../folded-sql.ts';
import type { Rule } from '../rule.ts';

export const missionIsStated: Rule = {
  id: 'mission-is-stated',
  category: 'alignment',
  severity: 'warning',
  summary: 'A written mission of a squad or tribe says something.',
  why: 'A mission is there to decide by: what is our business, and what is not. A placeholder, a word or two, or the name of the group once more decides nothing, and hides that the mission is still missing.',
  source: ['own'],
  options: { min: { default: 20, doc: 'The smallest number of characters.', looser: 'lower' } },
  looksFor: {
    words: 'squad or tribe with mission',
    sql: `
      SELECT 1 FROM v_squad WHERE mission IS NOT NULL
      UNION ALL SELECT 1 FROM v_tribe WHERE mission IS NOT NULL`,
  },
  sql: `
    WITH written (kind, id, name, mission) AS (
      SELECT 'squad', id, name, trim(mission, ' ' || char(9, 10, 13)) FROM v_squad WHERE mission IS NOT NULL
      UNION ALL
      SELECT 'tribe', id, name, trim(mission, ' ' || char(9, 10, 13)) FROM v_tribe WHERE mission IS NOT NULL
    ),
    folded AS MATERIALIZED (
      SELECT *, ${foldedSql('mission')} AS word FROM written
    ),
    judged AS (
      SELECT kind, id, mission, CASE
          WHEN word IN (${foldedSql('id')}, ${foldedSql('name')}) THEN 'its own name as its mission'
          WHEN word IN ('tbd', 'tba', 'todo', 'n/a') OR word GLOB 'tb[ad][^a-z0-9]*'
            OR word GLOB 'todo[^a-z0-9]*' OR word GLOB 'n/a[^a-z0-9]*'
            THEN 'a placeholder as its mission'
          WHEN length(mission) < :min THEN
            'a mission of ' || length(mission) || iif(length(mission) = 1, ' character', ' characters')
              || ', fewer than ' || :min
        END AS problem
      FROM folded
    )
    SELECT kind, id, mission, problem
    FROM judged
    WHERE problem IS NOT NULL`,
  message: '{kind} {id} has {problem}: "{mission}"',
  help: 'write in one sentence what would be missing without it, and for whom',
  example: {
    wrong: `
      squads:
        search: {mission: 'TBD, to be discussed in spring'}`,
    right: `
      squads:
        search: {mission: Find what a listener means}`,
  },
};
