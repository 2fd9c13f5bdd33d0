import { hostname } from 'node:os';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/cli/writing/record.ts';
import { inScene, type Texts } from './scene.ts';

const before = { 'org.yaml': 'version: 1\nsquads:\n  search: {name: Search}\n' };
const after = { 'org.yaml': before['org.yaml'].replace('name: Search', 'name: Find') };

test('of two that write at once one does, and the other is refused', async () => {
  await inScene(before, async (scene) => {
    for (let round = 0; round < 5; round++) {
      await scene.write(before, after);
      const both = await Promise.all([scene.run(['undo', '--yes']), scene.run(['undo', '--yes'])]);
      const codes = both.map(({ status }) => status ?? 0).toSorted((a, b) => a - b);
      // One that comes when all is over finds nothing to take back.
      expect([
        [0, 3],
        [0, 4],
      ]).toContainEqual(codes);
      expect(scene.texts()).toEqual(before);
    }
  });
});

test('whoever reads while others write sees one state of all files', async () => {
  const squads = (name: string): Texts => ({
    'org.yaml': `version: 1\ninclude: [squads/*.yaml]\nsquads:\n  search: {name: ${name}}\n`,
    'squads/ads.yaml': `squads:\n  ads: {name: ${name}}\n`,
    'squads/mixes.yaml': `squads:\n  mixes: {name: ${name}}\n`,
  });
  await inScene(squads('One'), async (scene) => {
    const isOver = { yet: false };
    const write = async () => {
      let [now, next] = [squads('One'), squads('Two')];
      while (!isOver.yet) {
        await scene.write(now, next);
        [now, next] = [next, now];
        await setTimeout(10);
      }
    };
    const read = async () => {
      for (let round = 0; round < 8; round++) {
        const { status, stdout } = await scene.run(['list', 'squad', '-o', 'csv', '--columns', 'name']);
        expect([status, new Set(stdout.match(/One|Two/g)).size]).toEqual([0, 1]);
      }
    };
    const writing = write();
    await Promise.all([read(), read()]);
    isOver.yet = true;
    await writing;
  });
});

const record = (pid: number, host = hostname()) =>
  JSON.stringify({ id: '0123456789ab', pid, host, what: 'another change', undoes: null, files: [] });

test('while another run writes, none else does', async () => {
  await inScene(before, async (scene) => {
    await scene.write(before, after);
    writeFileSync(join(scene.folder, '.orgctl-writing.json'), record(process.pid));
    const { status, stderr } = await scene.run(['undo', '--yes']);
    expect([status, stderr]).toEqual([
      4,
      `orgctl: another orgctl is writing here (process ${process.pid} on ${hostname()})\n  try again when it has ended\n`,
    ]);
  });
});

test('a claim of another machine holds for ten minutes, one of a process that ended does not', async () => {
  await inScene(before, async (scene) => {
    const path = join(scene.folder, '.orgctl-writing.json');
    await scene.write(before, after);
    writeFileSync(path, record(1, 'elsewhere'));
    expect((await scene.run(['undo', '--yes'])).status).toBe(4);
    const longAgo = new Date(Date.now() - 11 * 60 * 1000);
    utimesSync(path, longAgo, longAgo);
    const { status, stderr } = await scene.run(['undo', '--yes']);
    expect([status, stderr]).toEqual([
      0,
      'orgctl: a change was interrupted, and nothing of it is written: another change\norgctl: taken back: a change\n',
    ]);
    expect(scene.texts()).toEqual(before);
  });
});

test('a record that came with a repository moves no file outside its folder, and is not believed', async () => {
  const foreign = {
    id: '0123456789ab',
    pid: 4_000_000,
    host: hostname(),
    what: 'a change\u001b[2J',
    undoes: null,
    files: [{ path: '../secret', before: hashOf('secret'), after: hashOf('public') }],
  };
  const files = { ...before, '../secret': 'secret', '../.secret.0123456789ab.tmp': 'public' };
  await inScene({ ...files, '.orgctl-writing.json': JSON.stringify(foreign) }, async (scene) => {
    const { stderr } = await scene.run(['undo']);
    expect(stderr).toContain('nothing of it is written: a change\\u001b[2J');
    expect(readFileSync(join(scene.folder, '..', 'secret'), 'utf8')).toBe('secret');
    writeFileSync(join(scene.folder, '.orgctl-writing.json'), '{"id": "../../x", "pid": 0');
    const longAgo = new Date(Date.now() - 11 * 60 * 1000);
    utimesSync(join(scene.folder, '.orgctl-writing.json'), longAgo, longAgo);
    expect((await scene.run(['undo'])).stderr).toContain('a change was interrupted before it began');
    expect(scene.texts()).toEqual(before);
  });
});
