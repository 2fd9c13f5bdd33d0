import { compareText } from '../../diagnostics/order.ts';
import { numberCell, textCell } from '../cells.ts';
import type { EntityKind } from '../../model/field.ts';
import type { Named } from '../names.ts';
import type { ComponentRow } from './answer.ts';
import { channelOf, type Contacts } from './contacts.ts';

/** Several components, each with whom to ask about it: by tier, then by id. */
export function componentRows(contacts: Contacts, ids: readonly string[]): readonly ComponentRow[] {
  const rows = ids.map((id) => componentRow(contacts, id));
  return rows.toSorted(
    (a, b) => (a.tier ?? 9) - (b.tier ?? 9) || compareText(a.component.id, b.component.id),
  );
}

function componentRow({ store, named }: Contacts, id: string): ComponentRow {
  const row = store.first(`SELECT tier, docs, on_call, repo FROM component WHERE id = ?`, id);
  const owners = store
    .rows(`SELECT DISTINCT owner_kind, owner_id FROM component_owner WHERE component_id = :id`, { id })
    .flatMap((owner) => ownerNamed(named, owner['owner_kind'], String(owner['owner_id'])));
  const channels = owners.flatMap((owner) =>
    owner.kind === 'org' ? [] : (channelOf(store, owner.kind, owner.id) ?? []),
  );
  return {
    component: named('component', id),
    tier: numberCell(row?.['tier']),
    owners,
    channel: channels[0] ?? null,
    onCall: textCell(row?.['on_call']),
    docs: textCell(row?.['docs']),
    repo: textCell(row?.['repo']),
  };
}

const ownerKinds: readonly EntityKind[] = ['squad', 'tribe', 'guild', 'person'];

function ownerNamed(named: Contacts['named'], kind: unknown, id: string): readonly Named[] {
  return ownerKinds.filter((each) => each === kind).map((each) => named(each, id));
}
