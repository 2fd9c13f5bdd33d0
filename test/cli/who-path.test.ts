import { describe, expect, it } from 'vitest';
import { answerOf, type Json } from './answers.ts';
import { files as music } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';
import { files } from './unowned-org.ts';

async function said(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['who', ...args], { files });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

async function answer(org: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Json> {
  const { stdout, stderr } = await runInProcess(['who', ...args, '--json'], { files: org });
  if (stdout === '') throw new Error(stderr);
  return answerOf('who', stdout);
}

describe('orgctl who, of a path', () => {
  it('finds the component with the most specific pattern, and names the others', async () => {
    expect(await said('player/mixer/fade.mp3')).toMatch(
      /^path player\/mixer\/fade.mp3 is of component mixer \(by its path \/player\/mixer\/\)\n/,
    );
    const { matches } = await answer(files, 'player/mixer/fade.mp3');
    expect(matches).toEqual([
      expect.objectContaining({ entity: 'component:mixer', pattern: '/player/mixer/', decides: true }),
      expect.objectContaining({ entity: 'component:player', pattern: '/player/', decides: false }),
      expect.objectContaining({ entity: 'component:player', pattern: '*.mp3', decides: false }),
    ]);
  });

  it('of a folder finds what covers it, or what is below it', async () => {
    expect(await said('player/mixer/')).toContain('is of component mixer');
    expect((await answer(files, 'path:player'))['entity']).toBe('component:player');
    const below = await answer(
      { 'org.yaml': 'version: 1\ncomponents: {a: {paths: [/src/a/]}, b: {paths: [/src/b/*.ts]}, c: {}}\n' },
      'src/',
    );
    expect(below).toMatchObject({ components: [{ entity: 'component:a' }, { entity: 'component:b' }] });
  });

  it('takes what is copied from a browser', async () => {
    const { entity } = await answer(files, 'https://git.example/tiny/player/blob/main/player/x.ts#L3');
    expect(entity).toBe('component:player');
    const { target, components } = await answer(files, 'git@git.example:tiny/player.git');
    expect(target).toBe('tiny/player');
    expect(components).toHaveLength(2);
    expect((await answer(music, 'https://docs.example/index'))['entity']).toBe('component:index');
  });

  it('that no component has is an error of use', async () => {
    expect(await said('nowhere/at/all.ts')).toBe(
      '2 orgctl: nothing is called "nowhere/at/all.ts", and no component has it as its repository or path\n' +
        '  orgctl list shows what there is\n',
    );
  });

  it('of the working folder counts from the root of its repository, and knows which that is', async () => {
    const surroundings = {
      files: { ...files, 'player/mixer/a.ts': '', '.git/HEAD': 'ref: refs/heads/main\n' },
    };
    const { stdout } = await runInProcess(['who', './player/mixer/a.ts', '--json'], surroundings);
    expect(answerOf('who', stdout)).toMatchObject({ target: 'player/mixer/a.ts' });
  });

  it('in a folder that policy.repos names is of that repository', async () => {
    const org = `version: 1
policy: {repos: {tiny/player: code/player, tiny/other: code/other}}
components:
  player: {repo: tiny/player, paths: [/src/]}
  other: {repo: tiny/other, paths: [/src/]}
`;
    const surroundings = { files: { 'org.yaml': org, 'code/other/src/a.ts': '' } };
    const { stdout } = await runInProcess(['who', 'code/other/src/a.ts', '--json'], surroundings);
    expect(answerOf('who', stdout)).toMatchObject({ entity: 'component:other', target: 'src/a.ts' });
  });
});
