import { kinds } from '../model/field.ts';
import type { Store } from '../store/open-store.ts';
import type { Named } from './names.ts';

/** An owner of a row of v_owner as org.yaml has it: `search`, `guild:web`. */
const owner = `CASE owner_kind WHEN 'squad' THEN '' ELSE owner_kind || ':' END || owner_id`;

const order = `owner_kind, owner_id`;

/** The aggregate of the rows of v_owner of one component: a JSON list of its live owners. */
export const ownerList = `json_group_array(${owner} ORDER BY ${order})`;

/** A SELECT of `component_id, owner_kind, owner_id, owner`: who is written as owner and is not live, `concerts (gone)`. */
export function lostOwners(condition: string): string {
  return `
    SELECT DISTINCT component_id, owner_kind, owner_id, ${owner} || CASE
        WHEN EXISTS (SELECT 1 FROM v_gone AS gone WHERE gone.id = owner_id AND gone.kind = owner_kind)
          THEN ' (gone)'
        WHEN EXISTS (SELECT 1 FROM entity AS later WHERE later.id = owner_id AND later.kind = owner_kind)
          THEN ' (not there yet)'
        ELSE ' (does not exist)'
      END AS owner
    FROM component_owner
    WHERE ${condition}
      AND NOT EXISTS (SELECT 1 FROM v_entity AS live WHERE live.id = owner_id AND live.kind = owner_kind)`;
}

/** The same of live owners. */
export const liveOwners = `SELECT component_id, owner_kind, owner_id, ${owner} AS owner FROM v_owner`;

/** The live owners of the component with this alias: "search, guild:web"; `none` where that is on purpose, else NULL. */
export function ownersAsText(component: string): string {
  return `
    CASE WHEN ${component}.deliberate THEN 'none' ELSE (
      SELECT group_concat(${owner}, ', ' ORDER BY ${order}) FROM v_owner WHERE component_id = ${component}.id
    ) END`;
}

/** The live owners of a component, of any kind. */
export function ownersOf(
  store: Pick<Store, 'rows'>,
  componentId: string,
  named: (kind: Named['kind'], id: string) => Named,
): readonly Named[] {
  const rows = store.rows(
    `SELECT owner_kind, owner_id FROM v_owner WHERE component_id = :componentId ORDER BY ${order}`,
    { componentId },
  );
  return rows.flatMap((row) => {
    const kind = kinds.find((each) => each === row['owner_kind']);
    return kind === undefined ? [] : [named(kind, String(row['owner_id']))];
  });
}
