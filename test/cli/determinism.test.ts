import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, listOf, type Json } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

/** Sections with entities, none of which is alone in having something wrong with it. */
const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  objectives: { grow: '{period: 2026, owner: ada}', save: '{period: 2025-H1, supports: gro}' },
  tribes: { music: '{lead: ada}', base: '{lead: ghost}', tiny: '{}' },
  squads: {
    search:
      '{tribe: music, missoin: x, members: [ada, bo, cy, di], dependsOn: [play, {squad: base, severity: blocking}]}',
    play: '{tribe: music, mission: Play the song to its end, serves: grow, members: [ada, nobody], dependsOn: [search]}',
    base: '{tribe: base, mission: Play the song to its end, members: [ed, fay, gil], dependsOn: [{squad: search, severity: blocking}]}',
    Wrong_Id: '{tribe: musik}',
  },
  chapters: { web: '{lead: ada, members: [ada, bo]}', ops: '{members: [cy]}' },
  guilds: { tea: '{members: [ada]}' },
  people: {
    ada: '{manager: bo, email: a@x.org}',
    bo: '{manager: ada, email: A@x.org}',
    cy: '{capacity: 2}',
    di: '{}',
    ed: '{discipline: web}',
    fay: '{until: 2026-01-31}',
    gil: '{}',
  },
  components: {
    index: '{owner: search, tier: 1, dependsOn: [player]}',
    player: '{owner: play, tier: 2, dependsOn: [queue]}',
    queue: '{owner: [base, search], dependsOn: [index], systemOwners: {dev: fay}}',
    radio: '{tier: 3}',
    lyrics: '{owner: playy}',
    old: '{owner: none, ownerReason: it goes in spring}',
  },
};

/** An order of sections, and of the entities in each. */
const orders = fc.record({
  sections: shuffled(Object.keys(sections)),
  entities: fc.record(
    Object.fromEntries(
      Object.entries(sections).map(([name, entities]) => [name, shuffled(Object.keys(entities))]),
    ),
  ),
});

function shuffled(names: readonly string[]) {
  return fc.shuffledSubarray([...names], { minLength: names.length });
}

function written(order: {
  sections: readonly string[];
  entities: Readonly<Record<string, readonly string[]>>;
}): string {
  const blocks = order.sections.map((name) => {
    const lines = (order.entities[name] ?? []).map((id) => `  ${id}: ${sections[name]?.[id] ?? ''}\n`);
    return `${name}:\n${lines.join('')}`;
  });
  return `version: 1\norg: {name: Tiny}\n${blocks.join('')}`;
}

/** An answer without what may change: where things stand, and the hash of the file. */
function unplaced(answer: Json, field: string): unknown {
  const placed = { line: 0, column: 0, endLine: 0 };
  const rows = listOf(answer, field).map((row) => ({ ...row, ...placed }));
  return { ...answer, inputs: [], [field]: rows };
}

async function answers(text: string) {
  const files = { 'org.yaml': text };
  const check = await runInProcess(['check', '--json', '--no-cache'], { files });
  const gaps = await runInProcess(['gaps', '--json', '--no-cache'], { files });
  const overview = await runInProcess(['--json', '--no-cache'], { files });
  return {
    check: unplaced(answerOf('check', check.stdout), 'findings'),
    gaps: unplaced(answerOf('gaps', gaps.stdout), 'gaps'),
    overview: unplaced(answerOf('overview', overview.stdout), 'worst'),
  };
}

const inOrder = {
  sections: Object.keys(sections),
  entities: Object.fromEntries(
    Object.entries(sections).map(([name, entities]) => [name, Object.keys(entities)]),
  ),
};

describe('the same organisation gives the same answer', () => {
  test('whatever the order of sections and entities: only places and hashes change', async () => {
    const expected = await answers(written(inOrder));
    expect(JSON.stringify(expected.check)).toContain('squad-no-blocking-cycle');
    const same = fc.asyncProperty(orders, async (order) => {
      expect(await answers(written(order))).toEqual(expected);
    });
    await fc.assert(same, { numRuns: 20 });
  });

  test('in the text, too, but for the places', async () => {
    const text = async (order: Parameters<typeof written>[0]) => {
      const { stdout } = await runInProcess(['check', '--no-cache'], {
        files: { 'org.yaml': written(order) },
      });
      return stdout.replaceAll(/^org\.yaml:\d+:\d+/gm, 'org.yaml');
    };
    const expected = await text(inOrder);
    const same = fc.asyncProperty(orders, async (order) => {
      expect(await text(order)).toBe(expected);
    });
    await fc.assert(same, { numRuns: 15 });
  });

  test('whatever the time zone, the language and the width say', async () => {
    const files = { 'org.yaml': written(inOrder) };
    const surroundings = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', COLUMNS: '40' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200' },
      { TZ: 'America/Adak', LANG: 'de_DE.UTF-8', LC_ALL: 'sv_SE.UTF-8', TERM: 'dumb' },
    ];
    for (const args of [['check', '--all'], ['gaps'], ['overview'], ['query', 'SELECT * FROM v_squad']]) {
      const outcomes = [];
      for (const env of surroundings) {
        outcomes.push(await runOrgctl([...args, '--as-of', '2026-11-23'], { files, env }));
      }
      expect(outcomes[0]?.stdout.length).toBeGreaterThan(0);
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    }
  });

  test('from the cache and without it', async () => {
    const files = { 'org.yaml': written(inOrder) };
    for (const args of [
      ['check', '--json'],
      ['gaps', '--json'],
    ]) {
      const cold = await runInProcess([...args, '--no-cache'], { files });
      expect(await runInProcess(args, { files })).toEqual(cold);
    }
  });
});
