import type { Branch } from './branch.ts';
import type { Branches } from './branches.ts';

const squadColumns = `'squad' AS kind, squad.id, squad.heads, squad.fte, squad.product_owner_id, squad.tech_lead_id`;

/** The people of a squad, with what they do there. */
const peopleOfSquad = `
  SELECT 'person' AS kind, head.person_id AS id, person.discipline,
    (SELECT json_group_array(field ORDER BY field) FROM v_role
     WHERE kind = 'squad' AND id = :id AND person_id = head.person_id) AS holds_list,
    head.role, head.share
  FROM v_member AS head
  JOIN v_person AS person ON person.id = head.person_id
  WHERE head.group_kind = 'squad' AND head.group_id = :id
  ORDER BY head.person_id`;

const peopleBelow = (branches: Branches) => (id: string) => branches.of(peopleOfSquad, { id });

/** One squad with its people. */
export function squadBranch(branches: Branches, id: string): readonly Branch[] {
  return branches.of(
    `SELECT ${squadColumns} FROM v_squad AS squad WHERE squad.id = :id`,
    { id },
    peopleBelow(branches),
  );
}

/** The squads of a tribe, or those without one, with or without their people. */
export function squadBranches(
  branches: Branches,
  tribe: string | null,
  isWithPeople: boolean,
): readonly Branch[] {
  const where = tribe === null ? 'squad.tribe_id IS NULL' : 'squad.tribe_id = :id';
  return branches.of(
    `SELECT ${squadColumns} FROM v_squad AS squad WHERE ${where} ORDER BY squad.id`,
    tribe === null ? {} : { id: tribe },
    isWithPeople ? peopleBelow(branches) : undefined,
  );
}

/** Everybody who is in no squad. */
export function peopleWithoutSquad(branches: Branches): readonly Branch[] {
  return branches.of(
    `SELECT 'person' AS kind, id, discipline FROM v_person WHERE main_squad_id IS NULL ORDER BY id`,
    {},
  );
}
