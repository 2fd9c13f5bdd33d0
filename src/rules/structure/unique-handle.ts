import { foldedSql } from '../folded-sql.ts';
import type { Rule } from '../rule.ts';

export const uniqueHandle: Rule = {
  id: 'unique-handle',
  category: 'structure',
  severity: 'error',
  summary: 'No two people share an email address or a GitHub login.',
  why: 'People are recognised by these when a roster is imported, when reviews are asked for, and when somebody must be called. Shared ones mean that one person stands here twice, or that a line was copied and not changed.',
  source: ['own'],
  looksFor: {
    words: 'person with email or github',
    sql: `SELECT 1 FROM v_person WHERE email IS NOT NULL OR github IS NOT NULL`,
  },
  sql: `
    WITH handle (person_id, field, word) AS NOT MATERIALIZED (
      SELECT id, 'email', ${foldedSql('email')} FROM v_person WHERE email IS NOT NULL
      UNION ALL SELECT id, 'github', ${foldedSql('github')} FROM v_person WHERE github IS NOT NULL
    ),
    -- Few are shared: only for those are the people put together.
    repeated AS MATERIALIZED (
      SELECT field, word FROM handle GROUP BY field, word HAVING count(*) > 1
    ),
    placed AS (
      SELECT handle.field, handle.word, handle.person_id,
        row_number() OVER (PARTITION BY handle.field, handle.word ORDER BY handle.person_id) AS place
      FROM repeated
      CROSS JOIN handle ON handle.field = repeated.field AND handle.word = repeated.word
    ),
    -- The first of them is told, with at most five of the others.
    shared AS (
      SELECT field, word, min(person_id) AS id,
        group_concat(person_id, ', ' ORDER BY place) FILTER (WHERE place BETWEEN 2 AND 6)
          || iif(count(*) > 6, ' and ' || (count(*) - 6) || ' more', '') AS others
      FROM placed
      GROUP BY field, word
    )
    SELECT 'person' AS kind, id,
      json_group_array(field || ' ' || word || ' with ' || others ORDER BY field, word) AS shares
    FROM shared
    GROUP BY id`,
  message: 'person {id} shares {shares…}',
  help: 'give each their own, or make one entry of the two',
  example: {
    wrong: `
      people:
        ada: {github: ada}
        ada-abara: {github: Ada}`,
    right: `
      people:
        ada: {github: ada}
        ada-abara: {github: ada-abara}`,
  },
};
