import type { FindingList } from '../../diagnostics/finding-list.ts';
import type { EntityKind } from '../../model/field.ts';
import type { Lives } from '../../queries/count-entities.ts';
import type { Coverage } from '../../queries/coverage.ts';
import type { TimeSpent } from '../../queries/time-spent.ts';
import type { GapList, Title } from '../../rules/answers.ts';

/** What to type next, and what for. */
export interface Hint {
  readonly command: string;
  readonly says: string;
}

/** The coverage as it was on an ISO day. */
export interface PastCoverage {
  readonly day: string;
  readonly percent: number;
}

/** What the overview shows. */
export interface Overview extends Title {
  /** As they were written; nothing where it is about everything. */
  readonly filters: string;
  /** How they are shown. */
  readonly files: readonly string[];
  readonly day: string;
  readonly lives: Readonly<Record<EntityKind, Lives>>;
  readonly coverage: Coverage;
  /** What it was 90 days ago; null where that is not known. */
  readonly coverageBefore: PastCoverage | null;
  readonly time: TimeSpent;
  readonly findings: Pick<FindingList, 'counts'>;
  /** How many rules were not checked. */
  readonly notChecked: number;
  readonly gaps: Pick<GapList, 'counting' | 'worst'>;
  /** The most helpful first. */
  readonly next: readonly Hint[];
}
