import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldSynonyms, topKeySynonyms } from '../../src/model/synonyms.ts';
import { entityKinds, fieldTables, sections } from '../../src/model/kinds.ts';
import { plainWord } from '../../src/model/meant-name.ts';
import { runInProcess } from './run-in-process.ts';

const SAMPLE = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');

/** What `check` says on each place, without the last lines; and its exit code. */
async function check(text: string, ...args: string[]) {
  const { stdout, status } = await runInProcess(['check', ...args], { files: { 'org.yaml': text } });
  return { findings: stdout.split('\n').filter((line) => line.startsWith('org.yaml:')), status };
}

/** The findings that the sample has only with this change. */
async function added(change: (text: string) => string): Promise<readonly string[]> {
  const before = new Set((await check(SAMPLE)).findings);
  const { findings, status } = await check(change(SAMPLE));
  expect(status).toBe(1);
  return findings.filter((finding) => !before.has(finding));
}

const fields = (yaml: string) =>
  check(`version: 1\norg: {name: A}\n${yaml}objectives: {x: {}}\n`, 'known-field', '--all');

describe('a misspelt top key is one finding: what stands below it is read as what it was meant to be', () => {
  test.each([
    ['squads', 'squad'],
    ['squads', 'sqauds'],
    ['squads', 'teams'],
    ['people', 'persons'],
    ['people', 'poeple'],
    ['components', 'services'],
    ['tribes', 'Tribe'],
  ])('%s as %s', async (right, wrong) => {
    const line = SAMPLE.split('\n').indexOf(`${right}:`) + 1;
    expect(await added((text) => text.replace(`\n${right}:\n`, `\n${wrong}:\n`))).toEqual([
      `org.yaml:${line}:1: error known-field: unknown top key "${wrong}", read as ${right}; did you mean ${right}?`,
    ]);
  });

  test('but nothing is read as what nobody means', async () => {
    const { findings } = await fields('squds_of_old: {search: {}}\nsystems: {web: {}}\nfoo: {}\n');
    expect(findings).toEqual([
      expect.stringMatching(
        /^org.yaml:5:1: error known-field: unknown top key "foo"; the top keys are version, /,
      ),
      expect.stringMatching(
        /^org.yaml:3:1: error known-field: unknown top key "squds_of_old"; the top keys are/,
      ),
      'org.yaml:4:1: error known-field: unknown top key "systems"; there is no list of systems: write `system: …` at each of its components',
    ]);
  });

  test('and where the top key is absent, everything that refers to it is told', async () => {
    const text = 'version: 1\norg: {name: A}\ncomponents: {a: {owner: search}, b: {owner: lyrics}}\n';
    const { findings } = await check(text, 'reference-exists');
    expect(findings).toEqual([
      expect.stringContaining('org.yaml:3:25: error reference-exists: component a says owner: search, but'),
      expect.stringContaining('org.yaml:3:45: error reference-exists: component b says owner: lyrics, but'),
    ]);
  });
});

describe('a bad id is one finding: what refers to the good one means it', () => {
  test.each([
    ['squad', 'search', 'Search'],
    ['person', 'kofi-abara', 'Kofi_Abara'],
    ['tribe', 'playback', 'Playback'],
    ['component', 'kv-store', 'kvStore'],
  ])('%s %s as %s', async (kind, id, wrong) => {
    const line = SAMPLE.split('\n').indexOf(`  ${id}:`) + 1;
    expect(await added((text) => text.replace(`\n  ${id}:\n`, `\n  ${wrong}:\n`))).toEqual([
      `org.yaml:${line}:3: error id-format: the id "${wrong}" of a ${kind} is not kebab-case: letters a to z, digits and single hyphens, a letter first; write ${id}`,
    ]);
  });

  test('also where it is written wrongly everywhere', async () => {
    const text =
      'version: 1\norg: {name: A}\nsquads: {Search: {}}\ncomponents: {a: {owner: Search}, b: {owner: Search}}\n';
    const { findings } = await check(text, 'reference-exists', 'id-format');
    expect(findings).toEqual([expect.stringContaining('org.yaml:3:10: error id-format: the id "Search"')]);
  });

  test('but not where the good one is somebody else', async () => {
    const text =
      'version: 1\norg: {name: A}\nsquads: {Search: {}, search: {}}\ncomponents: {a: {owner: Search}, b: {owner: search}}\n';
    const { findings } = await check(text, 'reference-exists', 'id-format');
    expect(findings).toEqual([expect.stringContaining('org.yaml:3:10: error id-format: the id "Search"')]);
  });
});

describe('words that people write for a field', () => {
  test.each([
    ['squads: {a: {team_lead: x}}', '3:14', 'team_lead', 'squad a', 'did you mean techLead?'],
    ['squads: {a: {teamLead: x}}', '3:14', 'teamLead', 'squad a', 'did you mean techLead?'],
    ['squads: {a: {po: x}}', '3:14', 'po', 'squad a', 'did you mean productOwner?'],
    ['squads: {a: {product_owner: x}}', '3:14', 'product_owner', 'squad a', 'did you mean productOwner?'],
    ['squads: {a: {people: [x]}}', '3:14', 'people', 'squad a', 'did you mean members?'],
    ['squads: {a: {members: [{id: x}]}}', '3:25', 'id', 'members of squad a', 'did you mean person?'],
    [
      'squads: {a: {components: [x]}}',
      '3:14',
      'components',
      'squad a',
      'a component names its owner: write `owner: a` at the component',
    ],
    [
      'tribes: {a: {squads: [x]}}',
      '3:14',
      'squads',
      'tribe a',
      'a squad says where it belongs: write `tribe: a` at each of its squads',
    ],
    [
      'chapters: {a: {squads: [x]}}',
      '3:16',
      'squads',
      'chapter a',
      'a chapter has people, not squads: write them below `members` of the chapter',
    ],
    [
      'people: {ada: {squad: x}}',
      '3:16',
      'squad',
      'person ada',
      'a group lists its people: write ada below `members` of the squad',
    ],
    [
      'people: {ada: {guild: x}}',
      '3:16',
      'guild',
      'person ada',
      'a group lists its people: write ada below `members` of the guild',
    ],
    [
      'people: {ada: {tribe: x}}',
      '3:16',
      'tribe',
      'person ada',
      'the tribe of a person is that of the squad: write ada below `members` of a squad',
    ],
    ['components: {a: {on-call: x}}', '3:18', 'on-call', 'component a', 'did you mean onCall?'],
    ['components: {a: {team: x}}', '3:18', 'team', 'component a', 'did you mean owner?'],
    ['waivers: [{because: x}]', '3:12', 'because', 'a waiver', 'did you mean reason?'],
  ])('%s', async (yaml, place, written, where, help) => {
    const { findings, status } = await fields(`${yaml}\n`);
    expect(findings).toEqual([
      `org.yaml:${place}: error known-field: unknown field "${written}" of ${where}; ${help}`,
    ]);
    expect(status).toBe(1);
  });

  test('every field of every kind may be written with underscores or hyphens', async () => {
    for (const kind of entityKinds.filter((each) => each !== 'objective')) {
      const names = Object.keys(fieldTables[kind]).filter((name) => /[A-Z]/.test(name));
      const wrong = names.flatMap((name) => ['_', '-'].map((sign) => name.replaceAll(/[A-Z]/g, `${sign}$&`)));
      const yaml = `${sections[kind]}: {a: {${wrong.map((name) => `${name}: x`).join(', ')}}}\n`;
      const { findings } = await fields(yaml);
      const said = findings.map((line) => /"(.*)" of.*did you mean (\w+)\?$/.exec(line)?.slice(1).join(' '));
      const right = wrong.map((name) => `${name} ${name.replaceAll(/[_-]/g, '')}`);
      expect(new Set(said)).toEqual(new Set(right));
    }
  });

  test('each leads to something that there is, and none is a name of the format', () => {
    const tops = ['version', 'org', 'include', 'policy', ...Object.values(sections), 'waivers'];
    const owners = new Map<string, readonly string[]>(
      [...entityKinds, 'org' as const].map((kind) => [kind, Object.keys(fieldTables[kind])]),
    );
    owners.set('members', Object.keys(fieldTables.squad.members.fields));
    owners.set('vacancies', Object.keys(fieldTables.squad.vacancies.fields));
    owners.set('dependsOn', Object.keys(fieldTables.squad.dependsOn.fields));
    owners.set('waiver', ['rule', 'on', 'reason', 'until', 'by']);
    for (const [owner, synonyms] of [['', topKeySynonyms] as const, ...Object.entries(fieldSynonyms)]) {
      const names = owner === '' ? tops : (owners.get(owner) ?? []);
      for (const [word, meant] of Object.entries(synonyms)) {
        expect([owner, word, plainWord(word)]).toEqual([owner, word, word]);
        expect([owner, word, names.includes(word)]).toEqual([owner, word, false]);
        if (typeof meant === 'string')
          expect([owner, word, names.includes(meant)]).toEqual([owner, word, true]);
      }
    }
  });
});
