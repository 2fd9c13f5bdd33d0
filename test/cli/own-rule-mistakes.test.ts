import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const day = ['--as-of', '2026-11-23'];

/** An organisation of one squad whose own rules begin at 4:5. */
function orgWith(ownRules: string): string {
  const indented = ownRules.replaceAll(/^(?=.)/gm, '    ');
  return `version: 1\npolicy:\n  ownRules:\n${indented}\norg: {name: Small}\nsquads: {search: {}}\n`;
}

/** What is wrong with them, and the rest of the line at which it is said. */
async function mistakes(
  ownRules: string,
): Promise<readonly { readonly said: string; readonly at: string }[]> {
  const org = orgWith(ownRules);
  const { stdout, stderr } = await runInProcess(['check', 'own-rule-valid', '--all', '--no-cache', ...day], {
    files: { 'org.yaml': org },
  });
  expect(stderr).toBe('');
  const lines = org.split('\n');
  return stdout.split('\n').flatMap((text) => {
    const [, line, column, said = ''] = /^org\.yaml:(\d+):(\d+): error own-rule-valid(: .*)/.exec(text) ?? [];
    if (line === undefined) return [];
    return [{ said, at: lines[Number(line) - 1]?.slice(Number(column) - 1) ?? '' }];
  });
}

const select = `SELECT 'squad' AS kind, id FROM v_squad`;

describe('what is wrong with a rule of one’s own is a finding where it is written', () => {
  test.each([
    [
      'a misspelt word',
      `a: {sql: SELECT 1 FORM v_squad, message: x}`,
      'v_squad',
      'a: SQLite says: near "v_squad"',
    ],
    [
      'a misspelt word in a block',
      `a:\n  message: x\n  sql: |\n    SELECT 'squad' AS kind,\n      id\n    FROM v_squad\n    WERE id > 'a'`,
      "id > 'a'",
      'a: SQLite says: near "id": syntax error',
    ],
    [
      'a misspelt word in a folded block',
      `a:\n  message: x\n  sql: >-\n    SELECT 'squad' AS kind,\n    id FROM v_squad WHERE AND`,
      'AND',
      'a: SQLite says: near "AND": syntax error',
    ],
    [
      'a misspelt column behind doubled quotes',
      `a: {message: x, sql: 'SELECT ''squad'' AS kind, id, heds FROM v_squad'}`,
      'heds',
      'a: SQLite says: no such column: heds',
    ],
    [
      'a misspelt table behind escapes',
      String.raw`a: {message: x, sql: "SELECT '\u0073quad' AS kind,\n id\tFROM v_sqad"}`,
      'v_sqad',
      'a: SQLite says: no such table: v_sqad; did you mean v_squad?',
    ],
    ['an unfinished statement', `a: {sql: "SELECT (1", message: x}`, '"', 'a: SQLite says: incomplete input'],
    [
      'one that writes',
      `a: {sql: DELETE FROM squad, message: x}`,
      'DELETE',
      'a: it runs SELECT, WITH and VALUES only',
    ],
    [
      'a PRAGMA',
      `a: {sql: PRAGMA user_version, message: x}`,
      'PRAGMA',
      'a: it runs SELECT, WITH and VALUES only, not a statement that begins with PRAGMA; write a SELECT',
    ],
    [
      'a setting of SQLite',
      `a: {sql: SELECT * FROM pragma_database_list, message: x}`,
      'SELECT',
      'a: it does not run what begins with pragma_',
    ],
    [
      'two statements',
      `a: {sql: "${select}; ${select}", message: x}`,
      '"SELECT',
      'a: it runs one statement at a time',
    ],
    [
      'one without kind and id',
      `a: {sql: SELECT 1 AS one, message: x}`,
      'SELECT',
      'a: its SELECT gives no column kind and id',
    ],
    [
      'a kind that there is not',
      `a: {sql: "SELECT 'team' AS kind, id FROM v_squad", message: x}`,
      'kind',
      'a: a row is about the kind "team", which there is not',
    ],
    [
      'no id',
      `a: {sql: "SELECT 'squad' AS kind, NULL AS id", message: x}`,
      'kind',
      'a: a row has the id null, which is no text',
    ],
    [
      'a column that the message misspells',
      `a: {sql: "SELECT 'squad' AS kind, id, 1 AS heads FROM v_squad", message: "has {haeds|a|b}"}`,
      'haeds',
      'a: its message names "haeds", which no column and no option is called; did you mean heads?',
    ],
    [
      'a key that is no column',
      `a: {sql: "${select}", message: x, keys: [squad_id]}`,
      '[squad_id',
      'a: its keys names "squad_id"',
    ],
    [
      'an option that there is not',
      `a: {sql: "${select} WHERE 1 > :maxx", options: {max: 9}, message: x}`,
      'maxx',
      'a: it has no option maxx; did you mean :max?',
    ],
    [
      'the clock',
      `a: {sql: "${select} WHERE date('now') > '2026'", message: x}`,
      "'now'",
      `a: 'now' is another answer tomorrow`,
    ],
    [
      'chance',
      `a: {sql: "${select} WHERE random() > 0", message: x}`,
      'random',
      'a: random is another answer',
    ],
    [
      'an error that only running shows',
      `a: {sql: "SELECT 'squad' AS kind, json(id) AS id FROM v_squad", message: x}`,
      '"SELECT',
      'a: SQLite says: malformed JSON',
    ],
    [
      'a wrong gate',
      `a: {sql: "${select}", message: x, gate: {share: 0.1, noun: squad, words: squads, kind: squad, from: v_squad AS entity, has: entity.misson IS NOT NULL}}`,
      'misson',
      'a: SQLite says: no such column: entity.misson; did you mean mission?',
    ],
    [
      'a gate that is no part of a statement',
      `a: {sql: "${select}", message: x, gate: {share: 0.1, noun: squad, words: squads, kind: squad, from: "v_squad AS entity; DELETE FROM squad", has: '1'}}`,
      '"v_squad AS',
      'a: it runs one statement at a time',
    ],
    [
      'a table that nobody documents',
      `a: {sql: "SELECT 'org' AS kind, name AS id FROM temp.own_rule_mistake", message: x}`,
      'own_rule_mistake',
      'a: SQLite says: no such table: temp.own_rule_mistake',
    ],
    [
      'a file of the disk',
      `a: {sql: "SELECT 'org' AS kind, readfile('/etc/passwd') AS id", message: x}`,
      'readfile',
      'a: SQLite says: no such function: readfile',
    ],
    [
      'more rows than anybody reads',
      `a: {sql: "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT 'squad' AS kind, 'a' AS id FROM n", message: x}`,
      '"WITH',
      'a: it finds more than 100000 rows',
    ],
    [
      'more text than anybody reads',
      `a: {sql: "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT 'squad' AS kind, 'a' AS id, zeroblob(9000000) AS x FROM n", message: x}`,
      '"WITH',
      'a: what it finds is larger than 64 MiB',
    ],
    [
      'a library',
      `a: {sql: "SELECT 'org' AS kind, load_extension('x') AS id", message: x}`,
      '"SELECT',
      'a: SQLite says: not authorized',
    ],
    [
      'a name that is no id',
      `Short Names: {sql: "${select}", message: x}`,
      'Short',
      'the name "Short Names" of a rule is not kebab-case',
    ],
    [
      'a name that is taken',
      `squad-size: {sql: "${select}", message: x}`,
      'squad-size',
      'there is a rule squad-size already',
    ],
    ['no message', `a: {sql: "${select}"}`, 'a:', 'policy.ownRules.a has no message'],
    ['no map', `a: ${select}`, 'SELECT', 'policy.ownRules.a is no map'],
    [
      'a misspelt field',
      `a: {sql: "${select}", mesage: x, message: x}`,
      'mesage',
      'unknown field "mesage" of policy.ownRules.a; did you mean message?',
    ],
    [
      'a severity that there is not',
      `a: {sql: "${select}", message: x, severity: warn}`,
      'warn',
      'policy.ownRules.a.severity is "warn", expected one of error, warning or info; did you mean warning?',
    ],
    [
      'a rule that it cannot yield to',
      `a: {sql: "${select}", message: x, yields: [squad-sise]}`,
      'squad-sise',
      'a yields to a rule "squad-sise" that does not exist; did you mean squad-size?',
    ],
    ['itself', `a: {sql: "${select}", message: x, yields: a}`, 'a}', 'a yields to itself'],
  ])('%s', async (_, ownRules, at, expected) => {
    const [found, ...others] = await mistakes(ownRules);
    expect(found?.said).toContain(`: ${expected}`);
    expect(found?.at.slice(0, at.length)).toBe(at);
    expect(others).toEqual([]);
  });

  test('and the other rules are checked all the same', async () => {
    const files = {
      'org.yaml': orgWith(`a: {sql: SELEC, message: x}\nb: {sql: "${select}", message: is here}`),
    };
    const { stdout, status } = await runInProcess(['check', '--no-cache', ...day], { files });
    expect(status).toBe(1);
    expect(stdout).toContain('warning b: is here');
    expect(stdout).toContain('error squad-has-tribe: ');
    expect(stdout).toContain('not valid, see own-rule-valid: a');
  });

  test('its severity is set like any other, and it stays silent where there are no such rules', async () => {
    const files = {
      'org.yaml': orgWith(`a: {sql: SELEC, message: x}`).replace(
        'policy:',
        'policy:\n  rules: {own-rule-valid: warning}',
      ),
    };
    const { stdout } = await runInProcess(['check', 'own-rule-valid', '--no-cache', ...day], { files });
    expect(stdout).toContain('warning own-rule-valid: ');
    const none = await runInProcess(['check', '--no-cache', ...day, '-o', 'json'], {
      files: { 'org.yaml': 'version: 1\norg: {name: Small}\nsquads: {search: {}}\n' },
    });
    expect(none.stdout).not.toContain('own-rule-valid');
  });
});
