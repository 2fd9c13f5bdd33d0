/** What holds two things together: cutting between them costs `weight`. */
export interface Bond {
  /** Two nodes, `kind:id`. */
  readonly between: readonly [string, string];
  /** A whole number above 0. */
  readonly weight: number;
  /** Why they belong together. */
  readonly because: 'knows' | 'depends on';
}

/** A squad that is to be cut in two: its people and components are the nodes, `kind:id`. */
export interface CutProblem {
  /** The people with their disciplines; null where none is written. */
  readonly people: ReadonlyMap<string, string | null>;
  readonly components: readonly string[];
  readonly bonds: readonly Bond[];
  /** How many people a half has, both included. */
  readonly size: { readonly min: number; readonly max: number };
  /** Each half has at least one person of each of these. */
  readonly disciplines: readonly string[];
  /** Nodes that stay in one half. */
  readonly together: readonly (readonly string[])[];
  /** Nodes that don't. */
  readonly apart: readonly (readonly [string, string])[];
  /** Nodes that are already placed, by half. */
  readonly placed: readonly [readonly string[], readonly string[]];
}

/** One of the two squads that a cut makes. */
export interface Half {
  readonly people: readonly string[];
  readonly components: readonly string[];
}

/** A way to cut a squad in two. */
export interface Cut {
  readonly halves: readonly [Half, Half];
  /** The weights of the bonds that it cuts, summed. */
  readonly cost: number;
  readonly separated: readonly Bond[];
}

/** The best cuts, best first; or why there is none. */
export type Cuts =
  | { readonly cuts: readonly [Cut, ...Cut[]]; readonly isExact: boolean }
  | { readonly none: string };
