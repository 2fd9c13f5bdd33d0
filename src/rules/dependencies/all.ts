import type { Rule } from '../rule.ts';

/** The rules of this folder, sorted by id. */
export const dependencyRules: readonly Rule[] = [];
