import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';

describe('orgctl show', () => {
  it('cuts long lists on a terminal, and says what lists the rest', async () => {
    const people = Array.from({ length: 30 }, (_, n) => `p${n + 10}`);
    const many = {
      'org.yaml': `version: 1
org: {name: Tiny}
squads: {big: {members: [${people.join(', ')}]}}
guilds: {all: {members: [${people.join(', ')}]}}
people: {${people.map((id) => `${id}: {discipline: web}`).join(', ')}}
`,
    };
    const on = async (columns: number, ...args: readonly string[]) =>
      (await runInProcess(['show', ...args], { files: many, columns })).stdout;
    expect(await on(80, 'big')).toContain('… and 20 more: orgctl list people --squad big\n');
    expect(await on(80, 'all')).toContain('… and 20 more: orgctl show guild:all --all\n');
    expect(await on(80, 'all', '--all')).toContain('p39');
    const { stdout } = await runInProcess(['show', 'big'], { files: many });
    expect(stdout).toContain('p39');
    for (const columns of [40, 80]) {
      const lines = (await on(columns, 'big')).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  it('shows hostile names as escapes', async () => {
    const { stdout } = await runInProcess(['show', 'x'], {
      files: {
        'org.yaml':
          'version: 1\norg: {name: Tiny}\nsquads:\n  x: {name: "a\\u001b[31mb\\u202ec", mission: "m\\n\\tn"}\n',
      },
    });
    expect(stdout).toContain(String.raw`squad a\u001b[31mb\u202ec (x)`);
    expect(stdout).not.toContain('\u001b');
  });
});
