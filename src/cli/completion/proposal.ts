import type { Shell } from '../shell.ts';

/** Where a word is completed. */
export interface Completion {
  readonly shell: Shell;
  /** The file that an earlier word names. */
  readonly file: string | undefined;
  /** The words of the command before it that are neither options nor their values. */
  readonly words: readonly string[];
  /** What is typed of the word. */
  readonly typed: string;
}

/** One word that may stand at the cursor, and what it means. */
export interface Proposal {
  readonly value: string;
  readonly says: string;
}

/** What may stand at the cursor: some words, or the path of a file behind a beginning such as `json=`. */
export type Proposals = readonly Proposal[] | { readonly filesBehind: string };

/** Words without an explanation. */
export function plainProposals(values: readonly string[]): readonly Proposal[] {
  return values.map((value) => ({ value, says: '' }));
}
