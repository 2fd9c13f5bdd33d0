import type { Cell } from '../../queries/list/column.ts';
import type { Listing } from '../../queries/list/list-of.ts';

/** A list as every format draws it: its columns, and no more entries than were asked for. */
export interface ListTable extends Listing {
  /** The kind that is listed; null for all of them. */
  readonly kind: string | null;
  /** What was searched for; null for nothing. */
  readonly text: string | null;
  /** Whether it is the table of kinds, whose rows are no entities. */
  readonly isOfKinds: boolean;
  /** Whether somebody chose the columns. */
  readonly isChosen: boolean;
}

/** A cell as one value: several things joined, yes and no. */
export function flatCell(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'object' && cell !== null ? cell.join(', ') : cell;
}
