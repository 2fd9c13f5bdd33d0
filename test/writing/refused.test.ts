import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inScene, pointsOf, squads } from './scene.ts';

const old = squads('Old');
const changed = squads('New');

describe.each(['ENOSPC'])('where the system says %s', (how) => {
  test('all files are changed or none, at whichever point it does', { timeout: 120_000 }, async () => {
    let refused = 0;
    const points = await pointsOf(old, changed);
    for (let at = 1; at <= points; at++) {
      await inScene(changed, async (scene) => {
        await scene.write(changed, old);
        const outcome = await scene.runFailing(['undo', '--yes'], at, how);
        expect(outcome.stderr).toMatch(
          outcome.status === 4 ? /nothing was changed/ : /^orgctl: (all is written|taken back)/,
        );
        expect([0, 4]).toContain(outcome.status);
        if (outcome.status === 4) refused++;
        // What could not be cleared away is by the next run that writes.
        await scene.run(['undo']);
        expect(scene.texts()).toEqual(outcome.status === 4 ? old : changed);
      });
    }
    expect(refused).toBeGreaterThan(10);
  });
});

const before = {
  'org.yaml': `version: 1
people:
  ada: {name: Ada}
squads:
  search: {name: Search}
  mixes: {name: Mixes}
`,
};
const after = { 'org.yaml': before['org.yaml'].replace('name: Search', 'name: Find') };

test('a file that was edited since it was read is not written, and it is said where', async () => {
  await inScene(before, async (scene) => {
    const edited = before['org.yaml'].replace('Ada}', 'Ada Abara}').replace('  mixes: {name: Mixes}\n', '');
    writeFileSync(join(scene.folder, 'org.yaml'), edited);
    await expect(scene.write(before, after)).rejects.toMatchObject({
      exitCode: 4,
      message:
        'org.yaml has changed since it was read: line 3 (person ada) and line 5 (squad search); nothing was written',
    });
    expect(scene.texts()).toEqual({ 'org.yaml': edited });
  });
});

test('a file that is gone, or is there where none was, is not written', async () => {
  await inScene({ 'other.yaml': 'version: 1\n', ...before }, async (scene) => {
    await expect(scene.write({ 'gone.yaml': '' }, { 'gone.yaml': 'version: 1\n' })).rejects.toMatchObject({
      exitCode: 4,
      message: 'gone.yaml is not there any more; nothing was written',
    });
    await expect(scene.write({}, { 'other.yaml': 'version: 1\nsquads: {}\n' })).rejects.toMatchObject({
      exitCode: 4,
      message: 'other.yaml has changed since it was read; nothing was written',
    });
    expect(scene.texts()).toEqual({ 'other.yaml': 'version: 1\n', ...before });
  });
});

test('a new file is made; it is not what undo takes back', async () => {
  await inScene({}, async (scene) => {
    mkdirSync(scene.folder);
    expect(await scene.write({}, before)).toEqual({ isUndoable: false });
    expect(scene.texts()).toEqual(before);
  });
});

test('mode, owner and links are kept, and every byte of the text: BOM, CRLF, no last line break', async () => {
  const odd = { 'org.yaml': '\uFEFFversion: 1\r\nsquads:\r\n  search: {name: Sömething 🎷}' };
  await inScene(odd, async (scene) => {
    const path = join(scene.folder, 'org.yaml');
    chmodSync(path, 0o640);
    if (process.getuid?.() === 0) chownSync(path, 65_534, 65_534);
    const owner = statSync(path).uid;
    mkdirSync(join(scene.folder, 'linked'));
    symlinkSync('../org.yaml', join(scene.folder, 'linked', 'here.yaml'));
    const found = odd['org.yaml'].replace('search', 'find');
    await scene.write({ 'linked/here.yaml': odd['org.yaml'] }, { 'linked/here.yaml': found });
    expect(readFileSync(path)).toEqual(Buffer.from(found));
    expect([statSync(path).mode & 0o777, statSync(path).uid]).toEqual([0o640, owner]);
    expect(lstatSync(join(scene.folder, 'linked', 'here.yaml')).isSymbolicLink()).toBe(true);
    expect((await scene.run(['undo', '--yes'])).status).toBe(0);
    expect(readFileSync(path)).toEqual(Buffer.from(odd['org.yaml']));
  });
});

test('another name of the same file keeps the old text, and that is said', async () => {
  await inScene(before, async (scene) => {
    await scene.write(before, after);
    linkSync(join(scene.folder, 'org.yaml'), join(scene.folder, 'twin.yaml'));
    const { status, stderr } = await scene.run(['undo', '--yes']);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'what was the same file as org.yaml by a hard link is another one now, with the old text',
    );
    expect(scene.texts()).toEqual({ ...before, 'twin.yaml': after['org.yaml'] });
  });
});

test('where the folder or the file may not be written, nothing is', async () => {
  await inScene(before, async (scene) => {
    await scene.write(before, after);
    const path = join(scene.folder, 'org.yaml');
    chmodSync(path, 0o444);
    const file = scene.runAsNobody(['undo', '--yes']);
    expect(file.stderr).toBe(
      'orgctl: org.yaml cannot be written: you may not write there\n  nothing was written\n',
    );
    chmodSync(path, 0o644);
    chmodSync(scene.folder, 0o555);
    const folder = scene.runAsNobody(['undo', '--yes']);
    expect(folder.stderr).toBe(
      'orgctl: the change cannot be written: you may not write there; nothing was changed\n  settle that, and run the command again\n',
    );
    expect([file.status, folder.status]).toEqual([4, 4]);
    expect(scene.texts()).toEqual(after);
    chmodSync(scene.folder, 0o755);
    expect(scene.runAsNobody(['undo', '--yes']).status).toBe(0);
  });
});

test('a file may not become larger than the system allows', async () => {
  const large = { 'org.yaml': `${before['org.yaml']}# ${'x'.repeat(4000)}\n` };
  await inScene(large, async (scene) => {
    await scene.write(large, before);
    const limited = spawnSync(
      'sh',
      ['-c', `ulimit -f 3; trap '' XFSZ; "$0" "$@"`, ...scene.command(['undo', '--yes'])],
      {
        cwd: scene.folder,
        env: scene.env,
        encoding: 'utf8',
      },
    );
    expect(limited.stderr).toContain('it would be larger than a file may be here; nothing was changed');
    expect(limited.status).toBe(4);
    expect(scene.texts()).toEqual(before);
  });
});

test('a new file in a folder that is not there is refused', async () => {
  await inScene(before, async (scene) => {
    await expect(scene.write({}, { 'none/new.yaml': 'version: 1\n' })).rejects.toMatchObject({
      exitCode: 4,
      message: 'none/new.yaml cannot be written: its folder does not exist',
    });
    expect(scene.texts()).toEqual(before);
  });
});
