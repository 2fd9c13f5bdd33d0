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
      SELECT chapter.id, chapter.lead_id, count(*) AS people
      FROM v_chapter AS chapter
      JOIN v_member AS head ON head.group_kind = 'chapter' AND head.group_id = chapter.id
      WHERE head.person_id <> chapter.lead_id
      GROUP BY chapter.id
    ),
    busy AS (
      SELECT span.id, round(max(place.share), 6) AS share
      FROM span
      JOIN v_member AS place ON place.person_id = span.lead_id AND place.group_kind = 'squad'
      GROUP BY span.id
    )
    SELECT 'chapter' AS kind, span.id, span.lead_id, span.people AS value,
      CASE WHEN span.people > :max THEN 'warning' ELSE 'info' END AS severity,
      CASE WHEN span.people > :max THEN 'more than ' || :max
        ELSE 'more than ' || :maxWithSquad || ' beside ' || CAST(round(busy.share * 100) AS INTEGER)
          || ' % of a week in a squad' END AS limit_text
    FROM span
    LEFT JOIN busy ON busy.id = span.id
    WHERE span.people > :max OR (span.people > :maxWithSquad AND busy.share >= 0.5)`,
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
