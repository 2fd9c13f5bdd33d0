import type { Rule } from '../rule.ts';

/** A column of the reference that closes the circle; joined, all references would be gone through for it. */
const placeOf = (column: 'file' | 'position') => `(
        SELECT place.${column}
        FROM reference AS place
        WHERE place.from_kind = round.kind AND place.from_id = round.id AND place.field_path = round.graph
        LIMIT 1
      ) AS ${column}`;

export const noCycle: Rule = {
  id: 'no-cycle',
  category: 'structure',
  severity: 'error',
  summary: 'Nobody manages their own manager; no tribe or objective is a part of itself.',
  why: 'Whoever follows the line upwards never arrives: there is nobody to decide, and no whole that the parts add up to. Sums over the parts would count them without end.',
  source: ['own'],
  looksFor: {
    words: 'entity with manager, supports or parent',
    sql: `
      SELECT 1 FROM person WHERE manager_id IS NOT NULL
      UNION ALL SELECT 1 FROM objective WHERE supports_id IS NOT NULL
      UNION ALL SELECT 1 FROM tribe WHERE parent_id IS NOT NULL
      UNION ALL SELECT 1 FROM unread_field WHERE field IN ('manager', 'supports', 'parent')`,
  },
  sql: `
    WITH round AS (
      SELECT CASE graph WHEN 'manager' THEN 'person' WHEN 'supports' THEN 'objective' ELSE 'tribe' END AS kind,
        id, graph, path
      FROM fact_cycle
      WHERE graph IN ('manager', 'supports', 'parent')
    )
    SELECT round.kind, round.id, round.graph, ${placeOf('file')}, ${placeOf('position')},
      CASE json_array_length(round.path)
        WHEN 2 THEN 'says ' || round.graph || ': ' || round.id || ', which is itself'
        ELSE 'leads back to itself through ' || round.graph || ': '
          || (SELECT group_concat(step.value, ' → ' ORDER BY step.key) FROM json_each(round.path) AS step)
      END AS trouble,
      json_array_length(round.path) - 1 AS value
    FROM round`,
  message: '{kind} {id} {trouble}',
  help: 'take `{graph}` out in one of these places, or write another {kind}',
  example: {
    wrong: `
      tribes:
        playback: {parent: listening}
        listening: {parent: playback}`,
    right: `
      tribes:
        playback: {parent: listening}
        listening: {}`,
  },
};
