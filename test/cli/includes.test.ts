import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { inTemporaryFolder } from './run-orgctl.ts';

const rules = ['file-readable', 'known-field', 'defined-once', 'field-type', 'reference-exists'];

async function check(files: Readonly<Record<string, string>>) {
  return runInProcess(['check', ...rules, '--all'], { files });
}

/** The files of an answer, in the order in which they were read. */
async function inputs(files: Readonly<Record<string, string>>): Promise<unknown> {
  const { stdout } = await runInProcess(['check', '--json'], { files });
  return answerOf('check', stdout)['inputs'];
}

const main = (include: string) => `version: 1\ninclude: ${include}\nsquads: {search: {}}\n`;

describe('include', () => {
  test('takes a glob, in the order of names', async () => {
    const files = {
      'org.yaml': main('squads/*.yaml'),
      'squads/b.yaml': 'squads: {b: {}}\n',
      'squads/a.yaml': 'squads: {a: {}}\n',
    };
    expect(await inputs(files)).toMatchObject([
      { file: 'org.yaml' },
      { file: 'squads/a.yaml' },
      { file: 'squads/b.yaml' },
    ]);
    expect((await check(files)).stdout).toContain(' over 3 squads, ');
  });

  test('takes a list, and an included file includes relative to itself', async () => {
    const files = {
      'org.yaml': main('[tribes/music.yaml]'),
      'tribes/music.yaml': 'include: squads/*.yaml\ntribes: {music: {}}\n',
      'tribes/squads/play.yaml': 'squads: {play: {tribe: music}}\n',
    };
    const { stdout, status } = await check(files);
    expect(stdout).toContain(' over 2 squads, 1 tribe, ');
    expect(status).toBe(0);
  });

  test('finds mistakes in an included file at their own place', async () => {
    const { stdout } = await check({
      'org.yaml': main('[a.yaml]'),
      'a.yaml': '# a\nsquads:\n  a: {missoin: x}\n',
    });
    expect(stdout).toContain(
      'a.yaml:3:7: error known-field: unknown field "missoin" of squad a; did you mean mission?\n',
    );
  });

  test('says where a file is missing: 3', async () => {
    const { stdout, status } = await check({ 'org.yaml': main('[gone.yaml]') });
    expect(stdout).toContain(
      'org.yaml:2:11: error file-readable: gone.yaml cannot be read: it does not exist; correct the path\n',
    );
    expect(status).toBe(3);
  });

  test('says where a glob matches nothing: 3', async () => {
    const { stdout, status } = await check({ 'org.yaml': main('squads/*.yaml') });
    expect(stdout).toContain('org.yaml:2:10: error file-readable: include "squads/*.yaml" matches no file');
    expect(status).toBe(3);
  });

  test.each(['../other.yaml', '/etc/passwd', 'a/../../b.yaml', 'C:/org.yaml'])(
    '%s leaves the folder: 3',
    async (path) => {
      const { stdout, status } = await check({ 'org.yaml': main(`["${path}"]`) });
      expect(stdout).toContain(
        `org.yaml:2:11: error file-readable: include ${JSON.stringify(path)} leaves the folder of the file`,
      );
      expect(status).toBe(3);
    },
  );

  test('does not follow a link out of the folder, nor through a linked folder', async () => {
    await inTemporaryFolder({ files: { 'secret/b.yaml': 'squads: {b: {}}\n' } }, async (folder) => {
      const cwd = join(folder, 'org');
      mkdirSync(cwd);
      symlinkSync('../secret/b.yaml', join(cwd, 'link.yaml'));
      symlinkSync('../secret', join(cwd, 'linked'));
      writeFileSync(join(cwd, 'org.yaml'), main('[link.yaml, linked/*.yaml]'));
      const { stdout, status } = await runInProcess(['check'], { cwd });
      expect(stdout).toContain(
        'org.yaml:2:11: error file-readable: include "link.yaml" is a link that leaves the folder',
      );
      expect(stdout).toContain('org.yaml:2:22: error file-readable: include "linked/*.yaml" matches no file');
      expect(status).toBe(3);
    });
  });

  test('follows a link inside the folder', async () => {
    await inTemporaryFolder(
      { files: { 'org.yaml': main('link.yaml'), 'a.yaml': 'squads: {a: {}}\n' } },
      async (cwd) => {
        symlinkSync('a.yaml', join(cwd, 'link.yaml'));
        expect((await runInProcess(['check', 'known-field'], { cwd })).stdout).toContain(' over 2 squads, ');
      },
    );
  });

  test('a folder that is linked into itself ends', async () => {
    await inTemporaryFolder(
      { files: { 'org.yaml': main('"**/a*.yaml"'), 'sub/a.yaml': 'squads: {a: {}}\n' } },
      async (cwd) => {
        symlinkSync('..', join(cwd, 'sub/up'));
        const { stdout } = await runInProcess(['check', 'known-field'], { cwd });
        expect(stdout).toContain(' over 2 squads, ');
      },
    );
  });

  test.for(['/*.yaml', '../*.yaml', '{..,sub}/*.yaml', '{/etc,sub}/*.yaml', 'sub/../../*.yaml'])(
    'never looks outside of the folder: %s',
    async (pattern) => {
      const { stdout, status } = await check({ 'org.yaml': main(JSON.stringify(pattern)) });
      expect(stdout).toContain('leaves the folder of the file');
      expect(status).toBe(3);
    },
  );

  test('a folder that is linked to the root of the disk is not walked', async () => {
    await inTemporaryFolder(
      { files: { 'org.yaml': main('"**/a.yaml"'), 'a.yaml': 'squads: {a: {}}\n' } },
      async (cwd) => {
        symlinkSync('/', join(cwd, 'root'));
        expect((await runInProcess(['check', 'known-field'], { cwd })).stdout).toContain(' over 2 squads, ');
      },
    );
  });

  test('a loop is 3, and said where it closes', async () => {
    const { stdout, status } = await check({
      'org.yaml': main('[a.yaml]'),
      'a.yaml': 'include: [b.yaml]\n',
      'b.yaml': 'include: [a.yaml]\n',
    });
    expect(stdout).toContain(
      'b.yaml:1:11: error file-readable: include "a.yaml" goes round in a loop; take one of the includes out\n',
    );
    expect(status).toBe(3);
  });

  test('a glob may match the file that it stands in', async () => {
    const { stdout, status } = await check({ 'org.yaml': main('"*.yaml"'), 'a.yaml': 'squads: {a: {}}\n' });
    expect(stdout).toContain(' over 2 squads, ');
    expect(status).toBe(0);
  });

  test('a file that two others include is read once', async () => {
    const files = {
      'org.yaml': main('[a.yaml, b.yaml]'),
      'a.yaml': 'include: [c.yaml]\n',
      'b.yaml': 'include: [c.yaml]\n',
      'c.yaml': 'squads: {c: {}}\n',
    };
    const { stdout, status } = await check(files);
    expect(stdout).toContain(' over 2 squads, ');
    expect(status).toBe(0);
  });

  test('an id, org and policy stand once over all files: the finding names both', async () => {
    const { stdout } = await check({
      'org.yaml': `${main('[a.yaml]')}org: {name: A}\npolicy: {}\n`,
      'a.yaml': 'org: {name: B}\npolicy: {}\nsquads: {search: {}}\n',
    });
    expect(stdout).toContain(
      'a.yaml:1:1: error defined-once: org stands in org.yaml and again in a.yaml; keep one of the two',
    );
    expect(stdout).toContain('a.yaml:2:1: error defined-once: policy stands in org.yaml and again in a.yaml');
    expect(stdout).toContain(
      'a.yaml:3:10: error defined-once: squad:search stands in org.yaml and again in a.yaml',
    );
  });

  test('what the first says counts', async () => {
    const { stdout } = await runInProcess(['check', 'mission-is-stated'], {
      files: {
        'org.yaml': 'version: 1\ninclude: a.yaml\nsquads: {search: {mission: x}}\n',
        'a.yaml': 'squads: {search: {mission: y}}\n',
      },
    });
    expect(stdout).toContain('org.yaml:3:');
    expect(stdout).not.toContain('"y"');
  });

  test('version may be left out of an included file, and is checked where it stands', async () => {
    const { status } = await check({ 'org.yaml': main('[a.yaml]'), 'a.yaml': 'version: 2\n' });
    expect(status).toBe(3);
  });

  test('an empty value is none', async () => {
    expect((await check({ 'org.yaml': main('["", ]') })).status).toBe(0);
    expect((await check({ 'org.yaml': main('') })).status).toBe(0);
  });
});
