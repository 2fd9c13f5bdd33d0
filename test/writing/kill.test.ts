import { describe, expect, test } from 'vitest';
import { inScene, pointsOf, type Texts } from './scene.ts';

/** One file, and three of which one is in a folder of its own. */
const orgs: Readonly<Record<string, readonly [old: Texts, changed: Texts]>> = {
  'one file': [oneFile('Old'), oneFile('New')],
  'three files': [threeFiles('Old'), threeFiles('New')],
};

function oneFile(name: string): Texts {
  return { 'org.yaml': `version: 1\nsquads:\n  search: {name: ${name}}\n  mixes: {name: ${name}}\n` };
}

function threeFiles(name: string): Texts {
  return {
    'org.yaml': `version: 1\ninclude: [squads/*.yaml]\nsquads:\n  search: {name: ${name}}\n`,
    'squads/ads.yaml': `squads:\n  ads: {name: ${name}}\n`,
    'squads/mixes.yaml': `squads:\n  mixes: {name: ${name}}\n`,
  };
}

describe.each(Object.entries(orgs))('a change of %s that is killed', (what, [old, changed]) => {
  test('is there as a whole or not at all, wherever it was killed', { timeout: 300_000 }, async () => {
    const points = await pointsOf(old, changed);
    const seen = { old: 0, changed: 0 };
    for (let at = 1; at <= points; at++) seen[await killedAt(at, old, changed)]++;
    process.stdout.write(
      `${what}: killed at ${points} points; ${seen.old} times back, ${seen.changed} times done\n`,
    );
    // Node 24 needs fewer calls than Node 20 for the same.
    expect(points).toBeGreaterThan(15);
    expect(Math.min(seen.old, seen.changed)).toBeGreaterThan(0);
  });
});

/** The run takes back a change that made `old` of `changed`. */
async function killedAt(at: number, old: Texts, changed: Texts): Promise<'old' | 'changed'> {
  return inScene(changed, async (scene) => {
    await scene.write(changed, old, 'the change');
    const { status } = await scene.runFailing(['undo', '--yes'], at);
    expect(status).toBe(null);
    // Whoever reads now sees one or the other, and no file changes by it.
    const before = scene.texts();
    const read = await scene.run(['list', 'squad', '-o', 'csv', '--columns', 'name']);
    expect(read.status).toBe(0);
    expect(scene.texts()).toEqual(before);
    const names = new Set(read.stdout.match(/Old|New/g));
    expect(Array.from(names)).toHaveLength(1);
    // Whoever writes settles it first; this one goes no further than the question.
    const settled = await scene.run(['undo']);
    const texts = scene.texts();
    const isOld = texts['org.yaml'] === old['org.yaml'];
    expect(texts).toEqual(isOld ? old : changed);
    expect(Array.from(names)).toEqual([isOld ? 'Old' : 'New']);
    expect([at, settled.status, settled.stderr]).toEqual([at, isOld ? 4 : 3, settled.stderr]);
    return isOld ? 'old' : 'changed';
  });
}
