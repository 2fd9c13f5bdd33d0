import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { answerOf } from '../cli/answers.ts';
import { inScene, type Scene } from '../writing/scene.ts';
import { files, orgYaml } from './music-org.ts';

const move = ['reshape', 'move', 'cy', '--to', 'search'];

/** A run on a terminal on which somebody types these lines. */
async function onTerminal(
  { folder, env }: Scene,
  args: readonly string[],
  typed: readonly (string | (() => string))[],
): Promise<{ readonly status: number; readonly asked: readonly string[]; readonly said: string }> {
  const asked: string[] = [];
  const said: string[] = [];
  const stream = { write: (text: string) => void said.push(text), isTerminal: true, columns: 80 };
  const status = await main(args, {
    stdout: stream,
    stderr: stream,
    readStdin: () => new Uint8Array(),
    ask: async (question) => {
      asked.push(question);
      const line = typed[asked.length - 1] ?? '';
      return typeof line === 'string' ? line : line();
    },
    env: { ...env, NO_COLOR: '1' },
    cwd: folder,
    today: '2026-11-23',
  });
  return { status, asked, said: said.join('') };
}

/** The move is to be written, and the file is edited before somebody says yes. */
async function whileAsked(scene: Scene, edited: string) {
  return onTerminal(
    scene,
    [...move, '--apply'],
    [
      () => {
        writeFileSync(join(scene.folder, 'org.yaml'), edited);
        return 'y';
      },
    ],
  );
}

const textOf = ({ folder }: Scene) => readFileSync(join(folder, 'org.yaml'), 'utf8');

describe('orgctl reshape --apply', () => {
  it('writes what the plan said, and undo gives back every byte', async () => {
    for (const text of [orgYaml, orgYaml.replaceAll('\n', '\r\n'), `\uFEFF${orgYaml.trimEnd()}`]) {
      await inScene({ 'org.yaml': text }, async (scene) => {
        const planned = answerOf('plan', (await scene.run([...move, '--json'])).stdout);
        const applied = await scene.run([...move, '--apply', '--yes', '--json']);
        expect(applied.status).toBe(0);
        expect(answerOf('plan', applied.stdout)).toEqual(planned);
        expect(applied.stderr).toBe('orgctl: 1 file written; orgctl undo takes it back\n');
        expect(textOf(scene)).toContain('members: [ada, bo, {person: cy, until: 2026-11-22}, dee]');
        expect((await scene.run(['undo', '--yes'])).status).toBe(0);
        expect(textOf(scene)).toBe(text);
      });
    }
  });

  it('writes all files of a change, and takes all of them back', async () => {
    const several = {
      'org.yaml': 'version: 1\ninclude: [teams/*.yaml, people.yaml]\n',
      'teams/a.yaml': '# ours\nsquads:\n  player: {members: [ada, bo]}   # loud\n',
      'teams/b.yaml': 'squads:\r\n  search:\r\n    members: [cy]\r\n',
      'people.yaml': 'people: {ada: {}, bo: {}, cy: {manager: ada}}',
    };
    await inScene(several, async (scene) => {
      const line = ['reshape', 'move', 'ada', '--to', 'search', '--', 'rename', 'person:ada', 'ada-abara'];
      const { status, stderr } = await scene.run([...line, '--apply', '--yes', '--allow-findings']);
      expect({ status, stderr }).toEqual({
        status: 0,
        stderr: 'orgctl: 3 files written; orgctl undo takes it back\n',
      });
      expect(scene.texts()).toMatchObject({
        'org.yaml': several['org.yaml'],
        'teams/a.yaml':
          '# ours\nsquads:\n  player: {members: [{person: ada-abara, until: 2026-11-22}, bo]}   # loud\n',
        'teams/b.yaml':
          'squads:\r\n  search:\r\n    members: [cy, {person: ada-abara, from: 2026-11-23}]\r\n',
      });
      expect((await scene.run(['undo', '--yes'])).status).toBe(0);
      expect(scene.texts()).toEqual(several);
    });
  });

  it('asks once on a terminal, and No is what nothing means', async () => {
    await inScene(files, async (scene) => {
      for (const line of ['', 'n', 'no', 'x']) {
        const { status, asked, said } = await onTerminal(scene, [...move, '--apply'], [line]);
        expect({ status, asked }).toEqual({ status: 4, asked: ['Write 1 file? [y/N] '] });
        expect(said).toContain('to be written\norgctl: nothing was written\n');
        expect(textOf(scene)).toBe(orgYaml);
      }
      expect((await onTerminal(scene, [...move, '--apply'], ['y'])).status).toBe(0);
      expect(textOf(scene)).toContain('- {person: cy, from: 2026-11-23}');
    });
  });

  it('needs --yes where there is nobody to ask', async () => {
    await inScene(files, async (scene) => {
      const { status, stderr } = await scene.run([...move, '--apply']);
      expect(status).toBe(4);
      expect(stderr).toContain('not confirmed: there is no terminal to ask on');
      expect(textOf(scene)).toBe(orgYaml);
    });
  });

  it('plans again with a file that changed while somebody thought about it, and writes the same change', async () => {
    await inScene(files, async (scene) => {
      const edited = orgYaml.replace('find what is meant', 'find it');
      const { status, said } = await whileAsked(scene, edited);
      expect(status).toBe(0);
      expect(said).toContain(
        'a file has changed since it was read; the plan is the same with it as it is now',
      );
      expect(textOf(scene)).toContain('mission: find it\n');
      expect(textOf(scene)).toContain('- {person: cy, from: 2026-11-23}');
      expect((await scene.run(['undo', '--yes'])).status).toBe(0);
      expect(textOf(scene)).toBe(edited);
    });
  });

  it('refuses a file with which the plan is another one, and says where it changed', async () => {
    const others = {
      moved: orgYaml.replace('[ada, bo, cy, dee]', '[ada, bo, dee]'),
      left: orgYaml.replace('  cy: {discipline: web}', '  cy: {until: 2026-11-01}'),
      broken: orgYaml.replace('version: 1', 'version: ['),
    };
    for (const edited of Object.values(others)) {
      await inScene(files, async (scene) => {
        const { status, said } = await whileAsked(scene, edited);
        expect(status).toBe(4);
        expect(said).toMatch(/org\.yaml has changed since it was read: .*; nothing was written/);
        expect(textOf(scene)).toBe(edited);
      });
    }
  });

  it('says so where there is nothing to write, and does not write standard input', async () => {
    await inScene(files, async (scene) => {
      const nothing = await scene.run(['reshape', 'assign', 'queue', '--to', 'player', '--apply', '--yes']);
      expect(nothing).toMatchObject({ status: 0 });
      expect(nothing.stderr).toContain('there is nothing to write');
      expect(textOf(scene)).toBe(orgYaml);
    });
    await inScene(files, async (scene) => {
      const piped = await scene.run([...move, '--apply', '--yes', '-f', '-']);
      expect(piped.status).not.toBe(0);
    });
  });
});
