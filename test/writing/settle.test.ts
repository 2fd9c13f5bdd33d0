import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inScene, pointsOf, squads, type Scene } from './scene.ts';

const old = squads('Old');
const changed = squads('New');

/** The point at which a run is killed when the first of three files is written, and the others are not. */
const halfWay = beforeFirst(async () => {
  const points = await pointsOf(old, changed);
  for (let at = 1; at <= points; at++) {
    const isHalf = await inScene(changed, async (scene) => {
      await killAt(scene, at);
      const texts = scene.texts();
      return texts['org.yaml'] === changed['org.yaml'] && texts['squads/ads.yaml'] === old['squads/ads.yaml'];
    });
    if (isHalf) return at;
  }
  throw new Error('no run was killed between two files');
});

function beforeFirst<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => (made ??= make());
}

async function killHalfWay(scene: Scene): Promise<void> {
  await killAt(scene, await halfWay());
}

async function killAt(scene: Scene, at: number): Promise<void> {
  await scene.write(changed, old, 'the change');
  expect((await scene.runFailing(['undo', '--yes'], at)).status).toBe(null);
}

test('a change that is killed half way is read as a whole, and finished by the next that writes', async () => {
  await inScene(changed, async (scene) => {
    await killHalfWay(scene);
    const read = await scene.run(['list', 'squad', '-o', 'csv']);
    expect(read.stderr).toBe(
      'orgctl: a change (undo: the change) was interrupted half way; this answer is as if it were whole, and the next command that writes finishes it\n',
    );
    expect(read.stdout.match(/Old|New/g)).toEqual(['New', 'New', 'New']);
    const next = await scene.run(['undo', '--yes']);
    expect([next.status, next.stderr]).toEqual([
      3,
      'orgctl: a change that was interrupted is finished: undo: the change\norgctl: there is nothing to take back\n  orgctl undo knows what orgctl itself has written\n',
    ]);
    expect(scene.texts()).toEqual(changed);
  });
});

test('where somebody has edited one of its files since, it is said how to settle that', async () => {
  await inScene(changed, async (scene) => {
    await killHalfWay(scene);
    const edited = 'squads:\n  mixes: {name: Edited}\n';
    writeFileSync(join(scene.folder, 'squads/mixes.yaml'), edited);
    const read = await scene.run(['list', 'squad', '-o', 'csv']);
    expect(read.stderr).toContain('one of its files was edited since: all are read as they are');
    expect(read.stdout).toContain('Edited');
    const refused = await scene.run(['undo', '--yes']);
    const content = readdirSync(join(scene.folder, 'squads')).find((name) => name.startsWith('.mixes')) ?? '';
    expect([refused.status, refused.stderr]).toEqual([
      4,
      `orgctl: a change was interrupted half way (undo: the change), and squads/mixes.yaml was edited since\n` +
        `  what it would have become is in squads/${content}: take from it what you want, then remove it\n`,
    ]);
    scene.remove(`squads/${content}`);
    expect((await scene.run(['undo'])).stderr).toContain('a change that was interrupted is finished');
    expect(scene.texts()).toEqual({ ...changed, 'squads/mixes.yaml': edited });
  });
});

test('to finish it may be killed as well, also twice', { timeout: 120_000 }, async () => {
  let killed = 0;
  const killSettling = async (at: number) =>
    inScene(changed, async (scene) => {
      await killHalfWay(scene);
      const { status } = await scene.runFailing(['undo'], at);
      await scene.runFailing(['undo'], at + 3);
      expect((await scene.run(['undo'])).status).toBe(3);
      expect(scene.texts()).toEqual(changed);
      return status === null;
    });
  while (await killSettling(killed + 1)) killed++;
  process.stdout.write(`settling: killed at ${killed} points\n`);
  expect(killed).toBeGreaterThan(8);
});
