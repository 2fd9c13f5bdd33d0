/**
 * What holds on the day: `v_<name>` for users and rules. It reads like a view and is a table, filled when a
 * statement names it: ninety rules over naked views would cost more than everything else.
 */
export interface DayTable {
  readonly name: string;
  /** What one row is. */
  readonly doc: string;
  /** Every column with what it says, in order. */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * A SELECT of just these columns, over base tables, `as_of` and other views. CROSS JOIN tells SQLite to keep the
   * written order: it has no statistics here, and a wrong guess costs seconds at 10,000 people.
   */
  readonly sql: string;
  /** The columns that tell its rows apart, where there are such: the table is kept in their order. */
  readonly key?: string;
  /** Whether the SELECT may give a row more than once: the key keeps one, for less than DISTINCT would cost. */
  readonly repeats?: true;
  /**
   * Instead of that, what a row does to the one with its key that is there already: the SET of an UPSERT. It costs next
   * to nothing where few are repeated, and GROUP BY sorts them all. The SELECT then ends in a WHERE.
   */
  readonly merge?: string;
  /** What puts right the few rows that the SELECT, written for most of them, gives otherwise: a statement. */
  readonly afterwards?: string;
  /** Further column lists to find rows by. */
  readonly indexes: readonly string[];
  /** Further ones that no rule needs: made where the day is kept, for the questions to come. */
  readonly keptIndexes?: readonly string[];
}
