import type { Rule } from '../rule.ts';

export const squadCrossFunctional: Rule = {
  id: 'squad-cross-functional',
  category: 'squads',
  severity: 'warning',
  summary: 'A squad of four or more has more than one discipline.',
  why: 'A squad is meant to bring an idea all the way to its users. Where everybody does the same kind of work, each idea needs another group to design, build or run the rest, and that group becomes a queue.',
  source: ['SA12'],
  options: { min: { default: 4, doc: 'From how many heads on it is looked at.' } },
  looksFor: {
    words: 'person with discipline',
    sql: `SELECT 1 FROM v_person WHERE discipline IS NOT NULL`,
  },
  sql: `
    SELECT 'squad' AS kind, squad.id, count(*) AS value, min(person.discipline) AS discipline
    FROM v_squad AS squad
    JOIN v_member AS head ON head.group_kind = 'squad' AND head.group_id = squad.id
    JOIN v_person AS person ON person.id = head.person_id
    WHERE squad.heads >= :min
      AND coalesce(squad.type, '') NOT IN ('platform', 'complicated-subsystem')
    GROUP BY squad.id
    HAVING count(person.discipline) = count(*) AND count(DISTINCT person.discipline) = 1`,
  message: 'squad {id} has {value|head|heads}, all of one discipline: {discipline}',
  help: 'add the disciplines that its mission needs, or say with `type` that it is a platform or a complicated subsystem',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato, dara]}
      people:
        ada: {discipline: backend}
        bela: {discipline: backend}
        cato: {discipline: backend}
        dara: {discipline: backend}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato, dara]}
      people:
        ada: {discipline: backend}
        bela: {discipline: backend}
        cato: {discipline: backend}
        dara: {discipline: design}`,
  },
};
