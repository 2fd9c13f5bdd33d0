import { jsonList } from './message.ts';
import type { RestsOn } from './rule.ts';
import type { RuleRow, RuleStore } from './run-rules.ts';

/** What was written and could not be read. */
export interface UnreadFields {
  /** Whether this field of an entity, `kind:id`, or all of its fields could not be read. */
  has(entity: string, field: string): boolean;
  /** The entities of a kind whose field is lost; only a value in it that could not be read does not count. */
  lost(kind: string, field: string): readonly string[];
}

/** The fields of a store that could not be read. */
export function unreadFields(store: Pick<RuleStore, 'rows'>): UnreadFields {
  const fields = new Map<string, Set<string>>();
  for (const { kind, id, field } of store.rows(`SELECT kind, id, field FROM unread_field`)) {
    const key = `${kind}:${id}`;
    fields.set(key, (fields.get(key) ?? new Set()).add(String(field)));
  }
  const has = (entity: string, field: string) => {
    const known = fields.get(entity);
    return known !== undefined && (known.has(field) || known.has('*'));
  };
  return {
    has,
    lost: (kind, field) =>
      Array.from(fields)
        .filter(([entity, names]) => {
          return entity.startsWith(`${kind}:`) && has(entity, field) && !hasOnlyParts(names, field);
        })
        .map(([entity]) => entity.slice(kind.length + 1)),
  };
}

/** `members.ada.share` says that ada was read; `members.person` is an item without anybody. */
function hasOnlyParts(names: ReadonlySet<string>, field: string): boolean {
  const parts = Array.from(names).filter((name) => name.startsWith(`${field}.`));
  return parts.length > 0 && parts.every((name) => name.split('.').length > 2);
}

/** Whether one of the ids in a row's own column has a field that is lost: the row may only seem to break the rule. */
export function restsOnLost(row: RuleRow, { where, kind, field }: RestsOn, unread: UnreadFields): boolean {
  const lost = where === undefined ? [] : unread.lost(kind, field);
  if (where === undefined || lost.length === 0) return false;
  const ids = jsonList(String(row[where])) ?? [];
  return ids.some((id) => lost.includes(id));
}
