import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { diskFiles } from '../../src/cli/disk-files.ts';
import { openState } from '../../src/store/open-state.ts';
import { lineIndex } from '../../src/yaml/line-index.ts';
import { inTemporaryFolder, runOrgctl } from '../cli/run-orgctl.ts';

const org = (name: string) => `version: 1\norg: {name: ${name}}\nsquads: {search: {}}\n`;

/** A state of the folder's org.yaml, and how often the file was read for it. */
async function open(folder: string) {
  const disk = diskFiles(folder);
  let reads = 0;
  const read = (path: string) => {
    reads += 1;
    return disk.read(path);
  };
  const state = await openState(
    { ...disk, read },
    { path: 'org.yaml', name: 'org.yaml' },
    {
      cache: 'use',
      folder: join(folder, 'cache'),
      version: 'test',
      now: Date.now(),
      note: () => {},
      read: async (action) => action(),
    },
  );
  const store = state.openStore('2026-11-23');
  const name = store.rows('SELECT name FROM org')[0]?.['name'];
  store.close();
  return { name, reads: () => reads, file: state.files[0] };
}

const seenFiles = (folder: string) =>
  readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.seen'));

describe('a file that was written long ago', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 }));
  afterEach(() => vi.useRealTimers());

  test('is read twice, and then only for its text', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org('First') } }, async (folder) => {
      const first = await open(folder);
      expect(first.name).toBe('First');
      expect((await open(folder)).reads()).toBe(1);
      const third = await open(folder);
      expect([third.name, third.reads(), third.file?.sha256]).toEqual(['First', 0, first.file?.sha256]);
      expect([third.file?.text, third.reads()]).toEqual([org('First'), 1]);
    });
  });

  test('is read again when it was written since', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org('First') } }, async (folder) => {
      for (let times = 0; times < 3; times++) await open(folder);
      const { file } = await open(folder);
      writeFileSync(join(folder, 'org.yaml'), org('Other'));
      expect(() => file?.text).toThrow('was written while it was read');
      expect(() => file?.position?.(20)).toThrow('was written while it was read');
      const other = await open(folder);
      expect([other.name, other.reads() > 0]).toEqual(['Other', true]);
      rmSync(join(folder, 'org.yaml'));
      expect(() => file?.position?.(20)).toThrow('was written while it was read');
    });
  });

  test('gives places without all of its text, and where it stands is the same for show', async () => {
    const people = Array.from({ length: 4000 }, (_, index) => `  p-${index}: {name: "Ada 😀 é"} # 😀\r\n`);
    const text = `version: 1\r\norg: {name: First}\r\npeople:\r\n${people.join('')}`;
    await inTemporaryFolder({ files: { 'org.yaml': text } }, async (folder) => {
      const lines = lineIndex(text);
      await open(folder);
      await open(folder);
      const { file, reads } = await open(folder);
      for (let offset = 0; offset < text.length + 5000; offset += 4999)
        expect(file?.position?.(offset)).toEqual(lines.position(offset));
      expect(reads()).toBe(0);
      utimesSync(join(folder, 'org.yaml'), 1_000_000_000, 1_000_000_000);
      const env = { ORGCTL_CACHE_DIR: join(folder, 'shown') };
      for (let times = 0; times < 3; times++) {
        for (const [id, line] of [
          ['p-0', 4],
          ['p-3999', 4003],
        ] as const) {
          const shown = await runOrgctl(['show', `person:${id}`], { cwd: folder, env });
          expect(shown.stdout).toContain(`org.yaml:${line}\n`);
        }
      }
    });
  });

  test.for([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['damaged', (text: string) => text.replace('"mistakes\\":0', '"mistakes\\":9')],
  ] as const)('is read again where what was kept of it is %s', async ([, spoil]) => {
    await inTemporaryFolder({ files: { 'org.yaml': org('First') } }, async (folder) => {
      for (let times = 0; times < 3; times++) await open(folder);
      const [seen = ''] = seenFiles(folder);
      const path = join(folder, 'cache', seen);
      const text = readFileSync(path, 'utf8');
      expect(spoil(text)).not.toBe(text);
      writeFileSync(path, spoil(text));
      const again = await open(folder);
      expect([again.name, again.reads()]).toEqual(['First', 1]);
      expect((await open(folder)).reads()).toBe(0);
    });
  });
});

test('a file that was written a moment ago is read each time', async () => {
  await inTemporaryFolder({ files: { 'org.yaml': org('First') } }, async (folder) => {
    const env = { ORGCTL_CACHE_DIR: join(folder, 'cache') };
    const ask = async () => (await runOrgctl(['list', 'squads', '-o', 'csv'], { cwd: folder, env })).status;
    for (const name of ['First', 'Other', 'Third']) {
      writeFileSync(join(folder, 'org.yaml'), org(name));
      expect(await ask()).toBe(0);
      expect((await open(folder)).name).toBe(name);
    }
    expect(seenFiles(folder)).toEqual([]);
  });
});
