/** One column of a table; `doc` is what the reference docs and `explain` say. */
export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'REAL' | 'INTEGER';
  readonly doc: string;
}

/** One base table: everything that was read, mistakes included. */
export interface Table {
  readonly name: string;
  readonly doc: string;
  readonly columns: readonly Column[];
  /** Columns that tell its rows apart; empty where rows may repeat. */
  readonly key: readonly string[];
  /** What it shows, where it is a view of other tables. */
  readonly select?: string;
}
