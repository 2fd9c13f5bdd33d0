import type { OpenedOrg } from './opened-org.ts';

/** Whether an entity is written differently in two states, or only in the state after, wherever it stands. */
export function changedEntities(before: OpenedOrg, after: OpenedOrg): (kind: string, id: string) => boolean {
  const was = textsOf(before);
  const is = textsOf(after);
  return (kind, id) => was.get(`${kind}:${id}`) !== is.get(`${kind}:${id}`);
}

/** What is written of each entity, by `kind:id`. */
function textsOf({ store, files }: OpenedOrg): ReadonlyMap<string, string> {
  const rows = store.rows(`SELECT kind, id, file, start_offset, end_offset FROM entity`);
  return new Map(
    rows.map(({ kind, id, file, start_offset: start, end_offset: end }) => {
      const text = files[Number(file)]?.text.slice(Number(start), Number(end)) ?? '';
      return [`${kind}:${id}`, text.trimEnd()] as const;
    }),
  );
}
