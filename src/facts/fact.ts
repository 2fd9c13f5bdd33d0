/** One row that SQLite gave, by column. */
export type FactRow = Readonly<Record<string, string | number | null>>;

/**
 * Something that SQL is bad at, as the table `fact_<name>`: a pure function of stored rows, filled when a rule or a
 * question names the table.
 */
export interface Fact {
  readonly name: string;
  /** What one row is. */
  readonly doc: string;
  /** Every column with what it says, in the order in which `derive` gives them. */
  readonly columns: Readonly<Record<string, string>>;
  /** The SELECTs, over base tables and views of the day, whose rows `derive` is given under the same names. */
  readonly inputs: Readonly<Record<string, string>>;
  derive(inputs: Readonly<Record<string, readonly FactRow[]>>): Iterable<readonly (string | number | null)[]>;
}
