import type { FigureName } from '../impact/impact.ts';
import type { Step } from '../step.ts';

/** Operations over a baseline, as a file keeps them: it stays valid while the organisation moves on, or says why not. */
export interface Scenario {
  readonly name: string;
  readonly why: string | null;
  readonly steps: readonly ScenarioStep[];
  readonly expect: readonly Expectation[];
}

/** One item of `ops`. */
export interface ScenarioStep extends Step {
  /** The offset in the text of the file. */
  readonly start: number;
}

/** What a scenario promises. */
export type Expectation =
  /** A rule that finds nothing new and nothing worse; on an entity, nothing at all. */
  | {
      readonly is: 'rule';
      readonly rule: string;
      /** `kind:id`. */
      readonly on: string | null;
    }
  /** A figure that does not get worse. */
  | { readonly is: 'figure'; readonly figure: FigureName }
  /** A figure that is so much afterwards, and no more. */
  | { readonly is: 'atMost'; readonly figure: FigureName; readonly most: number };

/** Something in the file that cannot be read. */
export interface ScenarioMistake {
  readonly message: string;
  readonly help: string;
  /** The offset in the text. */
  readonly start: number;
}
