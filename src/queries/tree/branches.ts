import type { Kind } from '../../model/field.ts';
import { kinds } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { namesOf, type Named } from '../names.ts';
import { textsOf } from '../texts-of.ts';
import type { Branch, Detail } from './branch.ts';

type Row = ReturnType<Store['rows']>[number];

/** Makes branches of rows of `kind`, `id` and details. */
export interface Branches {
  readonly named: (kind: Kind, id: string) => Named;
  /**
   * A branch a row of a SELECT: columns that end in `_id` name a person, `is_` is a flag, `_list` a JSON
   * array; what is empty is left out. `below` says what grows out of each, given its id.
   */
  of(
    sql: string,
    parameters: Readonly<Record<string, string>>,
    below?: (id: string) => readonly Branch[],
  ): readonly Branch[];
  /** A group with a name of its own; none where nothing is in it. */
  group(label: string, branches: readonly Branch[]): readonly Branch[];
}

export function branchesOf(store: Pick<Store, 'rows' | 'first'>): Branches {
  const named = namesOf(store);
  const branch = (row: Row, below: (id: string) => readonly Branch[]): Branch => {
    const { kind, id, ...columns } = row;
    const known = kinds.find((each) => each === kind) ?? 'org';
    return {
      entity: named(known, String(id)),
      label: null,
      details: detailsOf(columns, named),
      below: () => below(String(id)),
    };
  };
  return {
    named,
    of: (sql, parameters, below = () => []) => store.rows(sql, parameters).map((row) => branch(row, below)),
    group: (label, branches) =>
      branches.length === 0
        ? []
        : [{ entity: null, label, details: new Map([['number', branches.length]]), below: () => branches }],
  };
}

function detailsOf(columns: Row, named: Branches['named']): ReadonlyMap<string, Detail> {
  const details = new Map<string, Detail>();
  for (const [column, value] of Object.entries(columns)) {
    const name = column
      .replace(/^is_|_(id|list)$/g, '')
      .replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const detail = detailOf(column, value, named);
    if (detail !== null) details.set(name, detail);
  }
  return details;
}

function detailOf(column: string, value: string | number | null, named: Branches['named']): Detail | null {
  if (value === null || value === '[]') return null;
  if (column.endsWith('_id')) return named('person', String(value));
  if (column.endsWith('_list')) return textsOf(String(value));
  if (column.startsWith('is_')) return value === 1 ? true : null;
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
