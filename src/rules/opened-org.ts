import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { SourceFile } from '../source/files.ts';
import type { Policy } from '../source/collected.ts';
import type { RunOwnSql } from './own/own-sql.ts';
import type { KeptFile } from '../store/kept-file.ts';
import type { Store } from '../store/open-store.ts';

/** A file that was read, as it is shown, and where it lies. */
export interface OpenedFile extends SourceFile {
  /** Relative to the folder of the main file, where that is not what is shown. */
  readonly ownPath?: string;
}

/** A commit that files were read from. */
export interface CommitRead {
  /** As it was typed. */
  readonly ref: string;
  /** Its whole id. */
  readonly id: string;
}

/** An organisation that was read and stands in a store that speaks of one day. */
export interface OpenedOrg {
  readonly store: Store;
  readonly files: readonly OpenedFile[];
  /** What was wrong while reading. */
  readonly findings: readonly ReadingFinding[];
  readonly policy: Policy | null;
  /** The ISO day that every answer is about. */
  readonly day: string;
  /** The commit that it was read from; absent for the files as they are now. */
  readonly commit?: CommitRead;
  /** Runs the SQL of the rules that the organisation has written itself; where it is left out they are not checked. */
  readonly runOwnSql?: RunOwnSql;
}

/** An organisation with what earlier runs have kept of it; store, findings and policy are opened when they are asked for. */
export interface RememberedOrg extends OpenedOrg {
  /** How many mistakes there were while reading. */
  readonly mistakes: number;
  /** Whether it could not be read whole, so that no answer would be true. */
  readonly isStopped: boolean;
  /** The answers of the day that an earlier run kept; null where there are none. */
  readonly keptAnswers: KeptFile | null;
  /**
   * Keeps answers for later runs, where an earlier run has read the very same organisation, or where they were costly;
   * none where there is nothing that another run would say alike.
   */
  keepAnswers(sections: () => Readonly<Record<string, unknown>> | null, areCostly: () => boolean): void;
}
