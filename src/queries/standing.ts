import type { EntityKind } from '../model/field.ts';
import type { Store } from '../store/open-store.ts';
import { textCell } from './cells.ts';

/** Whether what a reference names is there on the day, and if not, why; with the id to go on with, where one is known. */
export type Standing =
  | { readonly state: 'live' }
  /** Nothing has that id; `now` is the id of what was called so earlier. */
  | { readonly state: 'missing'; readonly now: string | null }
  /** `until` is the last day, where one is written; `successor` who goes on with it. */
  | { readonly state: 'gone'; readonly until: string | null; readonly successor: string | null }
  | { readonly state: 'to come'; readonly from: string };

/** How something stands on the day. */
export function standingOf(store: Pick<Store, 'first'>, kind: EntityKind, id: string): Standing {
  if (store.first(`SELECT 1 FROM v_entity WHERE kind = ? AND id = ?`, kind, id) !== undefined) {
    return { state: 'live' };
  }
  const row = store.first(
    `SELECT from_date, until_date, from_date > as_of.day AS to_come
     FROM entity, as_of
     WHERE kind = ? AND id = ?`,
    kind,
    id,
  );
  if (row === undefined) {
    const former = store.first(`SELECT id FROM former_id WHERE kind = ? AND former_id = ?`, kind, id);
    return { state: 'missing', now: textCell(former?.['id']) };
  }
  if (row['to_come'] === 1) return { state: 'to come', from: textCell(row['from_date']) ?? '' };
  const successor = store.first(`SELECT successor_id FROM ${kind} WHERE id = ?`, id);
  return {
    state: 'gone',
    until: textCell(row['until_date']),
    successor: textCell(successor?.['successor_id']),
  };
}
