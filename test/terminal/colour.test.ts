import { describe, expect, test } from 'vitest';
import { runInTerminal } from './run-in-terminal.ts';

const files = { 'org.yaml': 'version: 1\norg: {name: Tiny}\nsquads: {search: {missoin: x}}\n' };
const check = ['check', 'known-field', '--as-of', '2026-11-23'];

async function isColoured(args: readonly string[], env: Readonly<Record<string, string>>, isPiped = false) {
  const script = isPiped ? `"$ORGCTL" ${args.join(' ')} | cat` : undefined;
  const { raw } = await runInTerminal(args, {
    columns: 80,
    files,
    env,
    ...(script === undefined ? {} : { script }),
  });
  expect(raw).toContain('unknown field');
  return raw.includes('\u001b[');
}

describe('colour on a terminal', () => {
  test.each([
    ['there is', [], {}, true],
    ['none with NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['none with --color never', ['--color', 'never'], {}, false],
    ['none with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['none on a dumb terminal', [], { TERM: 'dumb' }, false],
    ['NO_COLOR comes before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--color always comes before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['a dumb terminal may be forced', [], { TERM: 'dumb', FORCE_COLOR: '1' }, true],
  ])('%s', async (_, options, env, wanted) => {
    expect(await isColoured([...check, ...options], env)).toBe(wanted);
  });
});

describe('colour in a pipe', () => {
  test.each([
    ['there is none', [], {}, false],
    ['but with --color always', ['--color', 'always'], {}, true],
    ['and with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['not with both and --color never', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, options, env, wanted) => {
    expect(await isColoured([...check, ...options], env, true)).toBe(wanted);
  });
});

test('a dumb terminal gets plain lines that fit', async () => {
  const { raw, lines } = await runInTerminal(check, { columns: 40, files, env: { TERM: 'dumb' } });
  expect(raw).not.toContain('\u001b');
  expect(lines.filter(({ isRest }) => isRest)).toEqual([]);
});
