import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, query, queryWith } from './queried-org.ts';
import { runOrgctl } from './run-orgctl.ts';

describe.concurrent('a query in a file', () => {
  test('is asked with its defaults, or with what is said', async () => {
    expect((await query('of-tribe')).stdout).toBe('id\theads\nsearch\t2\n');
    expect((await query('of-tribe', '-p', 'tribe=light')).stdout).toBe('id\theads\nhome-feed\t1\n');
    expect((await query('of-tribe', '-p', 'tribe=light', '-p', 'least=2')).stdout).toBe('id\theads\n');
  });

  test('runs in a process that is stopped when it takes too long', async () => {
    const endless =
      '-- Endless.\nWITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n';
    const { status, stderr } = await queryWith('endless.sql', endless, 'endless', '--timeout', '0.3');
    expect(stderr).toContain('the query took longer than 0.3 s and was stopped');
    expect(status).toBe(3);
  });

  test('that is wrong at the end of very much says so, and the line, at once', async () => {
    const values = `VALUES ${'(1),\n'.repeat(12_000)}(1`;
    const { status, stderr } = await queryWith('slow.sql', values, 'slow');
    expect(stderr).toContain('queries/slow.sql:12001: SQLite says: incomplete input');
    expect(status).toBe(3);
    const wrong = `${values}\n1), (1)`;
    const again = await queryWith('slow.sql', wrong, 'slow');
    expect(again.stderr).toContain('queries/slow.sql:12002: SQLite says: near "1": syntax error');
  });

  test('takes no longer to be read than it is long', async () => {
    const spaces = `-- param a = ${' '.repeat(60_000)}x\nSELECT 1`;
    const brackets = `SELECT ${'['.repeat(60_000)}`;
    for (const sql of [spaces, brackets]) {
      const begun = Date.now();
      const { status } = await queryWith('long.sql', sql);
      expect(status).toBe(0);
      expect(Date.now() - begun).toBeLessThan(20_000);
    }
  });

  test.each([
    [
      'wrong.sql',
      '-- x\nSELECT id\nFROM person\nWHERE WHERE id = 1',
      'queries/wrong.sql:4: SQLite says: near "WHERE"',
    ],
    [
      'wrong.sql',
      'SELECT id\nFROM v_squad\nORDER BY idd',
      'queries/wrong.sql:3: SQLite says: no such column: idd',
    ],
    ['wrong.sql', 'SELECT 1\nFROM v_squads', 'queries/wrong.sql:2: SQLite says: no such table: v_squads'],
    ['wrong.sql', 'SELECT 1\nFROM person WHERE (', 'queries/wrong.sql:2: SQLite says: incomplete input'],
    ['wrong.sql', 'DELETE FROM person', 'queries/wrong.sql: query runs SELECT, WITH and VALUES only'],
    ['wrong.sql', "SELECT 1; ATTACH 'x' AS y", 'queries/wrong.sql: query runs one statement at a time'],
    [
      'wrong.sql',
      'SELECT * FROM pragma_database_list',
      'queries/wrong.sql: query does not run what begins with pragma_',
    ],
    ['wrong.sql', '', 'queries/wrong.sql: query runs SELECT, WITH and VALUES only, not an empty statement'],
    ['wrong.sql', '-- x\n-- param a\nSELECT :a', 'queries/wrong.sql:2: "param a" describes no parameter'],
    [
      'wrong.sql',
      '-- param a: x\n-- param a: y\nSELECT :a',
      'queries/wrong.sql:2: the parameter a is described twice',
    ],
    ['wrong.sql', '-- param a: x\nSELECT 1', 'queries/wrong.sql:1: the parameter a is used nowhere'],
    [
      'wrong.sql',
      Array.from({ length: 51 }, (_, n) => `-- param a${n}: x\n`).join(''),
      'queries/wrong.sql:1: the parameter a0 is used nowhere',
    ],
    [
      'wrong.sql',
      `${Array.from({ length: 51 }, (_, n) => `-- param a${n}: x\n`).join('')}SELECT ${Array.from({ length: 51 }, (_, n) => `:a${n}`).join()}`,
      'queries/wrong.sql:51: it has more than 50 parameters',
    ],
    ['wrong.sql', `SELECT ${' '.repeat(65_536)}1`, 'queries/wrong.sql: it has more than 64 KiB'],
    [
      'vacancies.sql',
      'SELECT 1',
      'queries/vacancies.sql: vacancies is the name of this file and of a built-in query',
    ],
    ['Big_One.sql', 'SELECT 1', 'queries/Big_One.sql: the name of a query is kebab-case'],
  ])('%s that cannot be used says where: 3', async (file, sql, said) => {
    const { status, stdout, stderr } = await queryWith(file, sql, file.replace(/\.sql$/, ''));
    expect(stderr).toContain(`orgctl: ${said}`);
    expect(stdout).toBe('');
    expect(status).toBe(3);
  });

  test('a parameter without a default has to be written, and is a number where it looks like one', async () => {
    const sql = '-- param least = 1: at least\nSELECT :word AS word, :least AS least, typeof(:word) AS type';
    const { status, stderr } = await queryWith('mine.sql', sql, 'mine');
    expect(stderr).toBe(
      'orgctl: mine needs word: a number or a text\n  write -p word=…; its parameters are least=1 and word\n',
    );
    expect(status).toBe(2);
    const { stdout } = await queryWith('mine.sql', sql, 'mine', '-p', 'word=7');
    expect(stdout).toBe('word\tleast\ttype\n7\t1\tinteger\n');
    const { stdout: text } = await queryWith('mine.sql', sql, 'mine', '-p', 'word=7th');
    expect(text).toBe('word\tleast\ttype\n7th\t1\ttext\n');
  });

  test('a parameter whose default is in quotes stays a text', async () => {
    const sql = "-- param year = '2026': the year\nSELECT typeof(:year) AS type, :year AS year";
    const { stdout } = await queryWith('mine.sql', sql, 'mine');
    expect(stdout).toBe('type\tyear\ntext\t2026\n');
    const { stdout: written } = await queryWith('mine.sql', sql, 'mine', '-p', 'year=2025');
    expect(written).toBe('type\tyear\ntext\t2025\n');
  });

  test('may be the one of docs/queries.md', async () => {
    const docs = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8');
    const [, example = ''] = /```sql\n([\s\S]*?)\n```/.exec(docs) ?? [];
    const { status, stdout } = await queryWith('squads-of.sql', example, 'squads-of', '-p', 'tribe=sound');
    expect(stdout).toBe('id\theads\nsearch\t2\n');
    expect(status).toBe(0);
  });

  test('is not there for standard input', async () => {
    const { status } = await runOrgctl(['query', 'of-tribe', '-f', '-'], { files, stdin: files['org.yaml'] });
    expect(status).toBe(2);
  });
});
