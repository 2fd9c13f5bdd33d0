import type { Named } from '../names.ts';
import type { Standing } from '../standing.ts';

/** What one end of a relation says besides who it is: a share, a role, a severity. */
export type Detail = string | number | boolean | null | readonly string[];

/** One end of a relation. */
export interface RelatedItem {
  /** null where the relation says something and names nobody: a vacancy without a chapter. */
  readonly entity: Named | null;
  /** How what is written stands on the day; live for nearly everything that is derived. */
  readonly standing: Standing;
  /** In the order in which they are told; in camelCase. */
  readonly details: ReadonlyMap<string, Detail>;
}

/** Everything of one sort that is related with an entity. */
export interface Relation {
  /** In camelCase: of what is written the field, of what is derived a name of its own. */
  readonly name: string;
  readonly items: readonly RelatedItem[];
  /** The command that lists them, where there is one: `list people --squad search`. */
  readonly command: string | null;
}

/**
 * A relation as a SELECT of `kind`, `id` and the details, in their order, about the entity that `:id` names. Flags are
 * columns whose names begin with `is_`, `holds` is a JSON array of field paths, a day ends in `_day`.
 */
export interface DerivedRelation {
  readonly name: string;
  readonly sql: string;
  /** The command that lists them, with `:id` for the entity. */
  readonly command?: string;
  /** Whether it may name what is not live. */
  readonly isUndated?: true;
}
