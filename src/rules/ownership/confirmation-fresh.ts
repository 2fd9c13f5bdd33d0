import type { Rule } from '../rule.ts';

export const confirmationFresh: Rule = {
  id: 'confirmation-fresh',
  category: 'ownership',
  severity: 'warning',
  summary: 'A confirmed entry was confirmed lately, by somebody of the owning squads.',
  why: 'An ownership register is right on the day it is written and rots from then on. A confirmation keeps it true; one that is old, or by somebody who has moved on, only looks like it.',
  source: ['own'],
  options: {
    tier1Days: { default: 90, doc: 'For how many days it holds for a component of tier 1.' },
    days: { default: 180, doc: 'For how many days it holds for all others.' },
  },
  looksFor: {
    words: 'component with an owner squad and confirmed',
    sql: `
      SELECT 1 FROM v_component AS live
      CROSS JOIN component AS written ON written.id = live.id
      WHERE live.owner_squads > 0 AND (written.confirmed_on IS NOT NULL OR written.confirmed_by_id IS NOT NULL)`,
  },
  ages: true,
  sql: `
    WITH confirmed AS MATERIALIZED (
      SELECT live.id, written.confirmed_on AS confirmed_day, written.confirmed_by_id AS confirmer,
        CAST(julianday(as_of.day) - julianday(written.confirmed_on) AS INTEGER) AS days_ago,
        CASE WHEN live.tier = 1 THEN :tier1Days ELSE :days END AS limit_days,
        EXISTS (
          SELECT 1 FROM v_owner_squad AS owners
          CROSS JOIN v_member AS head ON head.group_kind = 'squad' AND head.group_id = owners.squad_id
          WHERE owners.component_id = live.id AND head.person_id = written.confirmed_by_id
        ) OR EXISTS (
          SELECT 1 FROM v_owner_squad AS owners
          CROSS JOIN unread_field AS unread
            ON unread.kind = 'squad' AND unread.id = owners.squad_id AND unread.field IN ('members', '*')
          WHERE owners.component_id = live.id
        ) AS by_head,
        EXISTS (
          SELECT 1 FROM unread_field AS unread
          WHERE unread.kind = 'component' AND unread.id = live.id AND unread.field = 'confirmed'
        ) AS unread
      FROM v_component AS live
      CROSS JOIN component AS written ON written.id = live.id
      CROSS JOIN as_of
      WHERE live.owner_squads > 0 AND (written.confirmed_on IS NOT NULL OR written.confirmed_by_id IS NOT NULL)
    ),
    doubts AS (
      SELECT id, days_ago,
        CASE
          WHEN confirmed_day IS NULL AND NOT unread THEN 'it says no day'
          WHEN days_ago > limit_days THEN 'that was ' || days_ago || ' days ago, more than ' || limit_days
        END AS too_old,
        CASE
          WHEN confirmer IS NULL AND NOT unread THEN 'it says by nobody'
          WHEN confirmer IS NOT NULL AND NOT by_head THEN confirmer || ' is not in a squad that owns it'
        END AS not_by_head,
        coalesce(' on ' || confirmed_day, '') AS said
      FROM confirmed
    )
    SELECT 'component' AS kind, id, days_ago AS value, said,
      coalesce(too_old || CASE WHEN not_by_head IS NULL THEN '' ELSE ', and ' || not_by_head END, not_by_head) AS doubt
    FROM doubts
    WHERE too_old IS NOT NULL OR not_by_head IS NOT NULL`,
  message: 'component {id} was confirmed{said}, but {doubt}',
  help: 'let somebody of the owning squad read the entry, correct it, and write `confirmed: {on: …, by: …}`',
  example: {
    wrong: `
      squads: {search: {members: [ada]}}
      people: {ada: {}}
      components:
        finder: {owner: search, confirmed: {on: 2025-01-31, by: ada}}`,
    right: `
      squads: {search: {members: [ada]}}
      people: {ada: {}}
      components:
        finder: {owner: search, confirmed: {on: 2026-11-01, by: ada}}`,
  },
};
