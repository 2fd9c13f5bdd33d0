import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { files, query, queryWith } from './queried-org.ts';
import { runOrgctl } from './run-orgctl.ts';

describe.concurrent('a named query', () => {
  test('is asked by its name', async () => {
    const { status, stdout, stderr } = await query('biggest-squads');
    expect(stdout).toBe(
      'squad\tname\ttribe\theads\tfte\tcomponents\tvacancies\nsearch\t\tsound\t2\t2\t0\t0\nhome-feed\tHome\tlight\t1\t1\t0\t1\n',
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('is told what it needs, and a reference is found as anywhere', async () => {
    const { stdout } = await query('skills-of-squad', '-p', 'squad=SEARCH');
    expect(stdout).toBe('skill\tpeople\twho\nkafka\t2\tada, bo\nsql\t1\tbo\n');
    expect((await query('biggest-squads', '-p', 'min=2', '-o', 'csv')).stdout.split('\r\n')).toHaveLength(3);
  });

  test('is the same as json', async () => {
    const { stdout } = await query('vacancies', '--json');
    expect(listOf(answerOf('query', stdout), 'rows')).toEqual([
      {
        squad: 'home-feed',
        tribe: 'light',
        role: 'backend',
        chapter: null,
        since: null,
        days: null,
        heads: 1,
      },
    ]);
  });

  test.each(['two', '-1', '1.5', '', '5000000', '9'.repeat(400)])(
    'counts in whole numbers, and min=%s is none: 2',
    async (value) => {
      const { status, stderr } = await query('biggest-squads', '-p', `min=${value}`);
      expect(stderr).toBe(
        `orgctl: -p min=${value} is no number that it takes\n  write a whole number from 0 to 100000\n`,
      );
      expect(status).toBe(2);
    },
  );

  test('knows days far ahead and far back', async () => {
    for (const name of ['leavers', 'new-starters', 'stale-confirmations', 'guilds-asleep']) {
      const near = await query(name, '--as-of', '2026-11-23', '-p', 'days=100000');
      expect(near.status).toBe(0);
      const far = await query(name, '-p', 'days=100001');
      expect(far.stderr).toContain('-p days=100001 is no number that it takes');
    }
    const { stdout } = await runOrgctl(
      ['query', 'leavers', '--as-of', '2026-11-23', '-p', 'days=100000', '-o', 'csv'],
      { files: { 'org.yaml': files['org.yaml'].replace('dee: {}', 'dee: {until: 2299-12-31}') } },
    );
    expect(stdout).toContain('\r\ndee,');
  });

  test('may be given a timeout as any other', async () => {
    const { status, stdout } = await query('vacancies', '--timeout', '60', '-o', 'csv');
    expect(stdout).toBe((await query('vacancies', '-o', 'csv')).stdout);
    expect(status).toBe(0);
    const { stderr } = await query('vacancies', '--timeout', 'long');
    expect(stderr).toContain('--timeout "long" is no number of seconds');
  });

  test('obeys filters', async () => {
    expect((await query('biggest-squads', '--tribe', 'light')).stdout.split('\n')[1]).toMatch(/^home-feed\t/);
    expect((await query('biggest-squads', '--tribe', 'light')).stdout.split('\n')).toHaveLength(3);
  });

  test('refuses a filter that it cannot obey: 2', async () => {
    const { status, stderr } = await query('skills-of-squad', '-p', 'squad=search', '--tribe', 'light');
    expect(stderr).toBe(
      'orgctl: skills-of-squad cannot be narrowed: --tribe light would change nothing\n  leave the filter out\n',
    );
    expect(status).toBe(2);
  });

  test.each([
    'SELECT id FROM v_squad -- v_scope',
    "SELECT id, 'v_scope' FROM v_squad",
    'SELECT 1 /* v_scope',
  ])('refuses a filter where v_scope stands in a comment or a text only: %s', async (sql) => {
    const { status, stderr } = await query(sql, '--tribe', 'light');
    expect(stderr).toContain('the statement does not use v_scope, so --tribe light would change nothing');
    expect(status).toBe(2);
  });

  test.each(['v_scope', '"v_scope"', '[V_Scope]'])('obeys a filter that it joins as %s', async (name) => {
    const { stdout } = await query(`SELECT id FROM ${name} WHERE kind = 'squad'`, '--tribe', 'light');
    expect(stdout).toBe('id\nhome-feed\n');
  });

  test.each([
    [['vacancy'], 'no query is called "vacancy"', 'did you mean vacancies?'],
    [['skills-of-squad'], 'skills-of-squad needs squad', 'write -p squad=…; its parameters are squad'],
    [
      ['biggest-squads', '-p', 'mim=2'],
      'biggest-squads has no parameter mim',
      'did you mean min? its parameters are min=0',
    ],
    [['vacancies', '-p', 'x=2'], 'vacancies has no parameter x', 'it has none'],
    [['biggest-squads', '-p', 'min'], '-p "min" gives no parameter a value', 'write -p name=value'],
    [['biggest-squads', '-p', 'min=1', '-p', 'min=2'], '-p min is given twice', 'give it once'],
    ...['unowned-critical', 'critical-without-runbook', 'bus-factor-one'].flatMap((name) =>
      ['0', '5', 'one'].map((value): [string[], string, string] => [
        [name, '-p', `tier=${value}`],
        `-p tier=${value} is no number that it takes`,
        'write a whole number from 1 to 4',
      ]),
    ),
    [['of-tribe', '-p', 'least=two'], '-p least=two is no number', 'write -p least=1'],
    [['skills-of-squad', '-p', 'squad=serch'], 'no squad is called "serch"', 'did you mean squad search?'],
  ])('%j is wrong usage: 2', async (args, problem, help) => {
    const { status, stdout, stderr } = await query(...args);
    expect(stderr).toContain(`orgctl: ${problem}`);
    expect(stderr).toContain(`  ${help}`);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe.concurrent('-p in a statement', () => {
  test('binds numbers and texts', async () => {
    const sql = 'SELECT id FROM v_squad WHERE heads > :least AND tribe_id = @tribe';
    const { status, stdout } = await query(sql, '-p', 'least=1', '-p', 'tribe=sound');
    expect(stdout).toBe('id\nsearch\n');
    expect(status).toBe(0);
  });

  test('never becomes SQL', async () => {
    const { stdout } = await query('SELECT :text AS text', '-p', "text=x' OR 1 --");
    expect(stdout).toBe("text\nx' OR 1 --\n");
  });

  test.each([
    [['SELECT :x AS x'], 'the statement has a parameter without a value: x', 'write -p x=value'],
    [['SELECT :x AS x', '-p', 'x=1', '-p', 'y=2'], 'the statement has no parameter y', 'it has x'],
    [["SELECT ':y' AS x", '-p', 'y=2'], 'the statement has no parameter y', 'it has none'],
  ])('%j is wrong usage: 2', async (args, problem, help) => {
    const { status, stderr } = await query(...args);
    expect(stderr).toContain(`orgctl: ${problem}\n  ${help}`);
    expect(status).toBe(2);
  });
});

describe.concurrent('the list of queries', () => {
  test('has the built-in ones and those of queries beside org.yaml', async () => {
    const { status, stdout, stderr } = await query('-o', 'csv');
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe('query,description,parameters,file');
    expect(lines).toContain('biggest-squads,"Squads by their number of people, the biggest first.",min=0,');
    expect(lines).toContain('of-tribe,"Squads of a tribe, by id.",tribe=sound least=1,queries/of-tribe.sql');
    expect(lines.slice(1, -1)).toEqual(lines.slice(1, -1).toSorted());
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('says in json what the parameters mean', async () => {
    const answer = answerOf('query', (await query('--json')).stdout);
    expect(listOf(answer, 'queries')).toContainEqual({
      name: 'of-tribe',
      description: 'Squads of a tribe, by id.',
      file: 'queries/of-tribe.sql',
      parameters: [
        { name: 'tribe', doc: 'the tribe', type: 'text', default: 'sound' },
        { name: 'least', doc: 'people at least', type: 'number', default: 1 },
      ],
    });
    expect(listOf(answer, 'rows')).toHaveLength(listOf(answer, 'queries').length);
  });

  test('needs no organisation', async () => {
    const { status, stdout } = await runOrgctl(['query']);
    expect(stdout).toContain('\nvacancies\t');
    expect(status).toBe(0);
  });

  test.each([
    [['--tribe', 'sound', '--tier', '1'], 'no query is named that --tribe sound --tier 1 could be for'],
    [['-p', 'squad=search'], 'no query is named that -p squad=search could be for'],
    [['--timeout', '5'], 'no query is named that --timeout 5 could be for'],
    [['--as-of', 'foo'], '--as-of foo is no day that the calendar has'],
    [['-o', 'csv=org.yaml'], 'the answer would be written over org.yaml, which is read for it'],
  ])('with %j is wrong usage: 2', async (args, problem) => {
    const { status, stdout, stderr } = await query(...args);
    expect(stderr).toContain(`orgctl: ${problem}\n  `);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('is not for a file that cannot be read: 3', async () => {
    const { status, stdout, stderr } = await query('-f', 'nope.yaml');
    expect(stderr).toBe('orgctl: nope.yaml cannot be read: it does not exist\n  correct the path\n');
    expect(stdout).toBe('');
    expect(status).toBe(3);
    expect((await query('-f', 'org.yaml', '--as-of', '2026-11-23')).status).toBe(0);
  });

  test('says what is wrong with a file, and has the others', async () => {
    const { status, stdout, stderr } = await queryWith('vacancies.sql', 'SELECT 1');
    expect(stderr).toBe(
      'orgctl: queries/vacancies.sql: vacancies is the name of this file and of a built-in query\n  give the file another name\n',
    );
    expect(stdout).toContain('\nof-tribe\t');
    expect(status).toBe(0);
  });
});
