import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { SourceFile } from '../source/files.ts';
import type { Policy } from '../source/collected.ts';
import type { Store } from '../store/open-store.ts';

/** An organisation that was read and stands in a store that speaks of one day. */
export interface OpenedOrg {
  readonly store: Store;
  readonly files: readonly SourceFile[];
  /** What was wrong while reading. */
  readonly findings: readonly ReadingFinding[];
  readonly policy: Policy | null;
  /** The ISO day that every answer is about. */
  readonly day: string;
}
