import { compareText } from '../../diagnostics/order.ts';
import type { Cell } from './column.ts';
import type { ListEntry } from './find-entities.ts';

/** By which column, and which way round. */
export interface SortKey {
  readonly column: string;
  readonly isDescending: boolean;
}

/** The entries, with cells of these columns, by some of them, the first first; what has no value comes last either way. */
export function sortEntries(
  entries: readonly ListEntry[],
  keys: readonly SortKey[],
  columns: readonly string[],
): readonly ListEntry[] {
  if (keys.length === 0) return entries;
  const places = keys.map(({ column, isDescending }) => ({ at: columns.indexOf(column), isDescending }));
  return entries.toSorted((a, b) => {
    for (const { at, isDescending } of places) {
      const order = compareCells(a.cells[at] ?? null, b.cells[at] ?? null, isDescending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compareCells(a: Cell, b: Cell, isDescending: boolean): number {
  const [first, second] = [sortable(a), sortable(b)];
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  const order =
    typeof first === 'number' && typeof second === 'number'
      ? first - second
      : compareText(String(first).toLowerCase(), String(second).toLowerCase());
  return isDescending ? -order : order;
}

function sortable(cell: Cell): string | number {
  if (typeof cell === 'number' || typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return Number(cell);
  return (cell ?? []).join(', ');
}
