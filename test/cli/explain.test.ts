import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { allTopics } from '../../src/cli/topics/find-topics.ts';
import { fieldTables } from '../../src/model/kinds.ts';
import { rules } from '../../src/rules/all.ts';
import { dayTables } from '../../src/store/day/all.ts';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

async function explain(...args: string[]) {
  return runInProcess(['explain', ...args]);
}

describe('explain', () => {
  test('alone is the index by group, and has everything', async () => {
    const { status, stdout } = await explain();
    for (const { id } of rules) expect(stdout).toContain(id);
    for (const { name } of dayTables) expect(stdout).toContain(`v_${name}`);
    expect(stdout).toContain('  people:  contractor-key-role  ');
    expect(stdout).toContain('\nexit codes (orgctl explain exit-codes)\n  0  1  2  3  4  70  130\n');
    expect(status).toBe(0);
  });

  test('a rule says why, how to set it, and has its SELECT as it is written', async () => {
    const { stdout } = await runInProcess(['explain', 'squad-size'], { columns: 40 });
    const rule = rules.find(({ id }) => id === 'squad-size');
    const lines = (rule?.sql ?? '').split('\n').map((line) => line.trim());
    for (const line of lines.filter((each) => each !== '')) expect(stdout).toContain(line);
    expect(stdout).toContain(
      '\nset it\n  policy: {rules: {squad-size: off}}   # or on, error, warning, info\n',
    );
  });

  test('a kind is its field table, with an example, and says what else is called so', async () => {
    const { stdout } = await explain('squad');
    expect(stdout).toMatch(/^squad {2}kind of org\.yaml\n/);
    for (const name of Object.keys(fieldTables.squad)) expect(stdout).toContain(`\n  ${name} `);
    expect(stdout).toMatch(
      /^ {2}dependsOn\[\]\.severity +`none`, `slowing`, `blocking`\. How much it hurts\.$/m,
    );
    expect(stdout).toContain('\nan example\n  version: 1\n');
    expect(stdout).toMatch(/^also: orgctl explain .*tables:squad/m);
  });

  test.each([
    ['exit 3', '3  exit code'],
    ['exit code 3', '3  exit code'],
    ['rule squad-size', 'squad-size  rule'],
    ['squad mission', 'squad.mission  field'],
    ['Squad  Size', 'squad-size  rule'],
  ])('takes what is written with blanks: %s', async (written, head) => {
    expect((await explain(...written.split(' '))).stdout).toMatch(new RegExp(`^${head}`));
    expect((await explain(written)).stdout).toMatch(new RegExp(`^${head}`));
  });

  test('takes a group with blanks, and says what is near where nothing is called so', async () => {
    expect((await explain('exit', 'codes')).stdout).toBe((await explain('exit-codes')).stdout);
    const { status, stderr } = await explain('exit', 'code', '9');
    expect(stderr).toContain('there is nothing to explain that is called "9"');
    expect(status).toBe(2);
  });

  test.each([
    ['squad.mission', ['squad.mission  field of org.yaml', 'squad-has-mission']],
    ['SQUADS.dependsOn.severity', ['squad.dependsOn.severity  field', 'How much it hurts.']],
    ['squad.dependsOn', ['list of ids or maps', 'dependsOn[].mode']],
    ['waiver', ['waiver  kind of org.yaml', 'rule: owner-bus-factor']],
    ['alignment', ['alignment  category of rules', 'squad-serves-objective']],
    ['v_squad', ['v_squad  view of the day', 'The sum of their shares.']],
    ['fact_cycle', ['fact_cycle  fact', 'columns']],
    ['tables:member', ['member  base table', 'orgctl query "SELECT * FROM member LIMIT 5"']],
    ['spotify-2012', ['spotify-2012  profile', 'squad-size', 'max 7']],
    ['3', ['3  exit code', exitCodes.input.meaning]],
    ['filters:tribe', ['--tribe  filter', 'only what belongs to it']],
    ['references:search', ['search  way of naming something']],
    ['csv', ['csv  format', '-o csv=FILE']],
    ['coverage', ['coverage  term', 'not unowned on purpose', 'By tribe, a component counts once']],
    ['fte', ['FTE  term', "the sum of its heads' shares", 'v_squad']],
    ['main-squad', ['main squad  term', 'The squad with the largest share, then the smallest id.']],
    ['staffed', ['An owner squad has a head.', 'v_component']],
    ['weighted', ['tier 1 counts 4 times']],
    ['gap', ['unowned ', 'dangling ', 'thin ', 'deliberate ', 'unheld ']],
    ['terms:waiver', ['waiver  term', 'known and accepted']],
    ['terms', ['live ', 'not checked ', 'fingerprint ']],
    ['guilds-asleep', ['guilds-asleep  query', 'days=120', 'FROM v_guild AS guild']],
  ])('%s has a page', async (word, expected) => {
    const { status, stdout } = await explain(word);
    for (const each of expected) expect(stdout).toContain(each);
    expect(status).toBe(0);
  });

  test('a group is listed with a line each', async () => {
    const { stdout } = await explain('exit-codes');
    expect(stdout).toMatch(/^exit codes\n {2}0 +done\n/);
    expect((await explain('rules')).stdout.split('\n').length).toBeGreaterThan(rules.length);
  });

  test('what several are called is listed with what it could be', async () => {
    const { status, stdout } = await explain('mission');
    expect(stdout).toMatch(
      /^fields of org\.yaml\n {2}org\.mission .*\n {2}tribe\.mission .*\n {2}squad\.mission /,
    );
    expect(status).toBe(0);
    expect((await explain('tribes')).stdout).toContain('queries that have a name\n  tribes ');
  });

  test.each([
    ['sqad', 'did you mean squad?'],
    ['squad-siez', 'did you mean squad-size?'],
    ['v_squads', 'did you mean v_squad?'],
    ['squad.missoin', 'did you mean squad.mission?'],
    ['views:v_squads', 'did you mean v_squad?'],
    ['bus', 'owner-bus-factor'],
    ['quantum', 'orgctl explain lists everything'],
  ])('%s is wrong usage: 2, with what was meant', async (word, help) => {
    const { status, stdout, stderr } = await explain(word);
    expect(stderr).toContain('orgctl: there is nothing to explain that is called');
    expect(stderr).toContain(help);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('on a terminal prose fits, whatever the width', async () => {
    for (const columns of [40, 80]) {
      const { stdout } = await runInProcess(['explain'], { columns });
      expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([]);
    }
  });
});

describe('explain as json', () => {
  test('has every group, and nothing of an organisation', async () => {
    const answer = answerOf('explain', (await explain('--json')).stdout);
    expect(listOf(answer, 'rules').map(({ id }) => id)).toEqual(
      expect.arrayContaining(rules.map(({ id }) => id)),
    );
    expect(listOf(answer, 'exitCodes')).toHaveLength(Object.keys(exitCodes).length);
    expect(listOf(answer, 'kinds')).toHaveLength(Object.keys(fieldTables).length + 1);
    expect(answer).not.toHaveProperty('asOf');
  });

  test('of a topic has whatever is called so', async () => {
    const answer = answerOf('explain', (await explain('mission', '--json')).stdout);
    expect(listOf(answer, 'fields').map(({ field }) => field)).toEqual([
      'org.mission',
      'tribe.mission',
      'squad.mission',
    ]);
    expect(answer['rules']).toEqual([]);
  });
});

describe('the topics', () => {
  test('are found by their own name within their group', async () => {
    const topics = allTopics();
    expect(topics.length).toBeGreaterThan(300);
    const names = topics.map(({ group, name }) => `${group}:${name}`);
    expect(names).toEqual([...new Set(names)]);
    for (const { summary } of topics) expect(summary).not.toBe('');
  });
});
