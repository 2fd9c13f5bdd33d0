import { countEntities, type EntityCounts } from '../queries/count-entities.ts';
import { coverage, type Coverage } from '../queries/coverage.ts';
import { checkOrg, wholeCheck, type CheckResult } from './check.ts';
import { findGaps, type GapRow } from './gaps.ts';
import { keptSections, readKept } from './kept-answers.ts';
import type { OpenedOrg, RememberedOrg } from './opened-org.ts';

/** What an organisation calls itself. */
export interface Title {
  readonly name: string | null;
  readonly mission: string | null;
}

/** Gaps in their order. */
export interface GapList extends Iterable<GapRow> {
  /** How many count against somebody: those that are neither deliberate nor waived. */
  readonly counting: number;
  /** The first of those. */
  readonly worst: readonly GapRow[];
}

/** What is said of an organisation on a day where nothing special is asked for; each is made when it is asked for. */
export interface Answers {
  readonly check: CheckResult;
  readonly entities: EntityCounts;
  readonly coverage: Coverage;
  readonly title: Title;
  readonly gaps: GapList;
}

/** The answers of the day: those that an earlier run kept, or else new ones, which later runs find. */
export function answersOf(org: RememberedOrg): Answers {
  if (org.keptAnswers !== null) return readKept(org.keptAnswers, org.files);
  const answers = newAnswers(org);
  org.keepAnswers(() => keptSections(answers, org.files));
  return answers;
}

function newAnswers(org: OpenedOrg): Answers {
  const check = once(() => checkOrg(org, wholeCheck));
  const entities = once(() => countEntities(org.store));
  const covered = once(() => coverage(org.store));
  const title = once(() => titleOf(org));
  const gaps = once(() => gapList(findGaps(org, check().findings)));
  return {
    get check() {
      return check();
    },
    get entities() {
      return entities();
    },
    get coverage() {
      return covered();
    },
    get title() {
      return title();
    },
    get gaps() {
      return gaps();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function titleOf({ store }: OpenedOrg): Title {
  const [row] = store.rows(`SELECT name, mission FROM v_org`);
  return {
    name: typeof row?.['name'] === 'string' ? row['name'] : null,
    mission: typeof row?.['mission'] === 'string' ? row['mission'] : null,
  };
}

/** So many gaps stand on the overview. */
const mostWorst = 5;

function gapList(rows: readonly GapRow[]): GapList {
  const counting = rows.filter(({ severity, waived }) => severity !== null && waived === null);
  return {
    counting: counting.length,
    worst: counting.slice(0, mostWorst),
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}
