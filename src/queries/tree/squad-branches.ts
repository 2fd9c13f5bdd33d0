import { peopleOfSquad } from '../people-of-squad.ts';
import type { Branch } from './branch.ts';
import type { Branches } from './branches.ts';

const squadColumns = `'squad' AS kind, squad.id, squad.heads, squad.fte, squad.product_owner_id, squad.tech_lead_id`;

const peopleBelow = (branches: Branches) => (id: string) => branches.of(peopleOfSquad('holds_list'), { id });

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
