/**
 * What holds on the day, as the view `v_<name>` of users and rules. It is a table of its own, `day_<name>`, which is
 * filled when something names the view: ninety rules over naked views would cost more than everything else.
 */
export interface DayTable {
  readonly name: string;
  /** What one row is. */
  readonly doc: string;
  /** Every column with what it says, in order. */
  readonly columns: Readonly<Record<string, string>>;
  /** A SELECT of just these columns, over base tables, `as_of` and other day tables. */
  readonly sql: string;
  /** The columns that tell its rows apart, where there are such: the planner relies on it. */
  readonly key?: string;
  /** Further column lists to find rows by. */
  readonly indexes: readonly string[];
}
