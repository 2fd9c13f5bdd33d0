import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/driver.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { inTemporaryFolder } from '../cli/run-orgctl.ts';

const org = `version: 1
org: {name: Small, mission: Be an example for everyone}
squads: {search: {missoin: Find what a listener means, members: [ada, bo]}}
people: {ada: {}, bo: {}}
components: {index: {owner: search}, lyrics: {}}
`;

/** What reads each kind of file that is kept. */
const readers = {
  '.day': [
    ['check', 'squad-size', '--all'],
    ['list', 'squads', '-o', 'json'],
  ],
  '.answers': [['check', '--all'], ['gaps']],
  '.reading': [['check'], ['check', 'known-field']],
} as const;

const ways = [
  ['cut off', (path: string) => truncateSync(path, 3000)],
  ['empty', (path: string) => truncateSync(path, 0)],
  ['longer', (path: string) => writeFileSync(path, 'more', { flag: 'a' })],
  ['a foreign text', (path: string) => writeFileSync(path, 'a text and no database '.repeat(3000))],
  ['a foreign database', writeForeign],
  ['damaged inside', (path: string) => damage(path, 0)],
  ['damaged at the end', (path: string) => damage(path, 0.5)],
  ['gone', (path: string) => rmSync(path)],
  [
    'a folder',
    (path: string) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  [
    'a FIFO',
    (path: string) => {
      rmSync(path);
      // Where the system has none, the file is gone.
      spawnSync('mkfifo', [path]);
    },
  ],
] as const;

describe.for(['.day', '.answers', '.reading'] as const)('a kept file %s', (ending) => {
  test.for(ways)('that is %s is made again', async ([, spoil]) => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
      const cache = join(cwd, 'cache');
      const run = (args: readonly string[]) => runInProcess(args, { cwd, env: { ORGCTL_CACHE_DIR: cache } });
      for (const command of readers[ending]) {
        const { status, stdout } = await run([...command, '--no-cache']);
        for (let times = 0; times < 2; times++) await run(['check']);
        const [file = ''] = readdirSync(cache).filter((name) => name.endsWith(ending));
        spoil(join(cache, file));
        for (let times = 0; times < 2; times++) {
          expect(await run(command)).toMatchObject({ status, stdout });
        }
        rmSync(cache, { recursive: true });
      }
    });
  });
});

function writeForeign(path: string): void {
  rmSync(path);
  const db = openDatabase(path);
  db.exec('CREATE TABLE as_of (day TEXT); CREATE TABLE v_squad (id TEXT)');
  db.close();
}

/** What comes behind the first page, or behind the head, is filled with nonsense from a part of the file on. */
function damage(path: string, part: number): void {
  const bytes = readFileSync(path);
  const first = path.endsWith('.day') ? 4096 : 100;
  bytes.fill(0xa5, Math.max(first, Math.floor(bytes.length * part)));
  writeFileSync(path, bytes);
}
