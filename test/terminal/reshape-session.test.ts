import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { orgYaml } from '../reshape/music-org.ts';
import {
  down,
  escape,
  interrupt,
  endOfInput,
  at,
  find,
  choose,
  write,
  aPlayer,
  move,
  moveLine,
  mistake,
  session,
  untouched,
} from './reshape-session.ts';
import type { KeyPress } from './run-in-terminal.ts';

describe.each([60, 140])('a session, %i columns wide', (columns) => {
  test('asks, shows, saves, and writes what the plan said', { timeout: 60_000 }, async () => {
    const { status, said, written } = await session(
      [...move, choose('lines'), choose('save'), at('Into which file', '\r'), choose('apply'), write('y\r')],
      columns,
    );
    expect(status).toBe(0);
    expect(said).toContain('1 move · 1 person · 1 file, 4 lines · nothing written');
    expect(said).toContain('orgctl: saved as move.yaml');
    expect(said).toMatch(/\+ {4}members: \[gus, hal/);
    // What was asked leaves a line each, and nothing else.
    expect(said).not.toMatch(/❯|navigate/);
    const same = await session([], columns, `${moveLine} --save move.yaml --apply --yes`);
    expect(written).toBe(same.written);
    expect(written).not.toBe(untouched);
  });

  test('goes back a step at any point', { timeout: 60_000 }, async () => {
    const { status, said, broken, written } = await session(
      [
        ...aPlayer,
        at('What is to be done', escape),
        // What was answered before is proposed.
        { when: /Which squad[^❯]*❯ player/, keys: '\r', isNext: true },
        ...find('What is to be done', 'mov', 'move'),
        at('move: who', `${down}${down} \r`),
        at('move: where to', escape),
        { when: /❯?◉ cy/, keys: '\r', isNext: true },
        ...find('move: where to', 'bil', 'billing'),
        at('move: anything else', '\r'),
        at('move: cy', escape),
        at('move: anything else', '\r'),
        at('move: cy', '\r'),
        at('1 operation planned', escape),
        at('move: cy', '\r'),
        choose('save'),
        at('Into which file', escape),
        choose('more'),
        at('Which squad', escape),
        choose('leave'),
        at('1 operation not saved', escape),
        choose('leave'),
        at('1 operation not saved', '\r'),
      ],
      columns,
    );
    expect(status).toBe(0);
    expect(said).toContain(`orgctl ${moveLine}\n`);
    // A command is not broken into lines: it is there to be copied.
    expect(broken.filter((text) => !text.startsWith('orgctl reshape'))).toEqual([]);
    expect(said).toContain('orgctl: nothing was written');
    expect(said).not.toMatch(/❯|navigate/);
    expect(written).toBe(untouched);
  });
});

/** Every question that there is, each after what leads to it. */
const questions: readonly (readonly [name: string, before: readonly KeyPress[]])[] = [
  ['Which squad', []],
  ['What is to be done', aPlayer],
  ['move: who', move.slice(0, 4)],
  ['move: where to', move.slice(0, 5)],
  ['move: anything else', move.slice(0, 7)],
  ['move: cy', move.slice(0, 8)],
  ['1 operation planned', move],
  ['Into which file', [...move, choose('save')]],
  ['1 operation not saved', [...move, choose('leave')]],
  ['set: what', mistake.slice(0, 4)],
  ['It would make', [...mistake, choose('apply')]],
];

describe('Ctrl-C', { timeout: 60_000 }, () => {
  test.each(questions)('at "%s" is 130, and nothing is written', async (name, before) => {
    const { status, said, written } = await session([...before, at(name, interrupt)]);
    expect({ status, written }).toEqual({ status: 130, written: untouched });
    expect(said).not.toMatch(/❯|navigate|\n {4}at /);
  });

  test('at the question before writing is 130, and so is the end of input elsewhere', async () => {
    const asked = await session([...move, choose('apply'), write(interrupt)]);
    expect(asked).toMatchObject({ status: 130, written: untouched });
    expect(await session([at('Which squad', endOfInput)])).toMatchObject({ status: 130, written: untouched });
  });
});

describe('what a session leaves', { timeout: 60_000 }, () => {
  test('nothing where nobody says yes', async () => {
    const { status, said, written } = await session([
      ...move,
      choose('apply'),
      write('\r'),
      choose('leave'),
      at('1 operation not saved', '\r'),
    ]);
    expect({ status, written }).toEqual({ status: 0, written: untouched });
    expect(said).toContain('orgctl: nothing was written');
  });

  test('errors only where somebody has said so', async () => {
    const { status, said, written } = await session([
      ...mistake,
      choose('apply'),
      at('It would make', '\r'),
      choose('apply'),
      at('It would make', `${down}\r`),
      write('y\r'),
    ]);
    expect(status).toBe(0);
    expect(said).toContain('--apply --allow-findings');
    expect(written).toContain('until: 2026-01-01');
  });

  test('a scenario of several operations, each on what the one before left', async () => {
    const { status, said, written } = await session([
      ...move,
      choose('more'),
      ...find('Which squad', 'bil', 'billing'),
      ...find('What is to be done', 'quit', 'quit'),
      // Whoever was moved there is one of its people.
      { when: /\? quit: who[^?]*cy/, keys: ' \r', isNext: true },
      ...find('quit: the chapter', 'ops', 'ops-money'),
      at('quit: anything else', '\r'),
      { when: /one step back/, keys: '\r', isNext: true },
      { when: /quit: anything else/, keys: escape, isNext: true },
      ...find('quit: the chapter', 'web-mon', 'web-money'),
      at('quit: anything else', '\r'),
      choose('leave'),
      at('2 operations not saved', `${down}\r`),
      at('Into which file', '\r'),
    ]);
    expect(status).toBe(0);
    expect(said).toContain('orgctl: saved as move.yaml');
    expect(written).toBe(`${orgYaml}move.yaml\norg.yaml`);
  });
});

describe('an operation that leaves something open', { timeout: 60_000 }, () => {
  const line = 'reshape move cy --to billing --color never';

  test('asks for it on a terminal, and says how it is written', async () => {
    const { status, said } = await session([at('move: cy', '\r')], 100, line);
    expect(status).toBe(0);
    expect(said).toContain('chapter web-music → web-money');
    expect(said).toContain('orgctl reshape move cy --to billing --chapter web-money\n');
  });

  test('is not planned where nobody answers', async () => {
    expect(await session([at('move: cy', interrupt)], 100, line)).toMatchObject({ status: 130 });
    const { status, said } = await session([at('move: cy', escape)], 100, line);
    expect(status).toBe(2);
    expect(said).toContain('--chapter web-money');
  });

  test('is wrong usage where there is no terminal to ask on', async () => {
    expect(await session([], 100, `${line} < /dev/null`)).toMatchObject({ status: 2 });
    expect(await session([], 100, 'reshape < /dev/null')).toMatchObject({ status: 2 });
    expect(await session([], 100, 'reshape --json')).toMatchObject({ status: 2 });
  });
});

test('what asks is in a part of the program that nothing else loads', () => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const parts = readdirSync(dist).filter((name) => /^[^.].*\.cjs$/.test(name));
  const asking = parts.filter((name) => readFileSync(`${dist}${name}`, 'utf8').includes('[checkbox prompt]'));
  expect(asking).not.toEqual([]);
  expect(asking.filter((name) => !name.startsWith('part-session-terminal-prompter-'))).toEqual([]);
});
