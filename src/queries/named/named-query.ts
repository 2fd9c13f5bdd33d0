import type { EntityKind } from '../../model/field.ts';

/** Something that a named query has to be told, or may be. */
export interface QueryParameter {
  /** As in `-p name=value` and, with a colon before it, in the SELECT. */
  readonly name: string;
  readonly doc: string;
  /**
   * `value` is a number where it looks like one, else a text. A kind stands for the id of such an entity, which may be
   * written as any reference.
   */
  readonly type: 'text' | 'number' | 'value' | EntityKind;
  /** Whether any number will do; else it counts days, people or what there is: whole, from 0 to `mostCounted`. */
  readonly isAnyNumber?: true;
  /** The least and the greatest number, where they are others. */
  readonly range?: { readonly min: number; readonly max: number };
  /** undefined where it has to be written. */
  readonly default?: string | number;
}

/** More days than any calendar of an organisation has, and more of anything than it has: SQLite knows no day after 9999. */
export const mostCounted = 100_000;

/** A question that somebody has put into SQL already: `orgctl query NAME`. */
export interface NamedQuery {
  readonly name: string;
  /** What its rows are, in one sentence. */
  readonly description: string;
  readonly parameters: readonly QueryParameter[];
  /** One SELECT; it joins `v_scope` where filters make sense, and leaves no order of rows to chance. */
  readonly sql: string;
}

/** What a query is told, as it is typed: `squad`, or `days=90` where it has a default. */
export function parameterText({ name, default: value }: QueryParameter): string {
  return value === undefined ? name : `${name}=${value}`;
}
