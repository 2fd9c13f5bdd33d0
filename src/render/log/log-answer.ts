import type { LogEntry } from '../../history/org-log.ts';

/** What happened to the organisation, or to one thing in it; the newest first. */
export interface LogAnswer {
  /** `squad:search`; null for everything. */
  readonly entity: string | null;
  readonly entries: readonly LogEntry[];
  /** How many commits changed a file and nothing that is told. */
  readonly others: number;
}
