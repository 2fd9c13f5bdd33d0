/** The options that say which part of the organisation an answer is about. */
export interface FilterOptions {
  readonly tribe?: string;
  readonly squad?: string;
  readonly tier?: string;
  readonly owner?: string;
}
