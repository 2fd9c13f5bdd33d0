import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';
import { files } from './chain-org.ts';
import { runInProcess } from './run-in-process.ts';

async function impact(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['impact', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

async function data(...args: readonly string[]): Promise<unknown> {
  return answerOf('impact', await impact(...args, '--json'));
}

describe('the filters of orgctl impact', () => {
  it('leave what hits a tribe, whatever goes', async () => {
    expect((await impact('component:a', '--tribe', 'other')).split('\n')[0]).toBe(
      '--tribe other: if component a goes, 1 component rests on it (0 directly, 1 through others)',
    );
    expect(await data('component:a', '--tribe', 'other')).toMatchObject({
      filters: { tribe: 'other' },
      entity: 'component:a',
      dependents: [{ entity: 'component:c', depth: 2 }],
      dependentsByTribe: [{ tribe: 'other', components: 1 }],
      tell: [{ entity: 'squad:top', depth: 2, components: ['component:c'] }],
    });
  });

  it('tell owners of those components alone that are left', async () => {
    expect(await data('component:a', '--tier', '2')).toMatchObject({
      dependents: [{ entity: 'component:b' }],
      tell: [{ entity: 'squad:middle', components: ['component:b'] }],
    });
  });

  it('leave of what a person does the roles and people of a squad', async () => {
    expect(await data('ada', '--squad', 'middle')).toMatchObject({
      roles: [{ field: 'lead', of: 'chapter:web' }],
      reports: [{ entity: 'person:bo' }, { entity: 'person:cy' }],
      unowned: [],
    });
  });

  it('say that nothing breaks where nothing of it does', async () => {
    expect(await impact('ed', '--squad', 'base', '-o', 'md')).toBe(
      '**--squad base: if ed leaves, nothing breaks that is written down here**\n\nas of 2026-11-23\n',
    );
  });

  it('that are wrong are exit 2, and that leave nothing at all exit 3', async () => {
    expect(await impact('ada', '--tier', 'x')).toMatch(/^2 orgctl: --tier "x" is no tier/);
    expect(await impact('ada', '--tier', '4')).toMatch(/^3 orgctl: nothing is left by --tier 4/);
  });
});
