import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { hostileOrg } from './hostile-org.ts';

async function csv(text: string, ...args: readonly string[]) {
  const { stdout, status } = await runInProcess(['check', '-o', 'csv', ...args], {
    files: { 'org.yaml': text },
  });
  const [head = '', ...lines] = stdout.split('\r\n').slice(0, -1);
  return { head, lines, status };
}

describe('check -o csv', () => {
  test('has the findings of the json, a line each, whatever the names are', async () => {
    const { head, lines, status } = await csv(hostileOrg);
    expect(head).toBe(
      'severity,rule,category,entity,field,value,message,help,file,line,column,state,waived,baseline',
    );
    expect(status).toBe(1);
    const { stdout } = await runInProcess(['check', '--json'], { files: { 'org.yaml': hostileOrg } });
    const found = listOf(answerOf('check', stdout), 'findings');
    expect(lines.map((line) => line.split(',').slice(0, 3))).toEqual(
      found.map(({ severity, rule, category }) => [severity, rule, category]),
    );
    expect(lines.filter((line) => /,\d{4}-\d{2}-\d{2},$/.test(line)).length).toBe(
      found.filter((each) => 'waived' in each).length,
    );
  });

  test('runs no cell as a formula', async () => {
    const { lines } = await csv('version: 1\norg: {name: x}\nsquads: {a: {"=1+2": 3}}\n', 'known-field');
    expect(lines).toEqual([expect.stringContaining("error,known-field,structure,squad:a,'=1+2,")]);
  });

  test('is its first line where nothing is found, and has what keeps a file from being read', async () => {
    const fine = 'version: 1\norg: {name: x}\nsquads: {a: {}}\n';
    expect(await csv(fine, 'id-format')).toMatchObject({ lines: [], status: 0 });
    const { lines, status } = await csv('a: [');
    expect(status).toBe(3);
    expect(lines).toEqual([expect.stringMatching(/^error,yaml-syntax,/)]);
  });
});
