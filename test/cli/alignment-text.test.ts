import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { alignment, files } from './alignment-org.ts';
import { runInProcess } from './run-in-process.ts';

const sample = fileURLToPath(new URL('../../org.yaml', import.meta.url));

describe('alignment as text', () => {
  test('has numbers in a pipe', async () => {
    const { stdout } = await alignment();
    expect(stdout).toContain('time\tfte\nvalue\t1\noverhead\t1.5\nperiod over\t1\nnothing\t2.3\nall\t5.8\n');
    expect(stdout).toContain('\ncheaper\tsound\tplayer\t1\ttribe\n');
    expect(stdout).toContain('\nsquad that serves nothing\ttribe\ttype\tfte\noffice\t\t\t1\n');
    expect(stdout).not.toMatch(/[█▏]/);
  });

  test('leaves out the tables that would be empty', async () => {
    const { stdout } = await runInProcess(['alignment', '-f', '-'], {
      stdin: 'version: 1\nobjectives: {bet: {}}\n',
    });
    expect(stdout).toContain('objective\tname');
    expect(stdout).not.toContain('through');
    expect(stdout).not.toContain('squad that serves nothing');
  });

  test('has bars on a terminal, and fits it', async () => {
    for (const columns of [40, 80, 200]) {
      const { stdout } = await runInProcess(['alignment', '-f', sample], { columns });
      const lines = stdout.split('\n');
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
      expect(stdout).toContain('█');
      expect(stdout).toContain('value');
    }
  });

  test('says on a terminal what is over, unserved and unaligned', async () => {
    const { stdout } = await runInProcess(['alignment'], { files, columns: 80 });
    expect(stdout).toContain("where people's time goes: 5.8 FTE on 2026-11-23");
    expect(stdout).toMatch(/nothing: 1\.0 FTE in squads .*, 1\.3 FTE of time that\s+is in\s+no squad/);
    expect(stdout).toContain('over since 2025-03-31, and still worked for');
    expect(stdout).toContain('nobody works for it');
    expect(stdout).toContain('Sound: player 1.0 through the tribe, mixer 0.5 through the tribe');
    expect(stdout).toContain('1 squad that serves no objective\n  office 1.0\n');
  });

  test('draws with # where the terminal knows nothing else', async () => {
    const { stdout } = await runInProcess(['alignment'], { files, columns: 80, env: { TERM: 'dumb' } });
    expect(stdout).toContain('##########');
    expect(stdout).not.toMatch(/[█▏]/);
  });

  test('without an objective it says what to write', async () => {
    const { status, stdout } = await runInProcess(['alignment', '-f', '-'], {
      stdin: 'version: 1\nsquads: {search: {members: [ada]}}\npeople: {ada: {}}\n',
      columns: 80,
    });
    expect(stdout).toContain('no objectives: nobody can tell what the work is for');
    expect(status).toBe(0);
  });

  test('has shares that add up, in the table and on a terminal', async () => {
    const thirds = {
      'org.yaml': `version: 1
objectives: {reach: {kind: value}, depth: {kind: value}, speed: {kind: overhead}}
squads:
  search: {serves: reach, members: [ada]}
  mixes: {serves: depth, members: [bela]}
  player: {serves: speed, members: [cleo]}
people: {ada: {}, bela: {}, cleo: {}}
`,
    };
    const sharesIn = (text: string) => Array.from(text.matchAll(/([\d.]+) %/g), ([, share]) => Number(share));
    const table = await runInProcess(['alignment', '-o', 'md'], { files: thirds });
    expect(sharesIn(table.stdout)).toEqual([33.4, 33.3, 33.3, 100]);
    const screen = await runInProcess(['alignment'], { files: thirds, columns: 80 });
    // Value, overhead and nothing; then the objectives, those of value as much as value.
    expect(sharesIn(screen.stdout)).toEqual([67, 33, 0, 34, 33, 33]);
    const overview = await runInProcess([], { files: thirds });
    expect(overview.stdout).toContain('67 % value, 33 % overhead, 0 % nothing');
    const data = await runInProcess(['alignment', '-o', 'json'], { files: thirds });
    expect(data.stdout).toMatch(/"percent": 33\.3,[^]*"percent": 33\.3,[^]*"percent": 33\.3,/);
  });
});
