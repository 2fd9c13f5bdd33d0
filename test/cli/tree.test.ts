import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

async function tree(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['tree', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

describe('orgctl tree', () => {
  it('draws tribes in tribes, their squads, and apart what belongs to none', async () => {
    expect(await tree()).toBe(`Tiny Music, 2 tribes, 3 squads, 7 people, 4.5 FTE in squads
├─ tribe Music (music), lead Gil, 1 squad, 2 people by main squad, 2.25 FTE, with the tribes below 2 squads, 4 people and 4 FTE
│  ├─ tribe sound, 1 squad, 2 people by main squad, 1.75 FTE
│  │  └─ play, 2 people, 1.75 FTE
│  └─ Search (search), 3 people, 2.25 FTE, product owner Bo Ek, tech lead Ada Lovelace
└─ in no tribe (1)
   └─ free, 1 person, 0.5 FTE
`);
  });

  it('goes down to people with --people', async () => {
    expect(await tree('--people')).toBe(`Tiny Music, 2 tribes, 3 squads, 7 people, 4.5 FTE in squads
├─ tribe Music (music), lead Gil, 1 squad, 2 people by main squad, 2.25 FTE, with the tribes below 2 squads, 4 people and 4 FTE
│  ├─ tribe sound, 1 squad, 2 people by main squad, 1.75 FTE
│  │  └─ play, 2 people, 1.75 FTE
│  │     ├─ Cy Ärlig (cy), backend, 75 %
│  │     └─ di, data
│  └─ Search (search), 3 people, 2.25 FTE, product owner Bo Ek, tech lead Ada Lovelace
│     ├─ Ada Lovelace (ada), backend, tech lead
│     ├─ Bo Ek (bo), product, product owner
│     └─ Cy Ärlig (cy), backend, 25 %
├─ in no tribe (1)
│  └─ free, 1 person, 0.5 FTE
│     └─ eve, 50 %
└─ in no squad (2)
   ├─ Gil (gil)
   └─ search, research
`);
  });

  it('is cut at a depth, and says what is below', async () => {
    expect(await tree('--depth', '1')).toContain(
      '├─ tribe Music (music), lead Gil, 1 squad, 2 people by main squad, 2.25 FTE, with the tribes below 2 squads, 4 people and 4 FTE … 2 below\n└─ in no tribe (1) … 1 below\n',
    );
  });

  it('has chapters in place of squads with --chapters', async () => {
    expect(await tree('--chapters')).toContain(
      '   └─ chapter backend, backend and data, 3 people, lead Ada Lovelace\n      ├─ play, 2 of the chapter\n',
    );
    expect(await tree('music', '--chapters', '--people')).toContain('play, 2 of the chapter');
  });

  it.each([
    ['squad:search', 'squad Search (search), 3 people', ['├─ Ada Lovelace (ada), backend, tech lead']],
    [
      'chapter:backend',
      'chapter backend, backend and data, 3 people',
      ['├─ play, 2 of the chapter', '│  └─ di, data'],
    ],
    [
      'vinyl',
      'guild vinyl, records made of Vinyl, 2 people, coordinator Cy',
      ['├─ tribe sound, 1 person', '└─ in no tribe (1)'],
    ],
    ['index', 'component index, tier 1, owner search', ['└─ player, tier 2, owner play']],
    ['lyrics', 'component lyrics, owner poets (does not exist)', []],
    ['radio', 'component radio, owner guild:vinyl', []],
    [
      'gil',
      'person Gil (gil)',
      ['└─ Ada Lovelace (ada), backend, squad search', '   ├─ Cy Ärlig (cy), backend, squad play'],
    ],
    [
      'joy',
      'objective More joy (joy), value, 2026-H2, owner Gil',
      ['├─ objective calm, overhead', '├─ tribe Music (music)', '└─ Search (search), 2.25 FTE'],
    ],
    [
      'system:listening',
      'system listening (2)',
      ['├─ player, tier 2, owner play', '└─ radio, owner guild:vinyl'],
    ],
    ['system:LISTENING', 'system listening (2)', []],
    ['sound', 'tribe sound, 1 squad, 2 people by main squad, 1.75 FTE', ['└─ play, 2 people, 1.75 FTE']],
    ['org', 'Tiny Music, 2 tribes', []],
  ])('grows from %s', async (reference, first, lines) => {
    const text = await tree(reference);
    expect(text.startsWith(first)).toBe(true);
    expect(lines.filter((line) => !text.split('\n').some((each) => each.startsWith(line)))).toEqual([]);
  });

  it('follows what goes round in circles once', async () => {
    const circles = {
      'org.yaml': `version: 1
org: {name: Tiny}
tribes: {a: {parent: b}, b: {parent: c}, c: {parent: a}, d: {parent: d}}
people: {x: {manager: y}, y: {manager: x}}
components: {one: {dependsOn: [two, three]}, two: {dependsOn: [one, three]}, three: {dependsOn: [four]}, four: {}}
`,
    };
    const of = async (...args: readonly string[]) =>
      (await runInProcess(['tree', ...args], { files: circles })).stdout;
    expect((await of()).match(/tribe [a-d]/g)).toEqual([
      'tribe a',
      'tribe c',
      'tribe b',
      'tribe a',
      'tribe d',
      'tribe d',
    ]);
    expect(await of('x')).toBe('person x\n└─ y\n   └─ x (see above)\n');
    expect(await of('one')).toBe(`component one, nobody owns it
├─ three, nobody owns it
│  └─ four, nobody owns it
└─ two, nobody owns it
   ├─ one, nobody owns it (see above)
   └─ three, nobody owns it (see above)
`);
  });

  it('of a very long line of managers has an end', async () => {
    const people = Array.from(
      { length: 3000 },
      (_, n) => `  p${n}: {${n === 0 ? '' : `manager: p${n - 1}`}}`,
    );
    const long = { 'org.yaml': `version: 1\norg: {name: Tiny}\npeople:\n${people.join('\n')}\n` };
    const { status, stdout } = await runInProcess(['tree', 'p0'], { files: long });
    expect({ status, lines: stdout.split('\n').length }).toEqual({ status: 0, lines: 102 });
    expect(stdout).toContain('p100 … 1 below');
  });

  it('shows what is not there as a single line', async () => {
    expect(await tree('old')).toBe('squad old, gone, until 2026-06-30\n');
  });

  it('in json is nested', async () => {
    const { stdout } = await runInProcess(['tree', 'music', '--people', '--json'], { files });
    expect(answerOf('tree', stdout)).toMatchObject({
      root: {
        entity: 'tribe:music',
        name: 'Music',
        lead: { entity: 'person:gil', name: 'Gil' },
        squads: 1,
        children: [
          { entity: 'tribe:sound', children: [{ entity: 'squad:play', heads: 2, fte: 1.75 }] },
          {
            entity: 'squad:search',
            heads: 3,
            productOwner: { entity: 'person:bo' },
            children: [{ entity: 'person:ada', holds: ['techLead'], share: 1 }, {}, { share: 0.25 }],
          },
        ],
      },
    });
    for (const reference of ['org', 'vinyl', 'joy', 'index', 'gil', 'chapter:backend', 'system:listening']) {
      const whole = await runInProcess(['tree', reference, '--json'], { files });
      expect(answerOf('tree', whole.stdout)).toHaveProperty('root.children');
    }
    const cut = await runInProcess(['tree', '--depth', '1', '--json'], { files });
    expect(answerOf('tree', cut.stdout)).toMatchObject({
      root: { children: [{ hidden: 2 }, { hidden: 1 }] },
    });
  });
});

describe('orgctl tree on a terminal', () => {
  it('wraps what is too long and keeps the lines', async () => {
    const { stdout } = await runInProcess(['tree'], { files, columns: 40 });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(stdout).toContain('├─ tribe Music (music), lead Gil, 1\n│  │  squad');
  });

  it.each([
    [{ TERM: 'dumb' }, '|- '],
    [{ LC_ALL: 'C' }, '|- '],
    [{ LANG: 'de_DE.ISO-8859-1' }, '|- '],
    [{ LANG: 'de_DE.UTF-8', TERM: 'xterm' }, '├─ '],
    [{ LANG: '' }, '├─ '],
  ])('with %s draws %s', async (env, guide) => {
    const { stdout } = await runInProcess(['tree'], { files, columns: 80, env });
    expect(stdout).toContain(`\n${guide}tribe`);
    const piped = await runInProcess(['tree'], { files, env });
    expect(piped.stdout).toContain('\n├─ tribe');
  });
});

describe('orgctl tree refuses', () => {
  it('what there is not', async () => {
    expect(await tree('serach')).toMatch(/^2 orgctl: nothing is called "serach"/);
    expect(await tree('system:listning')).toBe(
      '2 orgctl: no component is of a system "listning"\n  did you mean system:listening?\n',
    );
    expect(await tree('system:xyz')).toContain('orgctl list components --columns id,system shows them');
    expect(await tree('--depth', '0')).toMatch(/^2 orgctl: --depth "0"/);
    expect(await tree('gil', '--chapters')).toMatch(/^2 orgctl: --chapters is for tribes/);
    expect(await tree('system:listening', '--people')).toMatch(/^2 orgctl: --people is for what has people/);
    expect(await tree('joy', '--people')).toMatch(/^2 orgctl: --people .* joy is an objective\n {2}leave it/);
    expect(await tree('-o', 'csv')).toMatch(/^2 orgctl: there is no -o csv of this/);
  });

  it('an organisation that cannot be read', async () => {
    const { status, stdout } = await runInProcess(['tree', '--json'], { files: { 'org.yaml': 'a: [' } });
    expect(status).toBe(3);
    expect(answerOf('tree', stdout)).toMatchObject({ root: null });
  });
});
