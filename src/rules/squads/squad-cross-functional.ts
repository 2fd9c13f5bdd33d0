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
    SELECT 'squad' AS kind, squad.id, squad.heads AS value, one.discipline
    FROM v_squad AS squad
    CROSS JOIN v_person AS one ON one.id = (
      SELECT min(person_id) FROM v_member AS head WHERE head.group_kind = 'squad' AND head.group_id = squad.id
    )
    WHERE squad.heads >= :min AND one.discipline IS NOT NULL
      AND coalesce(squad.type, '') NOT IN ('platform', 'complicated-subsystem')
      AND NOT EXISTS (
        SELECT 1 FROM v_member AS head
        CROSS JOIN v_person AS other ON other.id = head.person_id
        WHERE head.group_kind = 'squad' AND head.group_id = squad.id
          AND other.discipline IS NOT one.discipline
      )`,
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
