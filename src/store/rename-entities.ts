import { kinds, type Kind } from '../model/field.ts';
import { quoted } from './base-tables.ts';
import { idColumns } from './id-columns.ts';
import type { Store } from './open-store.ts';

/** An entity that has another id now. */
export interface RenamedEntity {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
}

/**
 * What has another id in the state after than in the state before, as `formerly` says it: the earlier id is only in
 * the one, the later only in the other. Of several earlier ids the first that was there counts.
 */
export function renamesBetween(
  before: Pick<Store, 'first'>,
  after: Pick<Store, 'first' | 'rows'>,
): readonly RenamedEntity[] {
  const is = ({ first }: Pick<Store, 'first'>, kind: Kind, id: string) =>
    first(`SELECT 1 FROM entity WHERE kind = ? AND id = ?`, kind, id) !== undefined;
  const found = new Map<string, RenamedEntity>();
  const taken = new Set<string>();
  for (const row of after.rows(`SELECT kind, id, former_id FROM former_id`)) {
    const kind = kinds.find((each) => each === row['kind']);
    const [to, from] = [String(row['id']), String(row['former_id'])];
    if (kind === undefined || found.has(`${kind}:${to}`) || taken.has(`${kind}:${from}`)) continue;
    if (!is(before, kind, from) || is(before, kind, to) || is(after, kind, from)) continue;
    found.set(`${kind}:${to}`, { kind, from, to });
    taken.add(`${kind}:${from}`);
  }
  return Array.from(found.values());
}

/** Makes a state in memory whose views are not filled yet speak in later ids, wherever the earlier ones stand. */
export function renameEntities(db: Store['db'], renames: readonly RenamedEntity[]): void {
  if (renames.length === 0) return;
  db.exec('BEGIN');
  for (const { table, column, kind } of idColumns()) {
    const isOfKind = typeof kind === 'string' ? '' : ` AND ${quoted(kind.column)} = ?`;
    const update = db.prepare(
      `UPDATE ${quoted(table)} SET ${quoted(column)} = ? WHERE ${quoted(column)} = ?${isOfKind}`,
    );
    for (const each of renames) {
      if (typeof kind !== 'string') update.run(each.to, each.from, each.kind);
      else if (kind === each.kind) update.run(each.to, each.from);
    }
  }
  db.exec('COMMIT');
}
