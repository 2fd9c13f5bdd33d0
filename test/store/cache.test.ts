import { spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/driver.ts';
import { runOrgctl, type Outcome } from '../cli/run-orgctl.ts';

const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));
const sample = fileURLToPath(new URL('../../org.yaml', import.meta.url));

const org = `version: 1
org: {name: Small, mission: Be an example for everyone}
squads:
  search: {mission: Find what a listener means}
`;

let folder = '';
let cache = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgctl-cache-'));
  cache = join(folder, 'cache');
  writeFileSync(join(folder, 'org.yaml'), org);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return runOrgctl([...args, '--as-of', '2026-11-23'], {
    cwd: folder,
    env: { ORGCTL_CACHE_DIR: cache, ...env },
  });
}

const names = async (args: readonly string[] = []) => {
  const { stdout } = await run(['query', 'SELECT id, mission FROM squad ORDER BY id', '-o', 'csv', ...args]);
  return stdout.trim().split('\r\n').slice(1);
};

const files = (ending: string) => readdirSync(cache).filter((name) => name.endsWith(ending));

const onlyState = () => {
  const [state = ''] = files('.state');
  return join(cache, state);
};

/** Changes a state behind the program's back, so that an answer shows where it comes from. */
function tamper(): void {
  const db = openDatabase(onlyState());
  db.exec(`UPDATE squad SET mission = 'from the cache'`);
  db.close();
}

describe('the cache', () => {
  test('answers from what an earlier run has read, until --no-cache', async () => {
    await names();
    tamper();
    expect(await names()).toEqual(['search,from the cache']);
    expect(await names(['--no-cache'])).toEqual(['search,Find what a listener means']);
    expect(files('.state')).toHaveLength(1);
  });

  test('never answers from a file as it was before', async () => {
    await names();
    tamper();
    writeFileSync(join(folder, 'org.yaml'), `${org}  mixes: {}\n`);
    expect(await names()).toEqual(['mixes,', 'search,Find what a listener means']);
  });

  test('notices a changed, a new and a missing included file', async () => {
    writeFileSync(join(folder, 'org.yaml'), `${org}include: ['more-*.yaml']\n`);
    writeFileSync(join(folder, 'more-a.yaml'), 'squads: {ads: {mission: one}}\n');
    expect(await names()).toEqual(['ads,one', 'search,Find what a listener means']);
    expect(await names()).toEqual(['ads,one', 'search,Find what a listener means']);
    writeFileSync(join(folder, 'more-a.yaml'), 'squads: {ads: {mission: two}}\n');
    expect(await names()).toContain('ads,two');
    writeFileSync(join(folder, 'more-b.yaml'), 'squads: {billing: {}}\n');
    expect(await names()).toEqual(['ads,two', 'billing,', 'search,Find what a listener means']);
    rmSync(join(folder, 'more-a.yaml'));
    expect(await names()).toEqual(['billing,', 'search,Find what a listener means']);
    rmSync(join(folder, 'more-b.yaml'));
    const { status, stdout } = await run(['check']);
    expect(stdout).toContain('matches no file');
    expect(status).toBe(3);
  });

  test('is warm with any number of files that only say the word', async () => {
    writeFileSync(join(folder, 'org.yaml'), `${org}include: ['more-*.yaml']\n`);
    for (let n = 0; n < 250; n++) {
      writeFileSync(join(folder, `more-${n}.yaml`), `squads: {s${n}: {mission: to include ${n}}}\n`);
    }
    expect(await names()).toHaveLength(251);
    expect(files('.includes')).toHaveLength(1);
    tamper();
    expect(await names()).toContain('search,from the cache');
  });

  test('is made again where its list of includes is damaged', async () => {
    writeFileSync(join(folder, 'org.yaml'), `${org}include: [more.yaml]\n`);
    writeFileSync(join(folder, 'more.yaml'), 'squads: {ads: {mission: one}}\n');
    await names();
    const list = join(cache, files('.includes')[0] ?? '');
    const whole = readFileSync(list, 'utf8');
    for (const content of ['', '{"a": 1}', '[1]', whole.replaceAll(/\["[^"]*"\]/g, '3')]) {
      expect(content).not.toBe(whole);
      writeFileSync(list, content);
      expect(await names()).toEqual(['ads,one', 'search,Find what a listener means']);
    }
  });

  test('keeps findings of reading and the policy', async () => {
    const broken = `${org.replace('mission: Find', 'missoin: Find')}policy: {profile: spotify-2012}\n`;
    writeFileSync(join(folder, 'org.yaml'), broken);
    const cold = await run(['check', '-o', 'json']);
    expect(cold.stdout).toContain('"profile": "spotify-2012"');
    expect(cold.stdout).toContain('missoin');
    expect(await run(['check', '-o', 'json'])).toEqual(cold);
    expect(await run(['check', '-o', 'json', '--no-cache'])).toEqual(cold);
  });

  test.for([
    ['cut off in the middle', (path: string) => truncateSync(path, 5000)],
    ['empty', (path: string) => truncateSync(path, 0)],
    [
      'a foreign text',
      (path: string) => writeFileSync(path, 'this is no database, but a text '.repeat(3000)),
    ],
    ['a foreign database', writeForeign],
    ['damaged inside', (path: string) => damage(path, 1)],
    ['damaged in some tables only', (path: string) => damage(path, 0.5)],
  ] as const)('makes a state again that is %s', async ([, spoil]) => {
    const cold = await run(['check', '-o', 'json']);
    spoil(onlyState());
    expect(await run(['check', '-o', 'json'])).toEqual(cold);
    expect(await run(['check', '-o', 'json'])).toEqual(cold);
  });

  test('serves twenty runs at once, cold, the second time and warm, and leaves nothing behind', async () => {
    const once = () => run(['check', '-f', sample, '-o', 'json', '--fail-on', 'never']);
    const twenty = () => Promise.all(Array.from({ length: 20 }, once));
    const outcomes = [...(await twenty()), ...(await twenty()), ...(await twenty())];
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(outcomes[0]?.status).toBe(0);
    expect(readdirSync(cache)).toHaveLength(5);
  }, 120_000);

  test('is whole after runs that were killed at any moment', async () => {
    for (let delay = 20; delay <= 400; delay += 20) await killAfter(delay);
    const { status, stdout } = await run(['check', '-f', sample, '--fail-on', 'never']);
    expect(status).toBe(0);
    expect(stdout).toContain('component lyrics has no owner');
  }, 60_000);

  test('removes what killed runs left, once it is old', async () => {
    await names();
    const left = join(cache, 'left.state.1.abcd.tmp');
    const fresh = join(cache, 'fresh.state.1.abcd.tmp');
    writeFileSync(left, 'x');
    writeFileSync(fresh, 'x');
    utimesSync(left, new Date(0), new Date(0));
    writeFileSync(join(folder, 'org.yaml'), `${org}  mixes: {}\n`);
    await names();
    expect(files('.tmp')).toEqual(['fresh.state.1.abcd.tmp']);
  });

  test('keeps the last twenty states', async () => {
    await names();
    for (let n = 0; n < 30; n++) {
      const old = join(cache, `${n}.state`);
      writeFileSync(old, 'x');
      utimesSync(old, new Date(n * 1000), new Date(n * 1000));
    }
    writeFileSync(join(folder, 'org.yaml'), `${org}  mixes: {}\n`);
    await names();
    expect(files('.state')).toHaveLength(20);
  });

  test('is done without, with one note, where its folder cannot be made', async () => {
    const { status, stdout, stderr } = await run(['check', '--fail-on', 'never'], {
      ORGCTL_CACHE_DIR: join(folder, 'org.yaml', 'below-a-file'),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('squad search');
    expect(stderr.match(/cannot be written/g)).toHaveLength(1);
  });

  test('is done without where the disk takes no more', async () => {
    // Eight blocks of 512 bytes are less than a state: the system refuses the rest, as a full disk does.
    const child = spawn(
      'sh',
      [
        '-c',
        `ulimit -f 8; trap '' XFSZ; exec "$0" "$@"`,
        process.execPath,
        program,
        'check',
        '--fail-on',
        'never',
      ],
      { cwd: folder, env: { PATH: process.env['PATH'], ORGCTL_CACHE_DIR: cache } },
    );
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.resume();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toContain('cannot be written');
    expect(status).toBe(0);
    expect(readdirSync(cache)).toEqual([]);
  });
});

function writeForeign(path: string): void {
  rmSync(path);
  const db = openDatabase(path);
  db.exec('CREATE TABLE state (content TEXT); CREATE TABLE squad (id TEXT)');
  db.close();
}

/** Pages after the first are filled with nonsense, up to a part of the file: header and size stay as they were. */
function damage(path: string, part: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096, Math.floor(bytes.length * part));
  writeFileSync(path, bytes);
}

function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [program, 'check', '-f', sample], {
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
