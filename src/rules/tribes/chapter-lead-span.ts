import type { Rule } from '../rule.ts';

export const chapterLeadSpan: Rule = {
  id: 'chapter-lead-span',
  category: 'tribes',
  severity: 'warning',
  summary: 'The lead of a chapter has no more people than there is time for.',
  why: 'A good line manager talks to everybody every week or two. That takes half a day a month for each of them; beyond eight people, or five for somebody who works in a squad at least half of the time, one of the two jobs is not done.',
  source: ['MCK'],
  options: {
    max: { default: 8, doc: 'The largest number of people besides the lead.' },
    maxWithSquad: {
      default: 5,
      doc: 'The same, where the lead works in one squad half of the time or more.',
    },
  },
  looksFor: { words: 'chapter with lead', sql: `SELECT 1 FROM v_chapter WHERE lead_id IS NOT NULL` },
  sql: `
    WITH span AS (
      SELECT chapter.id, chapter.lead_id, chapter.heads - EXISTS (
          SELECT 1 FROM v_member AS head
          WHERE head.group_kind = 'chapter' AND head.group_id = chapter.id AND head.person_id = chapter.lead_id
        ) AS people
      FROM v_chapter AS chapter
      WHERE chapter.lead_id IS NOT NULL
    ),
    busy AS (
      SELECT span.*, (
          SELECT round(max(place.share), 6)
          FROM v_member AS place
          WHERE place.person_id = span.lead_id AND place.group_kind = 'squad'
        ) AS share
      FROM span
      WHERE span.people > min(:max, :maxWithSquad)
    )
    SELECT 'chapter' AS kind, busy.id, busy.lead_id, busy.people AS value,
      CASE WHEN busy.people > :max THEN 'warning' ELSE 'info' END AS severity,
      CASE WHEN busy.people > :max THEN 'more than ' || :max
        ELSE 'more than ' || :maxWithSquad || ' beside ' || CAST(round(busy.share * 100) AS INTEGER)
          || ' % of a week in a squad' END AS limit_text
    FROM busy
    WHERE busy.people > :max OR (busy.people > :maxWithSquad AND busy.share >= 0.5)`,
  message: 'chapter {id} has {value|person|people} for {lead_id} to lead, {limit_text}',
  help: 'split the chapter, or let {lead_id} do less in the squad',
  example: {
    wrong: `
      policy: {rules: {chapter-lead-span: {max: 1}}}
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
    right: `
      policy: {rules: {chapter-lead-span: {max: 1}}}
      tribes: {playback: {}}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela]}
        design: {tribe: playback, lead: cato, members: [cato]}
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
