import type { EntityKind, Kind } from './field.ts';
import type { FieldsOf } from './kinds.ts';

/** Where something stands: offsets are UTF-16 units into the file's text, `end` is exclusive. */
export interface Place {
  /** The index of the file among the files that were read. */
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** One written reference, whether or not it leads anywhere. */
export interface Reference {
  /** The field, or where it is one of several its list: `owner`, `systemOwners.dev`, `members`. */
  readonly path: string;
  /** Which of several: `ada` of `members.ada`; the field path is both, joined by a dot. Apart, since joining takes time. */
  readonly item: string | null;
  /** The kind that was written or meant; a word that is no kind is kept, for the rule that complains. */
  readonly toKind: string;
  readonly toId: string;
  /** The kinds that the field allows, the field's own first. */
  readonly allowed: readonly EntityKind[];
  /** The offset of the reference in the entity's file. */
  readonly position: number;
}

/** What was read of one entity: its values by its field table, and where it stands. */
export interface Entity<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  /** From the id to the end of the entity's last value. */
  readonly place: Place;
  readonly fields: FieldsOf<K>;
  readonly references: readonly Reference[];
  /** The user's own `x-` keys, nested values as JSON text. */
  readonly attributes: readonly (readonly [key: string, value: string])[];
  /** Names of fields that were written but could not be read; they count as written. `*`: all of them. */
  readonly unread: ReadonlyMap<string, string>;
}

/** A written exception: this finding is known, for a reason and until a day. */
export interface Waiver {
  readonly rule: string;
  readonly on: { readonly kind: string; readonly id: string; readonly fieldPath: string | null };
  readonly reason: string;
  readonly until: string;
  readonly by: string | null;
  readonly place: Place;
  readonly references: readonly Reference[];
}

/** The whole organisation as it was read, mistakes included. */
export interface Org {
  readonly org: Entity<'org'> | null;
  /** In the order of the files and of the lines in them. */
  readonly entities: readonly Entity[];
  readonly waivers: readonly Waiver[];
}
