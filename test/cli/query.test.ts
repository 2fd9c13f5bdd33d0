import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runOrgctl } from './run-orgctl.ts';

const files = {
  'org.yaml': `version: 1
org: {name: Tiny}
squads:
  search: {members: [ada, bo]}
people: {ada: {}, bo: {}}
`,
};

async function query(...args: string[]) {
  return runOrgctl(['query', ...args], { files });
}

describe.concurrent('what is nearly right', () => {
  test.each([
    [['v_squad'], 2, 'to see its rows: orgctl query "SELECT * FROM v_squad"'],
    [['reference'], 2, 'to see its rows: orgctl query "SELECT * FROM reference"'],
    [['mine.sql'], 2, 'did you mean orgctl query mine?'],
    [['queries/mine.sql'], 2, 'did you mean orgctl query mine?'],
    [['SELCT 1'], 3, 'did you mean SELECT?'],
    [['selet id from v_squad'], 3, 'did you mean SELECT?'],
    [['DELETE FROM squad'], 3, 'org.yaml is changed by editing it'],
    [
      ['SELECT headz FROM v_squad AS squad'],
      3,
      "did you mean heads? a text stands in single quotes: 'search'",
    ],
    [['SELECT title FROM org_role WHERE kind = 1'], 3, 'org_role has title and person_id; a text'],
    [['WITH own AS (SELECT 1 AS a) SELECT kind FROM own'], 3, "a text stands in single quotes: 'search'"],
  ])('%j has a way out', async (args, code, help) => {
    const { status, stdout, stderr } = await query(...args);
    expect(stderr.split('\n')[1]).toContain(`  ${help}`);
    expect(stdout).toBe('');
    expect(status).toBe(code);
  });
});

describe.concurrent('the answer of a query', () => {
  test('is tab-separated in a pipe', async () => {
    const { status, stdout, stderr } = await query('SELECT id, heads FROM v_squad');
    expect(stdout).toBe('id\theads\nsearch\t2\n');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('is what its schema says as json', async () => {
    const { stdout } = await query('SELECT id, heads FROM v_squad', '--json');
    const answer = answerOf('query', stdout);
    expect(answer).toMatchObject({
      schema: 'orgctl.query/v1',
      asOf: expect.any(String),
      inputs: [{ file: 'org.yaml' }],
    });
    expect(answer['rows']).toEqual([{ id: 'search', heads: 2 }]);
    expect(answer['truncated']).toBe(false);
  });

  test('says the declared type of a column, and none where it is computed', async () => {
    const { stdout } = await query('SELECT id, 1 + 1 AS two FROM person', '--json');
    expect(answerOf('query', stdout)['columns']).toEqual([
      { name: 'id', type: 'TEXT' },
      { name: 'two', type: '' },
    ]);
  });

  test('keeps columns of the same name apart', async () => {
    const { stdout } = await query('SELECT 1 AS id, 2 AS id, 3 AS id_2, 4 AS id', '--json');
    expect(answerOf('query', stdout)['rows']).toEqual([{ id: 1, id_2: 2, id_2_2: 3, id_3: 4 }]);
  });

  test('has integers beyond 2^53 as text, and bytes as hexadecimal text', async () => {
    const sql = "SELECT 9007199254740993 AS big, 9007199254740991 AS small, x'00ff' AS bytes, 1.5 AS half";
    const { stdout } = await query(sql, '--json');
    expect(answerOf('query', stdout)['rows']).toEqual([
      { big: '9007199254740993', small: 9007199254740991, bytes: '00ff', half: 1.5 },
    ]);
  });

  test('has what JSON cannot say as text', async () => {
    const { stdout } = await query('SELECT 1e999 AS much, -1e999 AS little', '--json');
    expect(answerOf('query', stdout)['rows']).toEqual([{ much: 'Infinity', little: '-Infinity' }]);
  });

  test('has NULL as null, or as an empty cell', async () => {
    const sql = "SELECT NULL AS absent, '' AS empty";
    expect(answerOf('query', (await query(sql, '--json')).stdout)['rows']).toEqual([
      { absent: null, empty: '' },
    ]);
    expect((await query(sql)).stdout).toBe('absent\tempty\n\t\n');
    expect((await query(sql, '-o', 'csv')).stdout).toBe('absent,empty\r\n,\r\n');
    expect((await query(sql, '-o', 'md')).stdout).toBe('| absent | empty |\n|---|---|\n|  |  |\n');
  });

  test('is no formula in csv, and no markup in md', async () => {
    const sql = `SELECT '=1+1' AS formula, 'a|b' AS bar, 'x' || char(10) || 'y' AS lines`;
    expect((await query(sql, '-o', 'csv')).stdout).toBe(`formula,bar,lines\r\n'=1+1,a|b,"x\ny"\r\n`);
    expect((await query(sql, '-o', 'md')).stdout).toContain('| =1+1 | a\\|b | x y |');
  });

  test('never sends a control character raw', async () => {
    const { stdout } = await query(`SELECT char(27) || '[31mred' || char(9) || 'x' AS red`);
    expect(stdout).toBe('red\n\\u001b[31mred\\u0009x\n');
  });

  test('may be empty: 0', async () => {
    const { status, stdout } = await query('SELECT id FROM person WHERE 0');
    expect(stdout).toBe('id\n');
    expect(status).toBe(0);
  });

  test('is not cut in a pipe', async () => {
    const sql = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 50000) SELECT x FROM n';
    const { stdout } = await query(sql);
    expect(stdout.split('\n')).toHaveLength(50_002);
  });

  test('speaks of the day of --as-of', async () => {
    const text = 'version: 1\npeople: {ada: {until: 2026-06-30}, bo: {}}\n';
    const { stdout } = await runOrgctl(['query', 'SELECT id FROM v_person', '--as-of', '2026-11-23'], {
      files: { 'org.yaml': text },
    });
    expect(stdout).toBe('id\nbo\n');
  });

  test('comes with a note where something could not be read', async () => {
    const text = `${files['org.yaml']}squds: {}\n`;
    const { status, stdout, stderr } = await runOrgctl(['query', 'SELECT count(*) AS people FROM person'], {
      files: { 'org.yaml': text },
    });
    expect(stdout).toBe('people\n2\n');
    expect(stderr).toBe(
      'orgctl: one mistake leaves something unread; the answer may be incomplete: orgctl check\n',
    );
    expect(status).toBe(0);
  });

  test.each([
    'SELECT 1;',
    ' \n-- heads\nSELECT 1',
    '-- heads\nSELECT 1',
    '/* a */ SELECT 1',
    'VALUES (1)',
    'with a as (select 1) select * from a',
  ])('%j is a statement that it runs', async (sql) => {
    expect((await query(sql)).status).toBe(0);
  });
});

describe.concurrent('a wrong statement is 3, and says what is wrong', () => {
  test.each([
    ['squads', 'v_squad'],
    ['people', 'v_person'],
    ['teams', 'v_squad'],
    ['component_ownr', 'component_owner'],
  ])('%s is nearest to %s: views come first', async (written, meant) => {
    const { status, stderr } = await query(`SELECT * FROM ${written}`);
    expect(stderr).toBe(`orgctl: SQLite says: no such table: ${written}\n  did you mean ${meant}?\n`);
    expect(status).toBe(3);
  });

  test('a table that does not exist, with the nearest', async () => {
    const { status, stderr, stdout } = await query('SELECT * FROM v_squads');
    expect(stderr).toBe('orgctl: SQLite says: no such table: v_squads\n  did you mean v_squad?\n');
    expect(stdout).toBe('');
    expect(status).toBe(3);
  });

  test('a table that is like no other, with all views', async () => {
    const { stderr } = await query('SELECT * FROM everything_there_is');
    expect(stderr).toContain('  the views are v_');
    expect(stderr).toContain('v_squad');
  });

  test('a column that does not exist, with the nearest', async () => {
    const { status, stderr } = await query('SELECT headz FROM v_squad');
    expect(stderr).toContain('orgctl: SQLite says: no such column: headz\n  did you mean heads?');
    expect(status).toBe(3);
  });

  test('a syntax error', async () => {
    const { status, stderr } = await query('SELECT id FORM person');
    expect(stderr).toBe(
      'orgctl: SQLite says: near "person": syntax error\n  see the examples of orgctl query --help\n',
    );
    expect(status).toBe(3);
  });

  test('a value that is too large', async () => {
    const { status, stderr } = await query('SELECT zeroblob(2000000000)');
    expect(stderr).toContain('orgctl: SQLite says: string or blob too big\n');
    expect(status).toBe(3);
  });

  test('the json says so, too', async () => {
    const { status, stdout } = await query('SELECT * FROM v_squads', '--json');
    expect(answerOf('query', stdout)).toMatchObject({
      rows: [],
      error: { message: 'SQLite says: no such table: v_squads', help: 'did you mean v_squad?' },
    });
    expect(status).toBe(3);
  });

  test('an organisation that cannot be read whole gives no answer', async () => {
    const { status, stdout, stderr } = await runOrgctl(['query', 'SELECT 1', '--json'], {
      files: { 'org.yaml': 'version: 1\nsquads: [\n' },
    });
    expect(stderr).toContain('yaml-syntax');
    expect(listOf(answerOf('query', stdout), 'findings')).toMatchObject([{ rule: 'yaml-syntax' }]);
    expect(status).toBe(3);
  });

  test('two arguments are wrong usage: 2', async () => {
    expect((await query('SELECT 1', 'FROM person')).status).toBe(2);
  });
});
