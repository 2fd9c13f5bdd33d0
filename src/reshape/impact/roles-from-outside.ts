import type { RoleThen, Snapshot } from './snapshot.ts';

/** The roles of product owners, tech leads and system owners who are in none of the squads that it is about. */
export function rolesFromOutside({ roles, people, components }: Snapshot): readonly RoleThen[] {
  return Array.from(roles.values()).filter(({ kind, id, field, person }) => {
    const own = people.get(person)?.squads ?? [];
    if (kind === 'squad') return (field === 'productOwner' || field === 'techLead') && !own.includes(id);
    if (kind !== 'component') return false;
    const owners = components.get(id)?.squads ?? [];
    return owners.length > 0 && !owners.some((squad) => own.includes(squad));
  });
}
