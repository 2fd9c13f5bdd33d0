import { describe, expect, test } from 'vitest';
import { alignment } from '../../src/queries/alignment.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { memoryFiles } from '../rules/memory-files.ts';
import { check } from './check.ts';
import { generateOrg, writeOrg } from './generate-org.ts';
import { generatorDay } from './generator.ts';
import type { Squad } from './org.ts';
import { parseOrg } from './parse-org.ts';
import { Terms } from './terms.ts';

const seeds = Array.from({ length: 120 }, (_, index) => index + 1);

function answerOf(text: string) {
  const { db } = readIntoTables(memoryFiles({ 'org.yaml': text }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  const store = openStore(db, generatorDay);
  const answer = alignment(store, null);
  store.close();
  return answer;
}

/** What the terms say about the FTE of each objective, without a look at how the product counts. */
function naive(terms: Terms) {
  const byObjective = new Map(terms.objectives.map(({ id }) => [id, 0]));
  let nothing = 0;
  const fteOf = (squad: Squad) =>
    terms.heads(squad).reduce((sum, person) => sum + terms.share(person, squad), 0);
  for (const squad of terms.squads) {
    const refs = [...squad.serves, ...(terms.tribe(squad.tribe)?.serves ?? [])];
    const served = new Set(refs.flatMap((ref) => terms.objective(ref)?.id ?? []));
    for (const id of served) byObjective.set(id, (byObjective.get(id) ?? 0) + fteOf(squad) / served.size);
    if (served.size === 0) nothing += fteOf(squad);
  }
  for (const person of terms.people) {
    const taken = terms.squadsOf(person).reduce((sum, squad) => sum + terms.share(person, squad), 0);
    nothing += Math.max(0, person.capacity - taken);
  }
  return { byObjective, nothing };
}

describe('alignment of invented organisations', () => {
  test.each(seeds)('of seed %i', (seed) => {
    const text = writeOrg(generateOrg(seed));
    const org = parseOrg(text);
    const terms = new Terms(org, generatorDay);
    const { time, objectives, unserved, unaligned } = answerOf(text);
    const expected = naive(terms);

    const ofObjectives = new Map(objectives.map(({ objective, fte }) => [objective.id, fte]));
    expect([...ofObjectives.keys()].toSorted()).toEqual([...expected.byObjective.keys()].toSorted());
    for (const [id, fte] of expected.byObjective) expect(ofObjectives.get(id)).toBeCloseTo(fte, 4);
    expect(time.nothing).toBeCloseTo(expected.nothing, 4);

    const sum = [...ofObjectives.values(), time.nothing].reduce((all, fte) => all + fte, 0);
    expect(sum).toBeCloseTo(time.fte, 4);
    const capacities = terms.people.map((person) => {
      const shares = terms.squadsOf(person).map((squad) => terms.share(person, squad));
      return Math.max(
        person.capacity,
        shares.reduce((all, share) => all + share, 0),
      );
    });
    expect(time.fte).toBeCloseTo(
      capacities.reduce((all, capacity) => all + capacity, 0),
      4,
    );

    const named = new Set(['objective-is-served', 'squad-serves-objective']);
    const { findings } = check(org, generatorDay, named);
    const found = (rule: string) =>
      findings.filter((each) => each.rule === rule).map(({ entity }) => entity.split(':')[1] ?? '');
    expect(unserved.map(({ id }) => id).toSorted()).toEqual(found('objective-is-served').toSorted());
    const idle = unaligned.map(({ squad }) => squad.id).toSorted();
    if (objectives.length > 0) expect(idle).toEqual(found('squad-serves-objective').toSorted());
  });
});
