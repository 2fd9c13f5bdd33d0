import type { ScalarNode } from '../../yaml/node.ts';
import type { Rule } from '../rule.ts';

/** A rule that an organisation has written itself. */
export interface OwnRule {
  readonly rule: Rule;
  /** Where its name stands, in UTF-16 units into the file of the policy. */
  readonly start: number;
  /** Its texts by field: `sql`, `gate.has`. */
  readonly texts: ReadonlyMap<string, ScalarNode>;
  /** Where each of its fields is written. */
  readonly starts: ReadonlyMap<string, number>;
}

/** Something that is wrong with a rule of one's own. */
export interface OwnRuleMistake {
  /** The name of the rule. */
  readonly name: string;
  /** `policy.ownRules.short-names.sql`. */
  readonly field: string;
  readonly message: string;
  readonly help: string;
  /** Where, in UTF-16 units into the file of the policy. */
  readonly start: number;
}

/** The rules that an organisation has written itself. */
export interface OwnRules {
  /** All names, in written order, those of rules that cannot be run included. */
  readonly names: readonly string[];
  /** Those that can be run, as far as can be said without running them. */
  readonly rules: readonly OwnRule[];
  readonly mistakes: readonly OwnRuleMistake[];
  /** The file of the policy, among those that were read. */
  readonly file: number;
}

/** Of an organisation that has written none. */
export const noOwnRules: OwnRules = { names: [], rules: [], mistakes: [], file: 0 };
