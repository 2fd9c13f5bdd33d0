import type { Store } from '../../store/open-store.ts';
import { textCell } from '../cells.ts';
import type { Named } from '../names.ts';
import type { Contact, Near, Nearness } from './answer.ts';
import { channelOf, type Contacts } from './contacts.ts';

/** Squads that own something on the way from or to the component. */
const neighbours: Readonly<Record<'same system' | 'needs it' | 'is needed by it', string>> = {
  'same system': `
    SELECT other.id AS component_id
    FROM v_component AS own
    CROSS JOIN v_component AS other ON other.system = own.system AND other.id <> own.id
    WHERE own.id = :id`,
  'needs it': `SELECT component_id FROM v_component_dependency WHERE depends_on_id = :id`,
  'is needed by it': `SELECT depends_on_id AS component_id FROM v_component_dependency WHERE component_id = :id`,
};

/**
 * Whom to ask about a component that nobody looks after: who goes on with what its gone owner did, who knows it, the
 * squads that own what is in its system, needs it or is needed by it (those with more of that first), the lead of the
 * tribe where most of these are, at last the chief architect.
 */
export function nearest(contacts: Contacts, id: string, owners: readonly Contact[]): readonly Near[] {
  const found = new Map<string, { readonly who: Named; readonly reasons: Nearness[] }>();
  const add = (who: Named, reason: Nearness): void => {
    const known = found.get(`${who.kind}:${who.id}`);
    if (known === undefined) found.set(`${who.kind}:${who.id}`, { who, reasons: [reason] });
    else known.reasons.push(reason);
  };
  for (const [who, gone] of successors(contacts, owners)) {
    add(who, { because: 'goes on with it', through: [gone] });
  }
  for (const who of knowers(contacts, id)) add(who, { because: 'knows it', through: [] });
  for (const { who, reasons } of squadsNearby(contacts, id)) for (const reason of reasons) add(who, reason);
  const lead = tribeLeadNearby(
    contacts,
    Array.from(found.values(), ({ who }) => who),
  );
  if (lead !== null) add(lead.who, { because: 'leads the tribe', through: [lead.tribe] });
  const architect = textCell(
    contacts.store.first(`SELECT chief_architect_id FROM v_org`)?.['chief_architect_id'],
  );
  if (architect !== null)
    add(contacts.named('person', architect), { because: 'chief architect', through: [] });
  return Array.from(found.values(), ({ who, reasons }) => ({
    who,
    squad: who.kind === 'person' ? contacts.squadOf(who.id) : null,
    channel: who.kind === 'person' ? null : channelOf(contacts.store, 'squad', who.id),
    reasons,
  }));
}

/** What an owner that does not exist any more is called or followed by. */
function successors(
  { named, store }: Contacts,
  owners: readonly Contact[],
): readonly (readonly [Named, Named])[] {
  return owners.flatMap(({ who, standing }) => {
    if (who === null || who.kind === 'org') return [];
    const id =
      standing.state === 'gone' ? standing.successor : standing.state === 'missing' ? standing.now : null;
    if (id === null) return [];
    const live = store.first(`SELECT 1 FROM v_entity WHERE kind = ? AND id = ?`, who.kind, id);
    return live === undefined ? [] : [[named(who.kind, id), who] as const];
  });
}

function knowers({ named, store }: Contacts, id: string): readonly Named[] {
  const rows = store.rows(`SELECT person_id FROM v_knower WHERE component_id = :id ORDER BY person_id`, {
    id,
  });
  return rows.map((row) => named('person', String(row['person_id'])));
}

function squadsNearby(
  { named, store }: Contacts,
  id: string,
): readonly { readonly who: Named; readonly reasons: readonly Nearness[] }[] {
  const found = new Map<string, Nearness[]>();
  for (const because of ['same system', 'needs it', 'is needed by it'] as const) {
    for (const [squadId, through] of ownersOf(store, neighbours[because], id)) {
      const reason = { because, through: through.map((each) => named('component', each)) };
      const known = found.get(squadId);
      if (known === undefined) found.set(squadId, [reason]);
      else known.push(reason);
    }
  }
  const weight = (reasons: readonly Nearness[]) =>
    reasons.reduce((sum, { through }) => sum + through.length, 0);
  return Array.from(found)
    .toSorted(([a, first], [b, second]) => weight(second) - weight(first) || (a < b ? -1 : 1))
    .map(([squadId, reasons]) => ({ who: named('squad', squadId), reasons }));
}

/** The squads with people that own these components, with what of them. */
function ownersOf(
  store: Pick<Store, 'rows'>,
  components: string,
  id: string,
): ReadonlyMap<string, readonly string[]> {
  const rows = store.rows(
    `SELECT owner.squad_id, owner.component_id
     FROM (${components}) AS near
     CROSS JOIN v_owner_squad AS owner ON owner.component_id = near.component_id
     WHERE owner.heads > 0
     ORDER BY owner.squad_id, owner.component_id`,
    { id },
  );
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const squadId = String(row['squad_id']);
    found.set(squadId, [...(found.get(squadId) ?? []), String(row['component_id'])]);
  }
  return found;
}

/** The lead of the tribe that most of these squads and people belong to; of two the smaller id. */
function tribeLeadNearby(
  { named, store }: Contacts,
  near: readonly Named[],
): { readonly who: Named; readonly tribe: Named } | null {
  const counts = new Map<string, number>();
  for (const { kind, id } of near) {
    const view = kind === 'person' ? 'v_person' : 'v_squad';
    const tribe = textCell(store.first(`SELECT tribe_id FROM ${view} WHERE id = ?`, id)?.['tribe_id']);
    if (tribe !== null) counts.set(tribe, (counts.get(tribe) ?? 0) + 1);
  }
  const led = Array.from(counts)
    .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .flatMap(([tribe]) => {
      const lead = textCell(store.first(`SELECT lead_id FROM v_tribe WHERE id = ?`, tribe)?.['lead_id']);
      return lead === null ? [] : [{ who: named('person', lead), tribe: named('tribe', tribe) }];
    });
  return led[0] ?? null;
}
