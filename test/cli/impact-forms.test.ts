import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';
import { files } from './chain-org.ts';
import { files as music } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

async function said(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['impact', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

describe('the forms of orgctl impact', () => {
  it('are a page as md and rows as csv', async () => {
    const md = await said('component:a', '-o', 'md');
    expect(md.split('\n')[0]).toBe(
      '**if component a goes, 4 components rest on it (1 directly, 3 through others)**',
    );
    expect(md).toContain('### squads to tell (3)\n\n| squad | channel | steps | since these rest on it |\n');
    const csv = await said('ada', '-o', 'csv');
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'part,what,of,details',
      'roles that fall empty,lead,tribe music,second: di of top; why: for chapter z-data',
    ]);
  });

  it('fit a terminal of 80 columns', async () => {
    for (const reference of ['ada', 'base', 'component:a', 'tribe:music']) {
      const { stdout } = await runInProcess(['impact', reference], { files, columns: 80 });
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  it('refuse what nothing is called, and what is called so twice', async () => {
    expect(await said('bse')).toBe('2 orgctl: nothing is called "bse"\n  did you mean squad base?\n');
    const { stderr } = await runInProcess(['impact', 'search'], { files: music });
    expect(stderr).toContain('"search" may be squad:search or person:search');
  });

  it('say that there is no answer where the organisation cannot be read', async () => {
    const broken = { 'org.yaml': 'version: 1\nsquads: {a: {\n' };
    const { status, stdout } = await runInProcess(['impact', 'a', '--json'], { files: broken });
    expect(status).toBe(3);
    expect(answerOf('impact', stdout)).toMatchObject({ entity: null });
  });
});
