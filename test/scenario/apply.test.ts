import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inScene } from '../writing/scene.ts';
import { good, gone, org, unmet } from './small-org.ts';

const files = { 'org.yaml': org, 'good.yaml': good, 'unmet.yaml': unmet, 'gone.yaml': gone };

describe('orgctl apply', () => {
  test('writes what plan said, and undo gives every byte back', async () => {
    await inScene(files, async (scene) => {
      const planned = await scene.run(['plan', 'good.yaml']);
      const { status, stdout, stderr } = await scene.run(['apply', 'good.yaml', '--yes']);
      expect([status, stderr]).toEqual([0, 'orgctl: 1 file written; orgctl undo takes it back\n']);
      expect(stdout).toBe(planned.stdout.replace('nothing written', 'to be written'));
      expect(scene.texts()['org.yaml']).toContain('lyrics: {owner: mixes');
      const again = await scene.run(['plan', 'good.yaml']);
      expect(again.status).toBe(4);
      expect((await scene.run(['undo', '--yes'])).status).toBe(0);
      expect(scene.texts()).toEqual(files);
    });
  });

  test('is refused without --yes where nobody can be asked', async () => {
    await inScene(files, async (scene) => {
      const { status, stderr } = await scene.run(['apply', 'good.yaml']);
      expect([status, stderr.split('\n')[0]]).toEqual([
        4,
        'orgctl: not confirmed: there is no terminal to ask on; nothing was written',
      ]);
      expect(scene.texts()).toEqual(files);
    });
  });

  test('is refused where it is not as expected, unless that is allowed', async () => {
    await inScene(files, async (scene) => {
      const { status, stderr } = await scene.run(['apply', 'unmet.yaml', '--yes']);
      expect([status, stderr]).toEqual([
        4,
        'orgctl: it is not as it is expected to be: people who change squad: at most 1 (2); nothing was written\n' +
          '  change the scenario, or add --allow-findings\n',
      ]);
      expect(scene.texts()).toEqual(files);
      expect((await scene.run(['apply', 'unmet.yaml', '--yes', '--allow-findings'])).status).toBe(0);
    });
  });

  test('writes nothing of a scenario that does not apply', async () => {
    await inScene(files, async (scene) => {
      const { status, stderr } = await scene.run(['apply', 'gone.yaml', '--yes']);
      expect(status).toBe(4);
      expect(stderr).toContain(
        'gone.yaml:4:5: this does not apply as things are: move: no person is called "zoe"',
      );
      expect((await scene.run(['apply', 'none.yaml', '--yes'])).status).toBe(3);
      expect(scene.texts()).toEqual(files);
    });
  });
});

describe('reshape --save', () => {
  test('keeps what was typed; plan says the same of it', async () => {
    await inScene({ 'org.yaml': org }, async (scene) => {
      const typed = [
        'move',
        'bela',
        'cyd',
        '--from',
        'search',
        '--to',
        'mixes',
        '--',
        'assign',
        'lyrics',
        '--to',
        'mixes',
      ];
      const { status, stdout, stderr } = await scene.run(['reshape', ...typed, '--save', 'both.yaml']);
      expect([status, stderr]).toEqual([0, 'orgctl: saved as both.yaml: orgctl plan both.yaml\n']);
      expect(readFileSync(join(scene.folder, 'both.yaml'), 'utf8')).toBe(
        `scenario: both
ops:
  - move: {person: [bela, cyd], to: mixes, from: search}
  - assign: {component: lyrics, to: mixes}
`,
      );
      expect((await scene.run(['plan', 'both.yaml'])).stdout).toBe(`both\n${stdout}`);
      const again = await scene.run(['reshape', ...typed, '--save', 'both.yaml']);
      expect([again.status, again.stderr.split('\n')[0]]).toEqual([
        4,
        'orgctl: both.yaml is there already, and is not written over',
      ]);
      const nowhere = await scene.run(['reshape', ...typed, '--save', 'none/both.yaml']);
      expect([nowhere.status, nowhere.stderr.split('\n')[0]]).toEqual([
        2,
        'orgctl: the scenario cannot be written to none/both.yaml: its folder does not exist',
      ]);
    });
  });
});
