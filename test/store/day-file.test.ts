import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/driver.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { runOrgctl } from '../cli/run-orgctl.ts';

const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));

const org = `version: 1
org: {name: Small, mission: Be an example for everyone}
squads:
  search: {mission: Find what a listener means, members: [ada, bo, {person: cy, from: 2026-12-01}]}
people: {ada: {}, bo: {}, cy: {}}
components: {index: {owner: search}, lyrics: {}}
`;

let folder = '';
let cache = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgctl-day-'));
  cache = join(folder, 'cache');
  writeOrg(org);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writeOrg = (text: string) => writeFileSync(join(folder, 'org.yaml'), text);

const check = ['check', '-o', 'json'];
const heads = ['query', 'SELECT id, heads FROM v_squad', '-o', 'csv'];

const run = (args: readonly string[], cwd = folder) =>
  runInProcess(args, { cwd, env: { ORGCTL_CACHE_DIR: cache } });

/** Asks in SQL, which needs a process of its own; what comes back are the rows. */
async function rows(args: readonly string[]): Promise<readonly string[]> {
  const dated = args.includes('--as-of') ? args : [...args, '--as-of', '2026-11-23'];
  const { stdout } = await runOrgctl(dated, { cwd: folder, env: { ORGCTL_CACHE_DIR: cache } });
  return stdout.trim().split('\r\n').slice(1);
}

const files = (ending: string) => readdirSync(cache).filter((name) => name.endsWith(ending));

const pathOf = (ending: string) => join(cache, files(ending)[0] ?? '');

/** Makes the cache warm: the first run reads, the second keeps what there is to say. */
async function warm(): Promise<void> {
  await run(check);
  await run(check);
}

/** Changes a database behind the program's back, so that an answer shows where it comes from. */
function tamper(ending: string, sql: string): void {
  const db = openDatabase(pathOf(ending));
  db.exec(sql);
  db.close();
}

describe('what is kept of a day', () => {
  test('is written by the second run only', async () => {
    const cold = await run(check);
    expect([files('.day'), files('.answers')]).toEqual([[], []]);
    expect(await run(check)).toEqual(cold);
    expect([files('.day').length, files('.answers').length]).toEqual([1, 1]);
    expect(await run(check)).toEqual(cold);
  });

  test('is what a warm check says, without a look at the tables', async () => {
    const cold = await run(check);
    await warm();
    tamper('.state', 'DELETE FROM squad; DELETE FROM component');
    tamper('.day', 'DELETE FROM v_component');
    expect(await run(check)).toEqual(cold);
    expect((await run([...check, '--no-cache'])).stdout).toBe(cold.stdout);
  });

  test('is what a warm query reads', async () => {
    await rows(heads);
    await rows(heads);
    tamper('.day', 'UPDATE v_squad SET heads = 99');
    expect(await rows(heads)).toEqual(['search,99']);
    expect(await rows([...heads, '--no-cache'])).toEqual(['search,2']);
  });

  test('is of that day', async () => {
    const later = [...heads, '--as-of', '2026-12-01'];
    for (let times = 0; times < 3; times++) {
      expect(await rows(later)).toEqual(['search,3']);
      expect(await rows(heads)).toEqual(['search,2']);
    }
    expect(files('.day')).toHaveLength(2);
  });

  test('is never an answer about other options of rules', async () => {
    await warm();
    writeOrg(`${org}policy: {rules: {squad-size: {max: 1}}}\n`);
    for (let times = 0; times < 3; times++) expect((await run(check)).stdout).toContain('"squad-size"');
    writeOrg(org);
    expect((await run(check)).stdout).not.toContain('"squad-size"');
  });

  test('is never an answer about other included files', async () => {
    writeOrg(`${org}include: [more.yaml]\n`);
    const more = (text: string) => writeFileSync(join(folder, 'more.yaml'), text);
    more('components: {feed: {}}\n');
    await warm();
    expect((await run(check)).stdout).toContain('component feed has no owner');
    more('components: {feed: {owner: search}}\n');
    expect((await run(check)).stdout).not.toContain('component feed has no owner');
    more('components: {feed: {}}\n');
    expect((await run(check)).stdout).toContain('component feed has no owner');
  });

  test('is warm again on a branch with the same main file and other included files', async () => {
    const branches = ['one', 'two'].map(
      (mission) => `squads: {ads: {mission: ${mission}, members: [ada]}}\n`,
    );
    writeOrg(`${org}include: [more.yaml]\n`);
    for (let times = 0; times < 3; times++) {
      for (const branch of branches) {
        writeFileSync(join(folder, 'more.yaml'), `# include\n${branch}`);
        const asked = await run(['list', 'squads', '-o', 'json']);
        expect(asked.stdout).toBe((await run(['list', 'squads', '-o', 'json', '--no-cache'])).stdout);
      }
    }
    // The first run on each branch reads, the second keeps the day: none has read again.
    expect([files('.state').length, files('.day').length]).toEqual([2, 2]);
  });

  test('does not depend on the folder that it is asked from', async () => {
    mkdirSync(join(folder, 'below'));
    writeOrg(`${org}include: [below/*.yaml, other.yaml]\n`);
    writeFileSync(join(folder, 'below', 'more.yaml'), 'components: {feed: {}, ads: {}}\n');
    writeFileSync(join(folder, 'other.yaml'), 'components: {player: {}}\n');
    await warm();
    const args = ['check', '--all', '-f', '../org.yaml'];
    const there = await run(args, join(folder, 'below'));
    expect(there.stdout).toContain('../org.yaml:');
    expect(there).toEqual(await run([...args, '--no-cache'], join(folder, 'below')));
    expect(files('.answers')).toHaveLength(1);
  });

  test('keeps twenty days, the last ones used, and removes what killed runs left', async () => {
    await warm();
    for (let n = 0; n < 30; n++) {
      for (const ending of ['day', 'answers']) {
        const old = join(cache, `old.2026-01-${n}.${ending}`);
        writeFileSync(old, 'x');
        utimesSync(old, n * 1000, n * 1000);
      }
    }
    const left = join(cache, 'left.2026-11-23.day.abcd.tmp');
    writeFileSync(left, 'x');
    utimesSync(left, 0, 0);
    await run([...check, '--as-of', '2026-12-01']);
    expect([files('.day').length, files('.answers').length, files('.tmp').length]).toEqual([20, 20, 0]);
    expect(files('.day')).toContain('old.2026-01-29.day');
  });

  test('is whole after second runs that were killed at any moment', async () => {
    await run(check);
    const right = await run([...check, '--no-cache']);
    for (let delay = 40; delay <= 240; delay += 10) {
      await killAfter(delay);
      for (const ending of ['.day', '.answers']) {
        for (const name of files(ending)) expect(name).not.toContain('tmp');
      }
      if (delay % 40 === 0)
        expect((await runOrgctl(args(), { cwd: folder, env: { ORGCTL_CACHE_DIR: cache } })).stdout).toBe(
          right.stdout,
        );
      for (const ending of ['.day', '.answers']) for (const name of files(ending)) rmSync(join(cache, name));
    }
  }, 60_000);

  test('is done without, with one note, where the disk takes no more', async () => {
    await run(check);
    const right = await run(check);
    for (const ending of ['.day', '.answers']) rmSync(pathOf(ending));
    // Sixteen blocks of 512 bytes are less than a day: the system refuses the rest, as a full disk does.
    const child = spawn(
      'sh',
      ['-c', `ulimit -f 16; trap '' XFSZ; exec "$0" "$@"`, process.execPath, program, ...args()],
      { cwd: folder, env: { PATH: process.env['PATH'], ORGCTL_CACHE_DIR: cache } },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr.match(/cannot be written/g)).toHaveLength(1);
    expect(stdout).toBe(right.stdout);
    expect([files('.day'), files('.tmp')]).toEqual([[], []]);
  });
});

const args = () => [...check, '--as-of', '2026-11-23'];

function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [program, ...args()], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ORGCTL_CACHE_DIR: cache },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
