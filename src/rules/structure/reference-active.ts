import type { Rule } from '../rule.ts';
import { leavesUnheld } from './leaves-unheld.ts';

export const referenceActive: Rule = {
  id: 'reference-active',
  category: 'structure',
  severity: 'error',
  summary: 'Nothing that is still here points at something that is gone.',
  why: 'Whoever asks who owns this, or who leads that, is sent to a squad that was closed or to a colleague who left. The place counts as empty until somebody is named who is still here.',
  source: ['own'],
  rowsHaveGap: { words: 'component with owner', sql: `SELECT 1 FROM component_owner` },
  keys: ['target'],
  sql: `
    WITH to_gone AS MATERIALIZED (
      SELECT reference.*, gone.until_date AS last_day
      FROM v_gone AS gone
      CROSS JOIN reference ON reference.to_kind = gone.kind AND reference.to_id = gone.id
    ),
    stale AS MATERIALIZED (
      SELECT to_gone.*, EXISTS (
          SELECT 1 FROM waiver
          WHERE waiver.file = to_gone.file
            AND to_gone.position BETWEEN waiver.start_offset AND waiver.end_offset
        ) AS of_waiver
      FROM to_gone
      CROSS JOIN v_entity AS live ON live.kind = to_gone.from_kind AND live.id = to_gone.from_id
      WHERE instr(' ' || to_gone.allowed || ' ', ' ' || to_gone.to_kind || ' ') > 0
    ),
    relied_on AS (
      SELECT stale.*, from_kind = 'component' AND NOT of_waiver
          AND (field_path = 'owner' OR field_path GLOB 'owner.*') AS is_owner
      FROM stale
      WHERE of_waiver
        OR NOT (from_kind IN ('squad', 'chapter', 'guild') AND field_path GLOB 'members.*')
        AND NOT (from_kind = 'component' AND (
          field_path IN ('dependsOn', 'contributors')
          OR field_path GLOB 'dependsOn.*'
          OR field_path GLOB 'contributors.*'
        ))
    )
    SELECT from_kind AS kind, from_id AS id, field_path, relied_on.file, min(relied_on.position) AS position,
      to_kind, to_id, to_kind || ':' || to_id AS target,
      CASE from_kind WHEN 'org' THEN 'org' ELSE from_kind || ' ' || from_id END AS subject,
      CASE WHEN of_waiver THEN 'by of a waiver' ELSE field_path END AS field,
      CASE WHEN last_day IS NULL THEN 'is retired' ELSE 'was here until ' || last_day END AS since,
      coalesce((
        SELECT 'write ' || successor.to_id || ', the successor'
        FROM reference AS successor
        JOIN v_entity AS live ON live.kind = successor.to_kind AND live.id = successor.to_id
        WHERE successor.from_kind = relied_on.to_kind AND successor.from_id = relied_on.to_id
          AND successor.field_path = 'successor'
      ), 'name a ' || to_kind || ' that is still here') AS way,
      CASE WHEN is_owner THEN 'ownership' END AS category,
      CASE WHEN is_owner THEN 'dangling' WHEN NOT of_waiver AND ${leavesUnheld} THEN 'unheld' END AS gap
    FROM relied_on
    GROUP BY from_kind, from_id, field_path, to_kind, to_id`,
  message: '{subject} says {field}: {to_id}, but {to_kind} {to_id} {since}',
  help: '{way}, or take the line out',
  example: {
    wrong: `
      squads:
        concerts: {until: 2020-06-30}
      components:
        concert-finder: {owner: concerts}`,
    right: `
      squads:
        concerts: {until: 2020-06-30}
        live: {}
      components:
        concert-finder: {owner: live}`,
  },
};
