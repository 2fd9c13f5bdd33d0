import type { Rule } from '../rule.ts';

export const squadPartTime: Rule = {
  id: 'squad-part-time',
  category: 'squads',
  severity: 'warning',
  summary: 'The people of a squad are there for most of their time.',
  why: 'A squad of many small shares looks large and moves slowly: everybody waits for the day on which the others are there. Fewer people with larger shares get more done with the same hours.',
  source: ['TF'],
  options: { min: { default: 0.6, doc: 'The smallest mean share.', looser: 'lower' } },
  looksFor: {
    words: 'written share',
    sql: `SELECT 1 FROM v_member WHERE group_kind = 'squad' AND written_share IS NOT NULL`,
  },
  yields: [{ to: 'squad-minimum' }],
  sql: `
    SELECT 'squad' AS kind, squad.id, round(1 - squad.fte / squad.heads, 6) AS value, squad.heads,
      round(squad.fte / squad.heads, 2) AS mean, round(squad.fte, 2) AS fte
    FROM v_squad AS squad
    WHERE squad.heads > 0 AND round(squad.fte / squad.heads, 6) < :min
      AND EXISTS (
        SELECT 1 FROM v_member AS head
        WHERE head.group_kind = 'squad' AND head.group_id = squad.id AND head.written_share IS NOT NULL
      )`,
  message:
    'the {heads|head|heads} of squad {id} have a mean share of {mean}, less than {min}: {fte} FTE in all',
  help: 'give the squad fewer people with larger shares',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search:
          tribe: playback
          members: [{person: ada, share: 0.5}, {person: bela, share: 0.5}, {person: cato, share: 0.5}]
      people: {ada: {}, bela: {}, cato: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search:
          tribe: playback
          members: [{person: ada, share: 0.5}, {person: bela, share: 0.5}, cato]
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
