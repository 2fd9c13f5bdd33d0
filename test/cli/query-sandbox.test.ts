import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf } from './answers.ts';
import { inTemporaryFolder, runOrgctl } from './run-orgctl.ts';

const org = 'version: 1\norg: {name: Tiny}\npeople: {ada: {}, bo: {}}\n';

/** Each changes something, leaves a file, looks at the disk, or is more than one statement. */
const refused = [
  "ATTACH 'stolen.db' AS stolen",
  'DETACH main',
  'PRAGMA user_version = 7',
  'PRAGMA database_list',
  "VACUUM INTO 'stolen.db'",
  'VACUUM',
  'CREATE TABLE t (a)',
  'CREATE TEMP TABLE t (a)',
  'CREATE TEMP VIEW v AS SELECT 1',
  'DROP TABLE person',
  'ALTER TABLE person RENAME TO people',
  "INSERT INTO person (id) VALUES ('eve') RETURNING id",
  "REPLACE INTO person (id) VALUES ('eve')",
  "UPDATE person SET id = 'eve' RETURNING id",
  'DELETE FROM person RETURNING id',
  'WITH everyone AS (SELECT 1) DELETE FROM person RETURNING id',
  "WITH everyone AS (SELECT 1) UPDATE person SET id = 'eve' RETURNING id",
  "WITH everyone AS (SELECT 1) INSERT INTO person (id) VALUES ('eve') RETURNING id",
  'SELECT 1; SELECT 2',
  'SELECT 1; DROP TABLE person',
  "SELECT 1; ATTACH 'stolen.db' AS stolen",
  'EXPLAIN SELECT 1',
  'EXPLAIN QUERY PLAN SELECT 1',
  'BEGIN',
  'COMMIT',
  'SAVEPOINT a',
  'REINDEX',
  'ANALYZE',
  '',
  '   ',
  ';',
  '-- SELECT 1',
  '/* SELECT 1 */',
  '/* SELECT */ PRAGMA user_version = 7',
  "-- SELECT\nVACUUM INTO 'stolen.db'",
  ';SELECT 1',
  'SELECTED',
  '(SELECT 1)',
  "SELECT load_extension('./evil.so')",
  "SELECT writefile('stolen.db', 'x')",
  "SELECT readfile('org.yaml')",
  "SELECT edit('x')",
  ...['pragma_database_list', '"pragma_database_list"', '`Pragma_table_list`', '[PRAGMA_database_list]'].map(
    (name) => `SELECT * FROM ${name}`,
  ),
  "SELECT * FROM 'pragma_table_info'('person')",
  'SELECT * FROM person, main/**/./* x */pragma_table_xinfo(person.id)',
  "SELECT '''' AS a, * FROM--'\n  pragma_function_list -- '",
  "SELECT fts3_tokenizer('simple', x'00')",
];

describe.concurrent('a statement that does more than read is 3, leaves no file and changes nothing', () => {
  test.each(refused)('%j', async (sql) => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
      const { status, stdout, stderr } = await runOrgctl(['query', sql], { cwd });
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^orgctl: .+\n( {2}.+\n)?$/);
      expect(status).toBe(3);
      expect(readdirSync(cwd)).toEqual(['org.yaml']);
      expect(readFileSync(join(cwd, 'org.yaml'), 'utf8')).toBe(org);
    });
  });

  test('pragma_… is refused with a state that is cached, and without one', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
      const env = { ORGCTL_CACHE_DIR: join(cwd, 'cache') };
      const sql = "SELECT * FROM pragma_table_info('person')";
      for (const args of [[], [], ['--no-cache']]) {
        const { status, stdout, stderr } = await runOrgctl(['query', sql, ...args], { cwd, env });
        expect(stderr).toContain('orgctl: query does not run what begins with pragma_\n');
        expect([status, stdout]).toEqual([3, '']);
      }
    });
  });

  test('a text or a comment with pragma_ in it, and a longer name, are none', async () => {
    const sql = "SELECT 'a pragma_x' AS a, 1 AS no_pragma_ /* pragma_x */ -- pragma_y";
    const { stdout } = await runOrgctl(['query', sql], { files: { 'org.yaml': org } });
    expect(stdout).toBe('a\tno_pragma_\na pragma_x\t1\n');
  });

  test('what was refused is not in the cache: the next query sees the same people', async () => {
    await inTemporaryFolder({ files: { 'org.yaml': org } }, async (cwd) => {
      const env = { XDG_CACHE_HOME: join(cwd, 'cache'), ORGCTL_CACHE_DIR: join(cwd, 'cache') };
      const ask = async (sql: string) => runOrgctl(['query', sql], { cwd, env });
      await ask('SELECT 1');
      await ask('DELETE FROM person RETURNING id');
      await ask('WITH everyone AS (SELECT 1) DELETE FROM person RETURNING id');
      expect((await ask('SELECT count(*) AS people FROM person')).stdout).toBe('people\n2\n');
    });
  });
});

describe('an answer that is too large is 3, whatever it is made of', () => {
  test.each([
    ['bytes', 'SELECT zeroblob(400000000)'],
    ['what JSON writes as escapes', "SELECT replace(hex(zeroblob(50000000)), '00', char(1) || char(1))"],
    [
      '25 million rows',
      'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 25000000) SELECT x FROM n',
    ],
  ])('%s', { timeout: 120_000 }, async (_, sql) => {
    const { status, stdout, stderr } = await runOrgctl(['query', sql, '--timeout', '100', '--json'], {
      files: { 'org.yaml': org },
    });
    const [message, help] = ['the answer is larger than 256 MiB', 'ask for fewer rows, with LIMIT or WHERE'];
    expect(stderr).toBe(`orgctl: ${message}\n  ${help}\n`);
    expect(answerOf('query', stdout)).toMatchObject({ rows: [], error: { message, help } });
    expect(status).toBe(3);
  });

  test.each(['text', 'md'])('what is escaped, and still small enough, is printed as %s', async (format) => {
    const sql = "SELECT replace(hex(zeroblob(5000000)), '00', char(1) || char(32)) AS x";
    const { status, stdout } = await runOrgctl(['query', sql, '--timeout', '100', '-o', format], {
      files: { 'org.yaml': org },
    });
    expect(stdout.length).toBeGreaterThan(35_000_000);
    expect(status).toBe(0);
  });

  test('a long run of blanks takes no time', async () => {
    const sql = "SELECT 'a' || char(10) || replace(hex(zeroblob(500000)), '00', '  ') || 'b' AS x";
    const { stdout } = await runOrgctl(['query', sql], { files: { 'org.yaml': org } });
    expect(stdout).toBe('x\na b\n');
  });
});
