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
  /**
   * SELECTs over base tables and views of the day, each of one row of lists: `json_group_array(id) AS id`. To read a
   * column as one text of JSON takes a third of the time that reading rows takes. Their order does not matter.
   */
  readonly inputs: Readonly<Record<string, string>>;
  /** The rows, out of the lists of each SELECT by its name and theirs. */
  derive(inputs: Readonly<Record<string, FactColumns>>): Iterable<readonly (string | number | null)[]>;
}
