import type { Rule } from '../rule.ts';

export const personThinSlice: Rule = {
  id: 'person-thin-slice',
  category: 'people',
  severity: 'warning',
  summary: 'Nobody gives a squad so little time that most of it is lost in switching.',
  why: 'Less than a day a week is enough to come to the meetings, and hardly to do anything between them. Somebody who is asked when needed helps as much, and need not be counted.',
  source: ['own'],
  options: {
    min: { default: 0.2, doc: "The smallest share, as a part of the person's capacity.", looser: 'lower' },
  },
  looksFor: {
    words: 'written share',
    sql: `SELECT 1 FROM v_member WHERE group_kind = 'squad' AND written_share IS NOT NULL`,
  },
  yields: [{ to: 'person-squad-count' }],
  sql: `
    -- The + keeps SQLite from visiting all heads in the order of an index: few have a written share.
    SELECT 'person' AS kind, head.person_id AS id, count(*) AS value,
      json_group_array(head.group_id || ' (' || head.written_share || ')' ORDER BY head.group_id) AS slices
    FROM v_member AS head
    CROSS JOIN v_person AS person ON person.id = head.person_id
    WHERE head.group_kind = 'squad' AND head.written_share IS NOT NULL
      AND round(head.written_share - :min * person.capacity, 6) < 0
    GROUP BY +head.person_id`,
  message: 'person {id} has a share below {min} of the capacity in {slices…}',
  help: 'raise the `share`, or take {id} out and ask when help is needed',
  example: {
    wrong: `
      squads:
        search: {members: [{person: ada, share: 0.9}]}
        mixes: {members: [{person: ada, share: 0.1}]}
      people: {ada: {}}`,
    right: `
      squads:
        search: {members: [{person: ada, share: 0.8}]}
        mixes: {members: [{person: ada, share: 0.2}]}
      people: {ada: {}}`,
  },
};
