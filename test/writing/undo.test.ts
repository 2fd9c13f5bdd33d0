import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { reversePatch, takeBack } from '../../src/cli/undo/reverse-patch.ts';
import { answerOf } from '../cli/answers.ts';
import { inScene, type Scene } from './scene.ts';

const first = {
  'org.yaml': `version: 1
people:
  ada: {name: Ada}
  bela: {name: Bela}
  cyd: {name: Cyd}
  dora: {name: Dora}
squads:
  search: {name: Search, members: [ada, bela]}
  mixes: {name: Mixes, members: [cyd, dora]}
`,
};
const second = { 'org.yaml': first['org.yaml'].replace('name: Ada', 'name: Ada Abara') };
const third = { 'org.yaml': second['org.yaml'].replace('[cyd, dora]', '[cyd]') };

async function writeTwice(scene: Scene): Promise<void> {
  await scene.write(first, second, 'set person:ada name=Ada Abara');
  await scene.write(second, third, 'leave dora');
}

test('changes are taken back one after the other, to the byte', async () => {
  await inScene(first, async (scene) => {
    await writeTwice(scene);
    const list = await scene.run(['undo', '--list']);
    expect(list.stdout.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'DAY')).toBe(
      'DAY UTC  leave dora  1 file, 1 line\nDAY UTC  set person:ada name=Ada Abara  1 file, 1 line\n',
    );
    const last = await scene.run(['undo', '--yes', '--patch']);
    const lines = last.stdout.split('\n');
    expect(lines[0]).toMatch(/^take back: leave dora \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)$/);
    expect(lines).toContain('  dora  joins squad mixes');
    expect(lines).toContain('+  mixes: {name: Mixes, members: [cyd, dora]}');
    expect(lines.at(-2)).toBe('1 person · 1 file, 1 line · to be written');
    expect(last.stderr).toBe('orgctl: taken back: leave dora; 1 more can be: orgctl undo\n');
    expect(scene.texts()).toEqual(second);
    expect((await scene.run(['undo', '--yes'])).status).toBe(0);
    expect(scene.texts()).toEqual(first);
    const none = await scene.run(['undo', '--yes']);
    expect([none.status, none.stderr]).toEqual([
      3,
      'orgctl: there is nothing to take back\n  orgctl undo knows what orgctl itself has written\n',
    ]);
    expect((await scene.run(['undo', '--list'])).stdout).toBe('there is nothing to take back\n');
  });
});

test('what was edited elsewhere stays, and where the change was edited it is refused', async () => {
  await inScene(first, async (scene) => {
    await writeTwice(scene);
    const path = join(scene.folder, 'org.yaml');
    writeFileSync(path, third['org.yaml'].replace('version: 1\n', 'version: 1\n# ours\n\n'));
    expect((await scene.run(['undo', '--yes'])).status).toBe(0);
    expect(scene.texts()['org.yaml']).toBe(
      second['org.yaml'].replace('version: 1\n', 'version: 1\n# ours\n\n'),
    );
    const edited = second['org.yaml'].replace('Ada Abara', 'Ada A.');
    writeFileSync(path, edited);
    const { status, stdout, stderr } = await scene.run(['undo', '--yes']);
    expect([status, stdout, stderr]).toEqual([
      4,
      '',
      'orgctl: org.yaml was edited since where this wrote it, or within three lines of that (line 3): set person:ada name=Ada Abara\n' +
        '  change it by hand; orgctl undo --forget leaves it and goes on to the change before\n',
    ]);
    const forgotten = await scene.run(['undo', '--forget', '--yes']);
    expect([forgotten.status, forgotten.stderr]).toEqual([
      0,
      'orgctl: forgotten: set person:ada name=Ada Abara\n',
    ]);
    expect((await scene.run(['undo'])).status).toBe(3);
    expect(scene.texts()['org.yaml']).toBe(edited);
  });
});

test('without a terminal and without --yes it shows what it would do, and is refused', async () => {
  await inScene(first, async (scene) => {
    await writeTwice(scene);
    const { status, stdout, stderr } = await scene.run(['undo', '-o', 'json']);
    expect([status, stderr]).toEqual([
      4,
      'orgctl: not confirmed: there is no terminal to ask on; nothing was written\n  add --yes to do it without a question\n',
    ]);
    expect(answerOf('undo', stdout)).toMatchObject({ changes: [{ what: 'leave dora' }] });
    expect(answerOf('undo', (await scene.run(['undo', '--list', '--json'])).stdout)).toMatchObject({
      changes: [{ what: 'leave dora' }, { what: 'set person:ada name=Ada Abara' }],
    });
    expect(scene.texts()).toEqual(third);
  });
});

test('where the organisation cannot be read, the lines are shown', async () => {
  await inScene(first, async (scene) => {
    await writeTwice(scene);
    writeFileSync(join(scene.folder, 'org.yaml'), `${third['org.yaml']}guilds: [\n`);
    const { status, stdout } = await scene.run(['undo', '--yes']);
    expect(stdout.split('\n').slice(1)).toEqual([
      '--- a/org.yaml',
      '+++ b/org.yaml',
      '@@ -6,4 +6,4 @@',
      '   dora: {name: Dora}',
      ' squads:',
      '   search: {name: Search, members: [ada, bela]}',
      '-  mixes: {name: Mixes, members: [cyd]}',
      '+  mixes: {name: Mixes, members: [cyd, dora]}',
      '',
    ]);
    expect(status).toBe(0);
    expect(scene.texts()['org.yaml']).toBe(`${second['org.yaml']}guilds: [\n`);
  });
});

test('what was taken back by hand, or by git, is passed over', async () => {
  await inScene(first, async (scene) => {
    await writeTwice(scene);
    writeFileSync(join(scene.folder, 'org.yaml'), second['org.yaml']);
    const { status, stderr } = await scene.run(['undo', '--yes']);
    expect([status, stderr]).toEqual([
      0,
      'orgctl: already taken back: leave dora\norgctl: taken back: set person:ada name=Ada Abara\n',
    ]);
    expect(scene.texts()).toEqual(first);
  });
});

test('a file that is gone, no file, and standard input are refused', async () => {
  await inScene({ ...first, 'part.yaml': 'squads: {}\n' }, async (scene) => {
    await scene.write({ 'part.yaml': 'squads: {}\n' }, { 'part.yaml': '{}\n' });
    scene.remove('part.yaml');
    const gone = await scene.run(['undo', '--yes']);
    expect([gone.status, gone.stderr.split('\n')[0]]).toEqual([
      4,
      "orgctl: part.yaml is not there any more, so this can't be taken back: a change",
    ]);
    const missing = await scene.run(['undo', '-f', 'none.yaml']);
    expect([missing.status, missing.stderr.split('\n')[0]]).toEqual([3, 'orgctl: none.yaml does not exist']);
    const stdin = await scene.run(['undo', '-f', '-']);
    expect([stdin.status, stdin.stderr.split('\n')[0]]).toEqual([
      2,
      'orgctl: undo writes files, not standard input',
    ]);
  });
});

test('where nothing can be kept, a change is written all the same', async () => {
  await inScene({ ...first, '../state': 'a file' }, async (scene) => {
    expect(await scene.write(first, second)).toEqual({ isUndoable: false });
    expect(scene.texts()).toEqual(second);
  });
});

test('any text is had back from any other, and hunks of other line ends do not fit', () => {
  const line = fc.constantFrom(
    '',
    'a',
    'b',
    '- a',
    '\\ No newline at end of file',
    '--- a',
    '@@ -1 +1 @@',
    'x\r',
  );
  const text = fc
    .tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('', '\n', '\r\n'),
    )
    .map(([bom, lines, end]) => bom + lines.join('\n') + end);
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(takeBack(after, reversePatch(before, after))).toBe(before);
    }),
    { numRuns: 500 },
  );
  expect(takeBack('a\r\nb\r\n', reversePatch('a\nc\n', 'a\nb\n'))).toBe(null);
});
