/** Something that a new squad should know or be able to do. */
export interface Need {
  readonly kind: 'skill' | 'component' | 'discipline';
  readonly value: string;
}

/** Somebody who could be asked to join. */
export interface Candidate {
  readonly person: string;
  /** The main squad, which is left; null for who is in none. */
  readonly squad: string | null;
  /** Which needs are met, as indexes. */
  readonly meets: readonly number[];
  /** The fields of the main squad that name the person: `productOwner`. */
  readonly roles: readonly string[];
  /** The components of the main squad that the person knows, as indexes. */
  readonly knows: readonly number[];
  /** Whether the line manager is of another tribe than the new squad's. */
  readonly changesManager: boolean;
}

/** What is asked for, and everybody who could be. */
export interface TeamProblem {
  readonly needs: readonly Need[];
  /** Live people, in the order of their ids. */
  readonly candidates: readonly Candidate[];
  /** Who is in it in any case. */
  readonly pinned: ReadonlySet<string>;
  /** How many people; null for as many as it takes, and at least `squadLeast`. */
  readonly size: number | null;
  readonly squads: ReadonlyMap<string, { readonly heads: number; readonly components: number }>;
  readonly components: readonly KnownComponent[];
  /** How many people a squad has at least, and how many know a component. */
  readonly limits: { readonly squadLeast: number; readonly knowers: number };
}

export interface KnownComponent {
  readonly id: string;
  readonly tier: number | null;
  /** How many heads of its owner squads know it. */
  readonly knowers: number;
}

/** What a team costs the squads that it takes from. */
export type Cost =
  | { readonly of: 'size'; readonly weight: number; readonly squad: string; readonly heads: number }
  | {
      readonly of: 'role';
      readonly weight: number;
      readonly squad: string;
      readonly field: string;
      readonly person: string;
    }
  | {
      readonly of: 'knowledge';
      readonly weight: number;
      readonly component: string;
      readonly knowers: number;
    }
  | { readonly of: 'manager'; readonly weight: number; readonly person: string };

/** A set of people for a task. It says what they bring and what it costs the others, and ranks nobody. */
export interface Team {
  /** In the order of their ids. */
  readonly people: readonly string[];
  /** The needs that nobody in it meets, though somebody else could. */
  readonly lacks: readonly Need[];
  readonly costs: readonly Cost[];
  /** Their weights summed. */
  readonly cost: number;
}
