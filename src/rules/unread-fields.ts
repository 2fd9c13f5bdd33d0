import { joinWords } from '../diagnostics/words.ts';
import { jsonList } from './message.ts';
import type { RestsOn } from './rule.ts';
import type { RuleRow, RuleStore } from './run-rules.ts';

/** What was written and could not be read. */
export interface UnreadFields {
  /** Whether this field of an entity, `kind:id`, or all of its fields could not be read. */
  has(entity: string, field: string): boolean;
  /** The entities of a kind whose field is lost; only a value in it that could not be read does not count. */
  lost(kind: string, field: string): readonly LostField[];
}

interface LostField {
  readonly id: string;
  /** The ids and disciplines that are written there; none where nobody can say what was meant. */
  readonly words: ReadonlySet<string>;
}

/** An id that is written somewhere in a value, even one with its dash stuck to it. */
const wordPattern = /[^\s":,[\]{}-][^\s":,[\]{}]*/g;

/** What a row may be named by. */
const known = `
  SELECT id AS name FROM entity
  UNION SELECT discipline FROM person WHERE discipline IS NOT NULL`;

/** The fields of a store that could not be read. */
export function unreadFields(store: Pick<RuleStore, 'rows'>): UnreadFields {
  /** By `kind:id`: what is written in each field. */
  const fields = new Map<string, Map<string, string>>();
  for (const { kind, id, field, said } of store.rows(`SELECT kind, id, field, said FROM unread_field`)) {
    const key = `${kind}:${id}`;
    fields.set(key, (fields.get(key) ?? new Map<string, string>()).set(String(field), String(said)));
  }
  let names: ReadonlySet<string> | undefined;
  const namesIn = (text: string) => {
    names ??= new Set(store.rows(known).map(({ name }) => String(name)));
    return new Set(text.match(wordPattern)?.filter((word) => names?.has(word)));
  };
  const lostOf = (kind: string, field: string) =>
    Array.from(fields).flatMap(([entity, said]): readonly LostField[] => {
      const text = said.get(field) ?? said.get('*');
      if (text === undefined || !entity.startsWith(`${kind}:`) || hasOnlyParts(said, field)) return [];
      return [{ id: entity.slice(kind.length + 1), words: namesIn(text) }];
    });
  const found = new Map<string, readonly LostField[]>();
  return {
    has: (entity, field) => {
      const said = fields.get(entity);
      return said !== undefined && (said.has(field) || said.has('*'));
    },
    lost: (kind, field) => {
      const key = `${kind}.${field}`;
      const lost = found.get(key) ?? lostOf(kind, field);
      found.set(key, lost);
      return lost;
    },
  };
}

/** `members.ada.share` says that ada was read; `members.person` is an item without anybody. */
function hasOnlyParts(said: ReadonlyMap<string, string>, field: string): boolean {
  const parts = Array.from(said.keys()).filter((name) => name.startsWith(`${field}.`));
  return parts.length > 0 && parts.every((name) => name.split('.').length > 2);
}

/** Whether a row rests on a field that is lost: it may only seem to break the rule. */
export function restsOnLost(
  row: RuleRow,
  { kind, field, where, names = 'id' }: RestsOn,
  unread: UnreadFields,
): boolean {
  const lost = unread.lost(kind, field);
  if (lost.length === 0) return false;
  const ids = listed(row[where ?? names]).map((each) => each.slice(each.indexOf(':') + 1));
  return lost.some(({ id, words }) =>
    where === undefined ? ids.some((each) => words.has(each)) : ids.includes(id),
  );
}

/** Why a rule cannot be checked whose rows rest on a field of which nobody knows what it says: "members of squad search cannot be read". */
export function whyLost(restsOn: readonly RestsOn[], unread: UnreadFields): string | undefined {
  for (const { kind, field, where } of restsOn) {
    const unknown =
      where === undefined ? unread.lost(kind, field).filter(({ words }) => words.size === 0) : [];
    if (unknown.length > 0)
      return `${field} of ${kind} ${joinWords(unknown.map(({ id }) => id))} cannot be read`;
  }
  return undefined;
}

/** The values of a column that holds one, or a JSON list of them. */
export function listed(value: RuleRow[string] | undefined): readonly string[] {
  if (typeof value !== 'string') return [];
  return jsonList(value) ?? [value];
}
