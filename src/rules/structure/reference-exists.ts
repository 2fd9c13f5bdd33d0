import type { Rule } from '../rule.ts';
import { leavesUnheld } from './leaves-unheld.ts';

export const referenceExists: Rule = {
  id: 'reference-exists',
  category: 'structure',
  severity: 'error',
  summary: 'Everything that is referred to exists.',
  why: 'A name that leads nowhere is usually a typo, or was left behind when something got another id. Every answer that follows it comes out too small, and nobody sees it.',
  source: ['own'],
  rowsHaveGap: { words: 'component with owner', sql: `SELECT 1 FROM component_owner` },
  keys: ['target'],
  suggest: { kind: 'to_kind', id: 'to_id', allowed: 'allowed' },
  sql: `
    WITH broken AS MATERIALIZED (
      SELECT *, EXISTS (
          SELECT 1 FROM waiver
          WHERE waiver.file = reference.file
            AND reference.position BETWEEN waiver.start_offset AND waiver.end_offset
        ) AS of_waiver
      FROM reference
      WHERE fault = 'missing'
    )
    SELECT from_kind AS kind, from_id AS id, field_path, file, min(position) AS position, to_kind, to_id, allowed,
      to_kind || ':' || to_id AS target,
      CASE from_kind WHEN 'org' THEN 'org' ELSE from_kind || ' ' || from_id END AS subject,
      CASE WHEN of_waiver THEN 'by of a waiver' ELSE field_path END AS field,
      CASE WHEN is_owner THEN 'ownership' END AS category,
      CASE WHEN is_owner THEN 'dangling' WHEN NOT of_waiver AND ${leavesUnheld} THEN 'unheld' END AS gap
    FROM (
      SELECT *, from_kind = 'component' AND NOT of_waiver
        AND (field_path = 'owner' OR field_path GLOB 'owner.*') AS is_owner
      FROM broken
    )
    GROUP BY from_kind, from_id, field_path, to_kind, to_id`,
  message: '{subject} says {field}: {to_id}, but there is no {to_kind} {to_id}',
  help: 'correct the id, or add {to_kind} {to_id}',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playbak}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback}`,
  },
};
