import type { Range } from './node.ts';

/** A mistake in the text itself, in people's words; a value, never thrown. */
export interface YamlProblem extends Range {
  /** `file-readable`: bytes and characters, size and depth. `yaml-syntax`: everything else. */
  readonly rule: 'yaml-syntax' | 'file-readable';
  /** What is wrong, without the position: "channel is empty: a # after a blank begins a comment". */
  readonly message: string;
  /** The way out: `write "#payments"`. */
  readonly help: string;
}
