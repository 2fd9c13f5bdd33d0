import type { EntityKind } from '../model/field.ts';
import type { EntityCounts, Lives } from '../queries/count-entities.ts';
import type { Coverage } from '../queries/coverage.ts';
import type { TimeSpent } from '../queries/time-spent.ts';
import type { CheckResult } from './check.ts';
import type { GapRow } from './gaps.ts';
import { keptSections, readKept } from './kept-answers.ts';
import type { RememberedOrg } from './opened-org.ts';

/** What an organisation calls itself. */
export interface Title {
  readonly name: string | null;
  readonly mission: string | null;
}

/** Gaps in their order. */
export interface GapList extends Iterable<GapRow> {
  /** How many count against somebody: those that are neither deliberate nor waived. */
  readonly counting: number;
  /** The worst of those: errors first, then by tier. */
  readonly worst: readonly GapRow[];
}

/** What is said of an organisation on a day where nothing special is asked for; each is made when it is asked for. */
export interface Answers {
  readonly check: CheckResult;
  readonly entities: EntityCounts;
  readonly lives: Readonly<Record<EntityKind, Lives>>;
  readonly time: TimeSpent;
  readonly coverage: Coverage;
  readonly title: Title;
  readonly gaps: GapList;
}

/** The answers of the day: those that an earlier run kept, or else new ones, which later runs find. */
export async function answersOf(org: RememberedOrg): Promise<Answers> {
  if (org.keptAnswers !== null) return readKept(org.keptAnswers, org.files);
  // Loaded only here: the rules are most of the program.
  const { newAnswers } = await import('./new-answers.ts');
  const answers = newAnswers(org);
  org.keepAnswers(
    () => (answers.check.ownRules === 'stopped' ? null : keptSections(answers, org.files)),
    () => answers.check.ownRules !== 'none run',
  );
  return answers;
}
