import type { EntityKind } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { numberCell, textCell } from '../cells.ts';
import { namesOf, type Named } from '../names.ts';
import { standingOf } from '../standing.ts';
import type { Contact } from './answer.ts';

/** What makes contacts of ids. */
export interface Contacts {
  readonly store: Pick<Store, 'rows' | 'first'>;
  readonly named: ReturnType<typeof namesOf>;
  readonly person: (as: string, id: string | null, of?: Named | null) => Contact;
  readonly group: (as: string, kind: 'squad' | 'tribe' | 'chapter' | 'guild', id: string) => Contact;
  /** The main squad of a person. */
  readonly squadOf: (personId: string) => Named | null;
}

export function contactsOf(store: Pick<Store, 'rows' | 'first'>): Contacts {
  const named = namesOf(store);
  const squadOf = (personId: string) => {
    const row = store.first(`SELECT main_squad_id FROM v_person WHERE id = ?`, personId);
    const squadId = textCell(row?.['main_squad_id']);
    return squadId === null ? null : named('squad', squadId);
  };
  return {
    store,
    named,
    squadOf,
    person: (as, id, of = null) => ({
      as,
      who: id === null ? null : named('person', id),
      of,
      squad: id === null ? null : squadOf(id),
      channel: null,
      standing: id === null ? { state: 'live' } : standingOf(store, 'person', id),
      heads: null,
    }),
    group: (as, kind, id) => ({
      as,
      who: named(kind, id),
      of: null,
      squad: null,
      channel: channelOf(store, kind, id),
      standing: standingOf(store, kind, id),
      heads:
        kind === 'squad'
          ? numberCell(store.first(`SELECT heads FROM v_squad WHERE id = ?`, id)?.['heads'])
          : null,
    }),
  };
}

/** Where to reach a group, as it is written. */
export function channelOf(store: Pick<Store, 'first'>, kind: EntityKind, id: string): string | null {
  if (kind !== 'squad' && kind !== 'guild') return null;
  return textCell(store.first(`SELECT channel FROM ${kind} WHERE id = ?`, id)?.['channel']);
}

/** The tribe of a squad and its lead, each tribe once. */
export function tribeContacts(contacts: Contacts, squadIds: readonly string[]): readonly Contact[] {
  const { store } = contacts;
  const ids = new Set(
    squadIds.flatMap(
      (id) => textCell(store.first(`SELECT tribe_id FROM squad WHERE id = ?`, id)?.['tribe_id']) ?? [],
    ),
  );
  return Array.from(ids).flatMap((id) => [contacts.group('tribe', 'tribe', id), ...tribeLead(contacts, id)]);
}

/** The lead of a tribe that exists. */
export function tribeLead({ store, named, person }: Contacts, id: string): readonly Contact[] {
  const row = store.first(`SELECT lead_id FROM tribe WHERE id = ?`, id);
  return row === undefined ? [] : [person('tribe lead', textCell(row['lead_id']), named('tribe', id))];
}

/** Whom to ask in a squad: who decides what is done, and who answers for how; a coach where wanted. */
export function squadPeople(
  { store, named, person }: Contacts,
  id: string,
  isWithCoach: boolean,
): readonly Contact[] {
  const row = store.first(
    `SELECT type, product_owner_id, tech_lead_id, coach_id FROM squad WHERE id = ?`,
    id,
  );
  if (row === undefined) return [];
  const squad = named('squad', id);
  const [owner, lead, coach] = [
    textCell(row['product_owner_id']),
    textCell(row['tech_lead_id']),
    textCell(row['coach_id']),
  ];
  return [
    ...(owner === null && row['type'] === 'enabling' ? [] : [person('product owner', owner, squad)]),
    ...(lead === null ? [] : [person('tech lead', lead, squad)]),
    ...(coach === null || !isWithCoach ? [] : [person('coach', coach, squad)]),
  ];
}
