import type { Named } from '../names.ts';
import type { Standing } from '../standing.ts';

/** What somebody may ask about: one entity, or everything with a word of it. */
export type Subject = 'entity' | 'repository' | 'path' | 'address' | Term;

/** Words that are no ids, and that things or people are said to have. */
export const terms = ['system', 'domain', 'skill', 'discipline', 'topic', 'role', 'channel', 'tag'] as const;

export type Term = (typeof terms)[number];

/** Somebody to ask, or a group, and as what. */
export interface Contact {
  /** `owner`, `product owner`, `tribe lead`. */
  readonly as: string;
  /** null: nobody is written. */
  readonly who: Named | null;
  /** Where the role is held: the squad of a product owner; null where that is the subject itself. */
  readonly of: Named | null;
  /** The main squad of a person; null for a group, and where there is none. */
  readonly squad: Named | null;
  readonly channel: string | null;
  /** How what is written stands on the day. */
  readonly standing: Standing;
  /** For a squad: how many heads it has. */
  readonly heads: number | null;
}

/** A place to look at or write to: documentation, a channel, an address. */
export interface Reach {
  readonly label: string;
  readonly value: string;
}

/** Why somebody is near something that nobody looks after. */
export interface Nearness {
  readonly because:
    | 'goes on with it'
    | 'knows it'
    | 'same system'
    | 'needs it'
    | 'is needed by it'
    | 'leads the tribe'
    | 'chief architect';
  /** The components that it rests on; the tribe or the gone owner. */
  readonly through: readonly Named[];
}

/** Whom to ask where nobody owns it, the nearest first. */
export interface Near {
  readonly who: Named;
  readonly squad: Named | null;
  readonly channel: string | null;
  readonly reasons: readonly Nearness[];
}

/** One of several components. */
export interface ComponentRow {
  readonly component: Named;
  readonly tier: number | null;
  readonly owners: readonly Named[];
  readonly channel: string | null;
  readonly onCall: string | null;
  readonly docs: string | null;
  readonly repo: string | null;
}

/** A path of a component that is about the one that was asked for. */
export interface PathMatch {
  readonly component: Named;
  readonly pattern: string;
  readonly repo: string | null;
  /** Whether it is the most specific one, which decides. */
  readonly decides: boolean;
}

/** The answer to "who?". */
export interface WhoAnswer {
  readonly subjects: readonly Subject[];
  /** The one thing that it is about in the end, if it is one. */
  readonly entity: Named | null;
  /** The word, path or address as it was understood. */
  readonly target: string;
  /** What kind of thing it is, in a few words: `tier 1`, `service`. */
  readonly about: readonly string[];
  /** How the entity stands on the day; live where there is none. */
  readonly standing: Standing;
  /** Why nobody owns a component, on purpose. */
  readonly ownerReason: string | null;
  readonly matches: readonly PathMatch[];
  readonly reach: readonly Reach[];
  readonly contacts: readonly Contact[];
  /** Who else knows it: of a component contributors, of a word who has it. */
  readonly knowers: readonly Contact[];
  /** Roles that a person holds. */
  readonly roles: readonly { readonly field: string; readonly of: Named | null }[];
  /** null where somebody owns it, or where owning makes no sense. */
  readonly nearest: readonly Near[] | null;
  readonly components: readonly ComponentRow[];
  /** What else is called so: `domain:search`. */
  readonly also: readonly string[];
}

/** An answer without anything in it. */
export const noAnswer: Omit<WhoAnswer, 'subjects' | 'target'> = {
  entity: null,
  about: [],
  standing: { state: 'live' },
  ownerReason: null,
  matches: [],
  reach: [],
  contacts: [],
  knowers: [],
  roles: [],
  nearest: null,
  components: [],
  also: [],
};
