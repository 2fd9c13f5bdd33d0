import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { compileSchema, type Verdict } from './compiled-schema.ts';

const main = `version: 1
org: {name: Tonearm}
include: [squads/*.yaml]
people: {ada: {name: Ada Abara}, true: {}}
`;

const files = {
  'org.yaml': main,
  'squads/search.yaml': 'squads: {search: {}, charts: {until: 2026-01-31}, fresh: {from: 2027-01-01}}\n',
};

async function schemaOf(
  args: readonly string[],
  contents: Readonly<Record<string, string>> = files,
): Promise<Verdict> {
  const { status, stdout, stderr } = await runInProcess(['schema', '--as-of', '2026-11-23', ...args], {
    files: contents,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return compileSchema(args.includes('07') ? '07' : '2020-12', stdout);
}

describe('orgctl schema', () => {
  test('needs no organisation, and knows no ids', async () => {
    const verdict = await schemaOf([], {});
    expect(verdict('version: 1\nsquads: {a: {tribe: anything-at-all}}')).toBe(null);
    expect(verdict('version: 1\nsquads: {a: {tribe: Any Thing}}')).not.toBe(null);
  });

  test.each(['2020-12', '07'])(
    '--live of draft %s knows the ids of all files, what is gone and what is to come',
    async (draft) => {
      const verdict = await schemaOf(['--live', '--draft', draft]);
      const owner = (id: string) => verdict(`version: 1\ncomponents: {a: {owner: ${id}}}`);
      for (const id of [
        'search',
        'charts',
        'fresh',
        'person:ada',
        'none',
        '',
        '[search, person:ada]',
        'squad:search',
      ]) {
        expect({ id, problem: owner(id) }).toEqual({ id, problem: null });
      }
      for (const id of [
        'serach',
        'ada',
        'person:search',
        'tribe:search',
        'team:search',
        '[none]',
        '[serach]',
      ]) {
        expect({ id, isRefused: owner(id) !== null }).toEqual({ id, isRefused: true });
      }
      expect(verdict('version: 1\nsquads: {a: {members: [ada, true, {person: ada}]}}')).toBe(null);
      expect(verdict('version: 1\nsquads: {a: {members: [bela]}}')).not.toBe(null);
    },
  );

  test('--included is for files that need no version', async () => {
    const included = await schemaOf(['--included']);
    expect(included('squads: {a: {}}')).toBe(null);
    expect(included('version: \n')).toBe(null);
    expect(included('version: 2\n')).not.toBe(null);
    expect((await schemaOf([]))('squads: {a: {}}')).not.toBe(null);
  });

  test('what has no good id is in it as it was written, and no pattern of its own', async () => {
    const contents = { 'org.yaml': 'version: 1\npeople: {"a.*(b": {until: 2026-01-01}, ada: {}}\n' };
    const args = ['schema', '--live', '--as-of', '2026-11-23'];
    const { stdout, stderr } = await runInProcess(args, { files: contents });
    expect(stderr).toContain('one mistake leaves something unread');
    const verdict = compileSchema('2020-12', stdout);
    expect(verdict('version: 1\ntribes: {a: {lead: "a.*(b"}}')).toBe(null);
    expect(verdict('version: 1\ntribes: {a: {lead: "abcb"}}')).not.toBe(null);
  });

  test('a file that cannot be read whole gives no schema, and leaves the one that is there', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'orgctl-schema-'));
    const contents = { 'org.yaml': 'version: 1\nsquads: {a: {\n', 'org.schema.json': 'before' };
    const args = ['schema', '--live', '-o', 'json=org.schema.json'];
    const { status, stdout, stderr } = await runInProcess(args, { files: contents, cwd });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('there is no answer before the organisation can be read whole');
    expect(readFileSync(join(cwd, 'org.schema.json'), 'utf8')).toBe('before');
    rmSync(cwd, { recursive: true });
  });

  test('without an organisation --live has no answer', async () => {
    const { status, stdout } = await runInProcess(['schema', '--live']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test.each([[['--live']], [[]]])('schema %j is never written over what it is about', async (flags) => {
    const args = ['schema', ...flags, '-o', 'json=org.yaml'];
    const { status, stderr } = await runInProcess(args, { files });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'orgctl: the answer would be written over org.yaml, which is read for it\n  name another file\n',
    );
  });

  test('--live is not written over an included file, either', async () => {
    const args = ['schema', '--live', '-o', 'json=squads/search.yaml'];
    const { status } = await runInProcess(args, { files });
    expect(status).toBe(2);
  });

  test('wrong words are refused with the right ones', async () => {
    const draft = await runInProcess(['schema', '--draft', '7']);
    expect(draft.status).toBe(2);
    expect(draft.stderr).toContain('did you mean 07?');
    const format = await runInProcess(['schema', '-o', 'yaml']);
    expect(format.status).toBe(2);
    expect(format.stderr).toContain('unknown format "yaml"');
  });
});
