import { describe, expect, it } from 'vitest';
import { answerOf, listOf } from './answers.ts';
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
  });

  it('have csv columns that mean the same in every row', async () => {
    const rowsOf = async (reference: string) => {
      const [head = '', ...lines] = (await said(reference, '-o', 'csv')).split('\r\n').slice(0, -1);
      const columns = head.split(',');
      return lines.map((line) =>
        Object.fromEntries(
          line.split(',').flatMap((cell, n) => (cell === '' ? [] : [[columns[n] ?? 'surplus', cell]])),
        ),
      );
    };
    expect((await rowsOf('ada'))[0]).toEqual({
      part: 'roles',
      kind: 'tribe',
      id: 'music',
      role: 'lead',
      second: 'di',
      second_squad: 'top',
      why: 'for chapter z-data',
    });
    const ofComponent = await rowsOf('component:a');
    expect(new Set(ofComponent.map(({ part }) => part))).toContain('dependents');
    for (const row of [...ofComponent, ...(await rowsOf('base')), ...(await rowsOf('tribe:music'))]) {
      expect(row).toMatchObject({
        part: expect.any(String),
        kind: expect.any(String),
        id: expect.any(String),
      });
      if (row['steps'] !== undefined) expect(row['steps']).toMatch(/^\d+$/);
    }
    const whole = answerOf('impact', await said('component:a', '--json'));
    expect(
      ofComponent.filter(({ part }) => part === 'dependents').map(({ kind, id }) => `${kind}:${id}`),
    ).toEqual(listOf(whole, 'dependents').map(({ entity }) => entity));
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
