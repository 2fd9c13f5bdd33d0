import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { startLanguageServer, type LanguageServer, type OpenDocument } from './language-server.ts';

const org = `version: 1
org: {name: Tonearm}
tribes:
  discovery: {name: Discovery}
squads:
  search: {name: Search, tribe: discovery}
  radio: {tribe: discovery, mission: Music that never stops}
  charts: {name: Charts, until: 2026-01-31}
guilds:
  security: {name: Security}
people:
  ada: {name: Ada Abara}
  bela: {name: Bela Holm}
`;

const modeline = (schema: string) => `# yaml-language-server: $schema=./${schema}\n`;

/** A text with a bar where the cursor is, and the cursor's place. */
function atBar(text: string) {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return { text: text.replace('|', ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe.each(['07', '2020-12'])('yaml-language-server with the schema of draft %s', (draft) => {
  let server: LanguageServer;
  const folder = mkdtempSync(join(tmpdir(), 'orgctl-editor-'));
  let documents = 0;

  beforeAll(async () => {
    const flags = { 'open.json': [], 'live.json': ['--live'], 'included.json': ['--included', '--live'] };
    for (const [name, flag] of Object.entries(flags)) {
      const args = ['schema', ...flag, '--draft', draft, '--as-of', '2026-11-23'];
      const { status, stdout, stderr } = await runInProcess(args, { files: { 'org.yaml': org } });
      if (status !== 0) throw new Error(stderr);
      writeFileSync(join(folder, name), stdout);
    }
    server = await startLanguageServer();
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  function open(schema: string, text: string): OpenDocument {
    documents += 1;
    return server.open(join(folder, `org-${documents}.yaml`), `${modeline(schema)}${text}`);
  }

  async function proposed(schema: string, marked: string) {
    const { text, line, column } = atBar(marked);
    const proposals = await open(schema, text).complete(line + 1, column);
    return Object.fromEntries(proposals.map(({ label, documentation }) => [label, documentation]));
  }

  async function hover(schema: string, marked: string) {
    const { text, line, column } = atBar(marked);
    return open(schema, text).hover(line + 1, column);
  }

  async function underlined(schema: string, text: string) {
    const found = await open(schema, `version: 1\n${text}`).underlined();
    return found.map(({ line, column, message }) => `${line - 2}:${column} ${message}`).toSorted();
  }

  test('owner is completed with the squads of this organisation, and what their names are', async () => {
    const found = await proposed('live.json', 'version: 1\ncomponents:\n  lyrics:\n    owner: |\n');
    expect(found).toEqual({
      search: 'Search',
      radio: 'Music that never stops',
      none: '',
      'tribe:discovery': 'Discovery',
      'guild:security': 'Security',
      'person:ada': 'Ada Abara',
      'person:bela': 'Bela Holm',
    });
  });

  test('members are completed in lists and in maps', async () => {
    const people = { ada: 'Ada Abara', bela: 'Bela Holm' };
    const inList = 'version: 1\nsquads:\n  search:\n    members:\n      - ada\n      - b|\n';
    expect(await proposed('live.json', inList)).toMatchObject(people);
    const inMap = 'version: 1\nsquads:\n  search:\n    members:\n      - person: |\n';
    expect(await proposed('live.json', inMap)).toEqual(people);
  });

  test('the fields of a squad are completed with their docs, those that it has are left out', async () => {
    const found = await proposed('open.json', 'version: 1\nsquads:\n  search:\n    mission: Find\n    |\n');
    expect(found['coach']).toBe('Who helps the squad to improve how it works.');
    expect(Object.keys(found)).toContain('productOwner');
    expect(Object.keys(found)).not.toContain('mission');
    expect(Object.keys(found)).not.toContain('tier');
  });

  test('choices, rules and their options are completed', async () => {
    expect(await proposed('open.json', 'version: 1\nsquads:\n  search:\n    type: |\n')).toEqual({
      'stream-aligned': '',
      platform: '',
      enabling: '',
      'complicated-subsystem': '',
    });
    expect(Object.keys(await proposed('open.json', 'version: 1\npolicy:\n  profile: |\n'))).toContain(
      'thorough',
    );
    const rule = await proposed('open.json', 'version: 1\npolicy:\n  rules:\n    squad-mi|\n');
    expect(rule['squad-minimum']).toMatch(/\(warning\)\n\n/);
    const options = await proposed(
      'open.json',
      'version: 1\npolicy:\n  rules:\n    squad-minimum:\n      |\n',
    );
    expect(Object.keys(options)).toEqual(['severity', 'min']);
    const waived = await proposed('open.json', 'version: 1\nwaivers:\n  - rule: |\n');
    expect(Object.keys(waived)).toContain('component-has-owner');
  });

  test('nothing is proposed that the readers would refuse', async () => {
    for (const field of ['name: |', 'tribe: |', 'members: |', 'links: |', 'from: |']) {
      const found = await proposed('open.json', `version: 1\nsquads:\n  search:\n    ${field}\n`);
      expect(Object.keys(found).filter((label) => ['true', 'false', 'null'].includes(label))).toEqual([]);
    }
  });

  test('hovering over a field shows its doc, over an id its name', async () => {
    const field = 'version: 1\nsquads:\n  search:\n    miss|ion: Find\n';
    expect(await hover('open.json', field)).toMatch(/^What the squad is there for, in one sentence/);
    const id = 'version: 1\nsquads:\n  search:\n    coach: be|la\n';
    expect(await hover('live.json', id)).toMatch(
      /^Who helps the squad to improve how it works\.\n\nAllowed Values:\n\n\* `bela`: Bela Holm\n/,
    );
  });

  test('a typo is underlined where it stands', async () => {
    expect(await underlined('open.json', 'squads:\n  search:\n    missoin: Find\n')).toEqual([
      '3:5 Property missoin is not allowed.',
    ]);
    expect(await underlined('live.json', 'components:\n  lyrics: {owner: serach}\n')).toEqual([
      '2:19 no squad, tribe, guild or person has this id; if it is new, write the schema again',
    ]);
    expect(await underlined('live.json', 'squads:\n  search: {members: [ada, adda]}\n')).toEqual([
      '2:27 no person has this id; if it is new, write the schema again',
    ]);
    expect(await underlined('open.json', 'people:\n  ada: {from: 2026-02-30, capacity: 80}\n')).toEqual([
      '2:15 expected a day that the calendar has, such as 2026-11-23',
      '2:37 Value is above the maximum of 1.',
    ]);
    expect(await underlined('open.json', 'policy: {rules: {squad-size: eror}}\n')).toEqual([
      '1:30 expected off, on, error, warning or info',
    ]);
  });

  test('what is gone is not proposed, and is no mistake', async () => {
    const found = await proposed('live.json', 'version: 1\nsquads:\n  radio:\n    successor: |\n');
    expect(found).toEqual({ search: 'Search', radio: 'Music that never stops' });
    expect(await underlined('live.json', 'squads:\n  radio: {successor: charts}\n')).toEqual([]);
  });

  test('the organisation that the schema is of has nothing underlined', async () => {
    expect(await open('live.json', org).underlined()).toEqual([]);
  });

  test('only the main file needs a version', async () => {
    const text = 'squads:\n  radio: {name: Radio}\n';
    expect((await open('live.json', text).underlined()).map(({ message }) => message)).toEqual([
      'Missing property "version".',
    ]);
    expect(await open('included.json', text).underlined()).toEqual([]);
  });
});
