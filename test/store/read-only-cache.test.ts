import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/driver.ts';
import { inScene, type Scene } from '../writing/scene.ts';

const org = `version: 1
org: {name: Small, mission: Be an example for everyone}
squads: {search: {mission: Find what a listener means}}
`;

const asked = ['query', 'SELECT id, mission FROM squad ORDER BY id'];

/** Lets nothing be written into the folder, nor into the files there. */
function lock(folder: string): void {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
}

/** Runs `use` with the cache of a run that has read everything, which only says so where it was asked. */
async function withKept(use: (scene: Scene, cache: string) => void): Promise<void> {
  await inScene({ 'org.yaml': org }, async (scene) => {
    const cache = join(scene.env['XDG_CACHE_HOME'] ?? '', 'orgctl');
    // The second run keeps the day, too.
    for (const _ of [1, 2]) expect(scene.runAsNobody(asked).stdout).toContain('search\tFind');
    for (const name of readdirSync(cache).filter((each) => each.endsWith('.state'))) {
      const db = openDatabase(join(cache, name));
      db.exec(`UPDATE squad SET mission = 'from the cache'`);
      db.close();
    }
    try {
      use(scene, cache);
    } finally {
      chmodSync(cache, 0o755);
    }
  });
}

test('a cache that may only be read is read, and nothing is said about it', async () => {
  await withKept((scene, cache) => {
    lock(cache);
    const { status, stdout, stderr } = scene.runAsNobody(asked);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'id\tmission\nsearch\tfrom the cache\n',
      stderr: '',
    });
  });
});

test('a cache that may only be read never answers for a file that has changed since; one note says why it is slow', async () => {
  await withKept((scene, cache) => {
    const before = readdirSync(cache);
    lock(cache);
    writeFileSync(join(scene.folder, 'org.yaml'), org.replace('search', 'mixes'));
    const { status, stdout, stderr } = scene.runAsNobody(asked);
    expect(stdout).toBe('id\tmission\nmixes\tFind what a listener means\n');
    expect(stderr.match(/cannot be written/g)).toHaveLength(1);
    expect(status).toBe(0);
    expect(readdirSync(cache)).toEqual(before);
  });
});
