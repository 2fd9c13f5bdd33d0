import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import type { Outcome } from './run-orgctl.ts';

async function check(text: string, ...args: string[]): Promise<Outcome> {
  return runInProcess(['check', ...args], { files: { 'org.yaml': text } });
}

/** The lines that say what is wrong, and nothing after. */
async function findings(text: string, ...rules: string[]): Promise<readonly string[]> {
  const { stdout } = await check(`version: 1\n${text}`, ...rules, '--all');
  return stdout.split('\n').filter((line) => line.startsWith('org.yaml:'));
}

const readingRules = ['known-field', 'field-type', 'required-field', 'id-format', 'defined-once'];

describe('every mistake of a run is said at once, at its place', () => {
  test('a broken reference, a misspelt field and a bad date hide nothing else', async () => {
    const text = `squads:
  search:
    missoin: Find the song that somebody has in mind
    from: 2026/1/5
    members: [ada, bob]
  play: {tribe: musik, type: stream-alinged}
tribes: {music: {}}
people: {ada: {manager: adda}, bo: {}}
components: {radio: {}}
`;
    const found = await findings(text, ...readingRules, 'reference-exists', 'component-has-owner');
    const starts = found.map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(starts).toEqual([
      'org.yaml:7:30: error field-type:',
      'org.yaml:5:11: error field-type:',
      'org.yaml:4:5: error known-field:',
      'org.yaml:9:25: error reference-exists:',
      'org.yaml:7:17: error reference-exists:',
      'org.yaml:6:20: error reference-exists:',
      'org.yaml:10:14: warning component-has-owner:',
    ]);
  });

  test('two mistakes of YAML are both said', async () => {
    const { stdout, status } = await check('version: 1\nsquads:\n  a: {mission: @x}\n  b: {mission: `y}\n');
    expect(stdout).toContain('org.yaml:3:16: error yaml-syntax: ');
    expect(stdout).toContain('org.yaml:4:16: error yaml-syntax: ');
    expect(status).toBe(3);
  });
});

describe('known-field', () => {
  test('names the entity and the nearest field', async () => {
    expect(await findings('squads: {search: {missoin: Find it}}\n', 'known-field')).toEqual([
      'org.yaml:2:19: error known-field: unknown field "missoin" of squad search; did you mean mission?',
    ]);
  });

  test('lists the fields where none is near', async () => {
    const [line] = await findings('guilds: {web: {wheelbarrow: x}}\n', 'known-field');
    expect(line).toContain('unknown field "wheelbarrow" of guild web; its fields are name, description, ');
    expect(line).toContain('a key of your own begins with x-');
  });

  test('speaks of a top key, of an item of a list and of a map inside', async () => {
    const text = `sqads: {}
squads: {search: {members: [{person: ada, rol: x}]}}
components: {index: {systemOwners: {devv: ada}}}
people: {ada: {}}
`;
    expect(await findings(text, 'known-field')).toEqual([
      'org.yaml:2:1: error known-field: unknown top key "sqads", read as squads; did you mean squads?',
      'org.yaml:4:37: error known-field: unknown field "devv" of systemOwners of component index; did you mean dev?',
      'org.yaml:3:43: error known-field: unknown field "rol" of members.ada of squad search; did you mean role?',
    ]);
  });

  test('speaks of the policy, too', async () => {
    const text = 'policy: {rulez: {}, rules: {squad-sise: off, squad-size: {mx: 3}}}\nsquads: {a: {}}\n';
    expect(await findings(text, 'known-field')).toEqual([
      'org.yaml:2:29: error known-field: unknown rule "squad-sise"; did you mean squad-size?',
      'org.yaml:2:59: error known-field: unknown option "mx" of squad-size; did you mean max?',
      'org.yaml:2:10: error known-field: unknown field "rulez" of policy; did you mean rules?',
    ]);
  });

  test('leaves x- keys alone, wherever they stand', async () => {
    const text =
      'x-a: 1\norg: {name: A, x-b: {c: [d]}}\nsquads: {search: {x-e: 1, members: [{person: ada, x-f: 1}]}}\n';
    expect(await findings(text, ...readingRules)).toEqual([]);
  });
});

describe('field-type', () => {
  test.each([
    [
      'squads: {a: {type: platfrom}}',
      'type of squad a is "platfrom", expected one of',
      'did you mean platform?',
    ],
    [
      'squads: {a: {from: 2026-02-30}}',
      'from of squad a is "2026-02-30", expected a day that the calendar has',
      'write it as',
    ],
    ['squads: {a: {from: 2026-1-5}}', 'from of squad a is "2026-1-5"', 'did you mean 2026-01-05?'],
    [
      'components: {a: {tier: 5}}',
      'tier of component a is "5", expected a whole number from 1 to 4',
      'write a number',
    ],
    [
      'squads: {a: {members: [{person: b, share: 50%}]}}',
      'members.b.share of squad a is "50%"',
      'did you mean 0.5?',
    ],
    [
      'squads: {a: {mission: [b]}}',
      'mission of squad a is a list, expected a text',
      'write one text on the same line',
    ],
    [
      'squads: {a: {serves: {b: c}}}',
      'serves of squad a is a map, expected the id of an objective, or a list',
      'write the id',
    ],
    ['squads: {a: {members: ada}}', 'members of squad a is "ada", expected a list', 'write a list of ids'],
    ['squads: {a: search}', 'squad a is "search", expected a map of its fields', 'write its fields below it'],
    ['squads: [a]', 'squads is a list, expected a map of id to fields', 'write the ids below squads'],
    [
      'org: {name: A, roles: {cto: [ada]}}',
      'roles.cto of org is a list, expected the id of a person',
      'write the id of a person',
    ],
    ['waivers: {a: b}', 'waivers is a map, expected a list', 'write - {rule: '],
    ['policy: {profile: spotify-2021}', 'profile of policy is "spotify-2021"', 'did you mean spotify-2012?'],
    [
      'objectives: {a: {period: 2026-Q5}}',
      'period of objective a is "2026-Q5", expected a period',
      'write it as 2026, ',
    ],
    ['include: {a: b}', 'an item of include is a map', 'write include: [squads/*.yaml]'],
    [
      'components: {a: {owner: [b, none]}}',
      'owner of component a says none beside others',
      'write owner: none alone',
    ],
    [
      'components: {a: {owner: [none]}}',
      'owner of component a says none in a list',
      'write owner: none alone',
    ],
    ...[
      ['sqad:search', 'no kind sqad', 'did you mean squad:search?'],
      ['people:ada.manager', 'no kind people', 'did you mean person:ada?'],
      ['org:org', 'no kind org', 'write org for the organisation itself'],
      ['planet:mars', 'no kind planet', 'write one of objective, tribe, '],
    ].map(([on, what, way]) => [
      `waivers: [{rule: squad-size, on: '${on}', reason: soon, until: 2026-12-31}]`,
      `on of a waiver is "${on}", but there is ${what} that has ids`,
      way,
    ]),
  ])('%s', async (text, what, way) => {
    const found = await findings(`${text}\npeople: {z: {}}\n`, 'field-type');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`field-type: ${what}`);
    expect(found[0]).toContain(`; ${way}`);
  });

  test('a # after a blank is a comment, and nobody meant that', async () => {
    const text = 'squads:\n  payments:\n    channel: #payments\n    mission: Pay\n';
    expect(await findings(text, 'field-type')).toEqual([
      'org.yaml:4:5: error field-type: channel of squad payments is empty; a # after a blank begins a comment; write "#payments"',
    ]);
    expect(await findings(text.replace('#payments', '# to be found'), 'field-type')).toEqual([]);
  });
});
