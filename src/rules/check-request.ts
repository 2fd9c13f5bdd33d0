import type { Category } from '../diagnostics/category.ts';
import { readingRules } from '../diagnostics/reading-rules.ts';
import { builtInRules } from './all.ts';

/** Which rules to run. */
export interface CheckRequest {
  /** Rule ids that the command line names: their gates are open. Empty: all. */
  readonly rules: readonly string[];
  /** Only rules of these categories; null: of all. */
  readonly only: readonly Category[] | null;
  /** A profile instead of the policy's. */
  readonly profile: string | null;
}

/** Every rule of the policy's profile. */
export const wholeCheck: CheckRequest = { rules: [], only: null, profile: null };

/** Whether a request is for that. */
export function isWholeCheck({ rules: named, only, profile }: CheckRequest): boolean {
  return named.length === 0 && only === null && profile === null;
}

/** Whether a request is for rules of one of these categories. */
export function isOfCategories({ only }: CheckRequest, categories: readonly string[]): boolean {
  return only === null || only.some((each) => categories.includes(each));
}

/** Every rule id that the command line and the policy know. */
export function knownRules(): readonly string[] {
  return [...readingRules, ...builtInRules.map((rule) => rule.id)];
}
