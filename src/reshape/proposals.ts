/** One of the ways that an operation found by itself. */
export interface Proposal {
  /** What it is, in a line: who or what goes where. */
  readonly what: readonly string[];
  /** What it costs, a sentence each; none where it costs nothing. */
  readonly costs: readonly string[];
}

/** What an operation found where it was asked to find something; the plan is about the one that is taken. */
export interface Proposals {
  /** What was looked for: "split mobile-player in two". */
  readonly title: string;
  /** Best first, numbered from 1 for the argument that takes another one. */
  readonly found: readonly Proposal[];
  /** The number of the one that is taken. */
  readonly taken: number;
  /** How another one is taken: `--pick`. */
  readonly option: string;
  /** What is worth knowing of all of them, a sentence each: what nobody knows, that the search was not exhaustive. */
  readonly notes: readonly string[];
}
