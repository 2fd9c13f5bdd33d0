import { countEntities, countLives } from '../queries/count-entities.ts';
import { coverage } from '../queries/coverage.ts';
import { timeSpent } from '../queries/time-spent.ts';
import type { Answers, Title } from './answers.ts';
import { checkOrg } from './check.ts';
import { wholeCheck } from './check-request.ts';
import { gapList } from './gap-list.ts';
import { findGaps } from './gaps.ts';
import type { OpenedOrg } from './opened-org.ts';

/** What there is to say of an organisation on its day; each answer is made when it is asked for. */
export function newAnswers(org: OpenedOrg): Answers {
  const check = once(() => checkOrg(org, wholeCheck));
  const entities = once(() => countEntities(org.store));
  const lives = once(() => countLives(org.store));
  const time = once(() => timeSpent(org.store));
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
    get lives() {
      return lives();
    },
    get time() {
      return time();
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
