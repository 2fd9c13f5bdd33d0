import type { FindingState } from '../diagnostics/finding.ts';

/** One setting by which the newer state asks less than the older one did. */
export interface Loosened {
  /** The rule; null for the profile. */
  readonly rule: string | null;
  readonly what: 'profile' | 'off' | 'severity' | 'option' | 'own rule' | 'not checked';
  /** The name of an option; null for anything else. */
  readonly option: string | null;
  /** As people read it: `9`, `error`, `general`. */
  readonly before: string;
  readonly after: string;
}

/** A waiver that the older state did not have. */
export interface AddedWaiver {
  readonly rule: string;
  /** `kind:id` or `kind:id.field`. */
  readonly on: string;
  readonly reason: string;
  readonly until: string;
}

/** What a check was compared with, and what came of it. */
export interface Comparison {
  /** As it was typed. */
  readonly ref: string;
  /** The whole id of the commit that it was compared with. */
  readonly base: string;
  /** What was special about the base: its file did not exist, or could not be read; null mostly. */
  readonly note: string | null;
  /** How many findings; waived ones and those of a baseline are left out. */
  readonly counts: Readonly<Record<FindingState, number>>;
  readonly loosened: readonly Loosened[];
  readonly addedWaivers: readonly AddedWaiver[];
  /** Whether of what was there before only the findings on what the change touched are left. */
  readonly isOnlyChanged?: true;
}
