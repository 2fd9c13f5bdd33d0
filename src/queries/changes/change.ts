import type { Kind } from '../../model/field.ts';
import type { Written } from '../show/written-fields.ts';

/** What a change is about: an entity, or what is written beside them. */
export type ChangedKind = Kind | 'waiver' | 'policy';

/**
 * One fact that two states of an organisation tell differently, in its own words. Every fact is told once: who moves
 * between squads is a change of that person, and of neither squad; what is renamed is no change of what refers to it.
 *
 * `what` is one of
 * - `new`, `gone`: after or before are all fields of the entity, but for the members of a group;
 * - `renamed`: before and after are ids;
 * - `squads`, `chapters`, `guilds` of a person: those that the person left and those that the person joined;
 * - `squads.search.share`, `.role`, `.from`, `.until` of a person who stays there;
 * - any field, as `owner`, `productOwner`, `systemOwners.dev`, `dependsOn.royalties`, `x-cost`; of a policy as `rules.squad-size`;
 * - `unread`: the fields that were written and could not be read.
 */
export interface Change {
  readonly kind: ChangedKind;
  /** Of an entity that was renamed, its new id; `rule on` of a waiver; `policy` of the policy. */
  readonly id: string;
  /** What people call it, after the change where it is still there; null where it has no name. */
  readonly name: string | null;
  readonly what: string;
  /** What was written, references as org.yaml writes them; null where nothing was. */
  readonly before: Written | null;
  readonly after: Written | null;
  /** The ISO day on which it happens, where somebody moves, joins or leaves on a written day. */
  readonly on: string | null;
  /** Why it is taken for a new name, or where the people of what is new or gone came from or went. */
  readonly why: string | null;
  /** Other entities that the change is about, in a fixed order: both squads of a move, the owners before and after. */
  readonly about: readonly { readonly kind: Kind; readonly id: string }[];
}
