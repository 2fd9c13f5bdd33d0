import type { Change } from '../../queries/changes/change.ts';

/** One of the two states that are compared. */
export interface ComparedSide {
  /** What it is called: `HEAD`, or the path of the file. */
  readonly name: string;
  /** The whole id of the commit; null for the file as it is now. */
  readonly commit: string | null;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** What two states of the organisation tell differently. */
export interface DiffAnswer {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly changes: readonly Change[];
  /** The filters as they were written: `--tribe playback`; empty where there are none. */
  readonly filters: string;
}
