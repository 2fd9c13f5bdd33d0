/** The cells of one column that SQLite gave, row after row. */
export type FactColumn = readonly (string | number | null)[];

/** What a SELECT gave, by column; all are equally long. */
export type FactColumns = Readonly<Record<string, FactColumn>>;

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
  /** The SELECTs, over base tables and views of the day, whose columns `derive` is given under the same names, in any order of rows. */
  readonly inputs: Readonly<Record<string, string>>;
  derive(inputs: Readonly<Record<string, FactColumns>>): Iterable<readonly (string | number | null)[]>;
}
