import { expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

/** What a check says of a squad with these lines: places in the file, and then the words. */
async function mistakes(lines: readonly string[], head = 'org: {name: Small}') {
  const { stdout, status } = await runInProcess(['check'], {
    files: {
      'org.yaml': `version: 1\n${head}\ntribes: {play: {}}\nsquads:\n  a:${lines.map((line) => `\n    ${line}`).join('')}\npeople: {ada: {}, bo: {}}\n`,
    },
  });
  expect(status).toBe(1);
  return stdout.split('\n').filter((line) => /error (?:field-type|known-field|yaml-)/.test(line));
}

test.each([
  [
    ['tribe: play', 'members:', '  -ada', '  - bo'],
    '8:7: error field-type: members of squad a: a blank is missing after this dash; write - ada',
  ],
  [
    ['tribe: play', 'members:', '  -ada', '  -bo'],
    '8:7: error field-type: members of squad a: a blank is missing after this dash; write - ada',
  ],
  [
    ['tribe: play', 'serves:', '  -more'],
    '8:7: error field-type: serves of squad a: a blank is missing after this dash; write - more',
  ],
  [
    ['tribe:play', 'mission:more'],
    '6:10: error field-type: squad a: a blank is missing after the colon of tribe; write tribe: play',
  ],
  [
    ['{tribe:play}'],
    '6:6: error known-field: unknown field "tribe:play" of squad a; a blank is missing after the colon of tribe: write tribe: play',
  ],
] as const)('a blank that is missing in %j is said to be', async (lines, said) => {
  expect(await mistakes(lines)).toEqual([`org.yaml:${said}`]);
});

test('a blank that is missing behind a top key is said to be', async () => {
  expect(await mistakes(['tribe: play'], 'org:{name: Small}')).toEqual([
    'org.yaml:2:1: error known-field: unknown top key "org:{name"; a blank is missing after the colon of org: write org: {name',
  ]);
});

test('a text with a colon is a text where a text may stand', async () => {
  const lines = ['tribe: play', 'mission: tribe:play and more', 'tags:', '  -x'];
  const { stdout } = await runInProcess(['check', 'field-type', 'known-field'], {
    files: {
      'org.yaml': `version: 1\norg: {name: Small}\ntribes: {play: {}}\nsquads:\n  a:\n    ${lines.join('\n    ')}\n`,
    },
  });
  expect(stdout).toMatch(/^0 errors/);
});

test('an item of the wrong type is told what is expected, with every field it may have', async () => {
  expect(await mistakes(['tribe: play', 'vacancies: [engineer]'])).toEqual([
    'org.yaml:7:17: error field-type: an item of vacancies of squad a is "engineer", expected a map; write {role: …, chapter: …, from: …}',
  ]);
});
