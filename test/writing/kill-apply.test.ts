import { expect, test } from 'vitest';
import { inScene, type Scene, type Texts } from './scene.ts';

/** Three files, all of which the scenario changes. */
const files: Texts = {
  'org.yaml': `version: 1
include: [squads/*.yaml]
people: {ada: {name: Ada}, bela: {name: Bela}, cyd: {name: Cyd}}
squads:
  search: {members: [ada, bela, cyd]}
`,
  'squads/ads.yaml': 'squads:\n  ads: {members: [ada]}\n',
  'squads/mixes.yaml': 'squads:\n  mixes: {members: [ada]}\n',
  'spread.yaml': `scenario: spread
ops:
  - move: {person: bela, from: search, to: ads}
  - move: {person: cyd, from: search, to: mixes}
`,
};

const apply = ['apply', 'spread.yaml', '--yes', '--allow-findings', '--summary'];

/** What the files say when all is written, and how many points it has to write it. */
async function whole(): Promise<{ readonly texts: Texts; readonly points: number }> {
  return inScene(files, async (scene) => {
    const { status, stderr, points } = await scene.runFailing(apply, 0);
    expect([status, stderr]).toEqual([0, 'orgctl: 3 files written; orgctl undo takes it back\n']);
    return { texts: scene.texts(), points };
  });
}

async function undoable(scene: Scene): Promise<number> {
  const { stdout } = await scene.run(['undo', '--list']);
  return stdout.split('\n').filter((line) => line.includes('move bela')).length;
}

test(
  'a scenario that is killed is written as a whole or not at all, and undo knows which',
  { timeout: 300_000 },
  async () => {
    const { texts: changed, points } = await whole();
    const seen = { old: 0, changed: 0 };
    for (let at = 1; at <= points; at++) {
      await inScene(files, async (scene) => {
        expect((await scene.runFailing(apply, at)).status).toBe(null);
        // Settles what was begun, and takes back what was written: without --yes it only asks.
        await scene.run(['undo']);
        const isOld = scene.texts()['org.yaml'] === files['org.yaml'];
        expect(scene.texts()).toEqual(isOld ? files : changed);
        expect(await undoable(scene)).toBe(isOld ? 0 : 1);
        seen[isOld ? 'old' : 'changed']++;
        if (isOld) return;
        expect((await scene.run(['undo', '--yes'])).status).toBe(0);
        expect(scene.texts()).toEqual(files);
      });
    }
    process.stdout.write(
      `apply: killed at ${points} points; ${seen.old} times back, ${seen.changed} times done\n`,
    );
    expect(Math.min(seen.old, seen.changed)).toBeGreaterThan(0);
  },
);
