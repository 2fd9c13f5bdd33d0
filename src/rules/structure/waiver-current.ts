import type { Rule } from '../rule.ts';

export const waiverCurrent: Rule = {
  id: 'waiver-current',
  category: 'structure',
  severity: 'warning',
  summary: 'A waiver is of a rule that exists, has not ended, and still silences something.',
  why: 'A waiver is a promise with a date. One that has ended, or whose cause is gone, hides nothing any more and makes the others look as idle.',
  source: ['own'],
  looksFor: { words: 'waiver', sql: `SELECT 1 FROM waiver` },
  readsFindings: true,
  keys: ['rules'],
  suggest: { kind: 'wrong_kind', id: 'wrong_id', allowed: 'wrong_kind' },
  sql: `
    WITH judged AS (
      SELECT waiver.*, CASE
          WHEN NOT EXISTS (SELECT 1 FROM known_rule WHERE known_rule.rule = waiver.rule)
            THEN 'is of a rule that does not exist'
          WHEN waiver.on_kind <> 'org' AND NOT EXISTS (
            SELECT 1 FROM entity WHERE entity.kind = waiver.on_kind AND entity.id = waiver.on_id
          ) THEN 'is on a ' || waiver.on_kind || ' that does not exist'
          WHEN waiver.until_date < as_of.day THEN 'ended on ' || waiver.until_date
          -- What could not be read may be what it silences.
          WHEN NOT EXISTS (
            SELECT 1 FROM unread_field AS unread WHERE unread.kind = waiver.on_kind AND unread.id = waiver.on_id
          ) AND NOT EXISTS (
            SELECT 1 FROM finding
            WHERE finding.rule = waiver.rule AND finding.kind = waiver.on_kind AND finding.id = waiver.on_id
              AND (waiver.on_field IS NULL OR waiver.on_field = finding.field_path)
          ) THEN 'silences nothing'
        END AS fault
      FROM waiver
      CROSS JOIN as_of
    ),
    -- A waiver of this very rule silences what another waiver on the same entity is found for.
    idle AS (
      SELECT judged.*
      FROM judged
      WHERE fault IS NOT NULL
        AND NOT (rule = 'waiver-current' AND fault = 'silences nothing' AND EXISTS (
          SELECT 1 FROM judged AS other
          WHERE other.rule <> 'waiver-current' AND other.fault IS NOT NULL
            AND other.on_kind = judged.on_kind AND other.on_id = judged.on_id
            AND (judged.on_field IS NULL OR judged.on_field = other.on_field)
        ))
    )
    SELECT on_kind AS kind, on_id AS id, on_field AS field_path, file, min(start_offset) AS position,
      CASE on_kind WHEN 'org' THEN 'org' ELSE on_kind || ' ' || on_id END
        || CASE WHEN on_field IS NULL THEN '' ELSE ' ' || on_field END AS subject,
      json_group_array(DISTINCT rule ORDER BY rule) AS rules,
      -- What the help has a suggestion for.
      CASE
        WHEN max(fault GLOB '*of a rule that does not exist') THEN 'rule'
        WHEN max(fault GLOB 'is on a * that does not exist') THEN on_kind
      END AS wrong_kind,
      coalesce(max(rule) FILTER (WHERE fault GLOB '*of a rule that does not exist'), on_id) AS wrong_id,
      json_group_array('the waiver of ' || rule || ' ' || fault ORDER BY rule, fault) AS faults
    FROM idle
    GROUP BY on_kind, on_id, on_field`,
  message: '{subject}: {faults…}',
  help: 'take it out, or correct its `rule`, `on` or `until`',
  example: {
    wrong: `
      squads: {search: {}}
      waivers:
        - {rule: squad-has-tribe, on: 'squad:search', reason: it gets one in spring, until: 2020-03-31}`,
    right: `
      squads: {search: {}}
      waivers:
        - {rule: squad-has-tribe, on: 'squad:search', reason: it gets one in spring, until: 2999-03-31}`,
  },
};
