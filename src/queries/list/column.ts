/** What one cell of a list is: several things of a list column, or `true` and `false` of a flag. */
export type Cell = string | number | boolean | null | readonly string[];

/** One column that a list of a kind can have. */
export interface ListColumn {
  /** In camelCase, as a field of org.yaml. */
  readonly name: string;
  /** Other spellings, such as the column of the view. */
  readonly aliases: readonly string[];
  /** `flag`: SQL gives 1 or 0; `list`: SQL gives a JSON array of texts; `match`: what a search has found. */
  readonly type: 'plain' | 'flag' | 'list' | 'match';
  /**
   * An expression over `day`, the row of the kind's view, and `written`, the row of its table; or, of a `list` and of a
   * key, a SELECT of `id` and `value`.
   */
  readonly sql: string;
  readonly isSelect: boolean;
  /** The same where `day` is NULL and `gone` may be a row of v_gone: for what is gone or to come. */
  readonly sqlOfGone: string;
}

/** How a column is compared with what somebody writes: `product_owner`, `ProductOwner` and `product-owner` are one. */
export function plainName(written: string): string {
  return written.toLowerCase().replaceAll(/[-_ ]/g, '');
}
