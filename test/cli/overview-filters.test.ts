import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerOf, listOf, type Json } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

type Command = 'overview' | 'check' | 'gaps' | 'list' | 'alignment';

async function answer(command: Command, ...args: readonly string[]): Promise<Json> {
  const { stdout } = await runInProcess([command, ...args, '--json'], { cwd });
  return answerOf(command, stdout);
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value ?? {}));
}

describe('the overview of a part', () => {
  test.each([
    [['--tribe', 'playback']],
    [['--squad', 'search']],
    [['--tier', '1']],
    [['--owner', 'stream-core']],
    [['--tribe', 'discovery', '--tier', '2']],
  ])('%j says what check, gaps, list and alignment say of it', async (filters) => {
    const whole = await answer('overview', ...filters);
    const { summary } = await answer('check', ...filters);
    const bySeverity = (severity: string) =>
      Array.from(mapOf(whole['findings']).values(), (each) => Number(mapOf(each).get(severity))).reduce(
        (sum, each) => sum + each,
        0,
      );
    expect(summary).toMatchObject({
      error: bySeverity('error'),
      warning: bySeverity('warning'),
      info: bySeverity('info'),
    });
    const gaps = await answer('gaps', ...filters);
    expect(whole['coverage']).toEqual(gaps['coverage']);
    const counting = listOf(gaps, 'gaps').filter(({ severity, waived }) => severity !== null && !waived);
    expect(whole['gaps']).toBe(counting.length);
    const kinds = await answer('list', ...filters);
    const live = listOf(kinds, 'rows').filter((each) => each['live'] !== 0);
    expect(Object.fromEntries(live.map((each) => [each['kind'], each['live']]))).toEqual(
      Object.fromEntries(Array.from(mapOf(whole['counts'])).filter(([, number]) => number !== 0)),
    );
    const { time } = await answer('alignment', ...filters);
    expect(whole['time']).toEqual(time);
    expect(whole).toMatchObject({ coverageBefore: null, filters: {} });
  });

  test('says so, fits a screen, and what it proposes is about the part', async () => {
    const { stdout } = await runInProcess(['--tribe', 'playback'], { cwd, columns: 80 });
    expect(stdout).toContain('\n  --tribe playback: 33 people, 4 squads, 1 tribe,');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(24);
    expect(stdout).toContain('next  orgctl check --tribe playback  what does not hold');
  });

  test('is refused where a filter is wrong, and 3 where nothing is left', async () => {
    const wrong = await runInProcess(['--tribe', 'playbac'], { cwd });
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      'orgctl: no tribe is called "playbac"\n  did you mean tribe playback?\n',
    ]);
    const empty = await runInProcess(['overview', '--squad', 'search', '--tier', '4'], { cwd });
    expect([empty.status, empty.stdout]).toEqual([3, '']);
  });
});
