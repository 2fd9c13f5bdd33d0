import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { hostileOrg } from './hostile-org.ts';
import { junitSuites, type Element } from './junit-xml.ts';

const files = { 'org.yaml': hostileOrg };

async function suitesOf(...args: readonly string[]) {
  const { stdout, status } = await runInProcess(['check', '-o', 'junit', ...args], { files });
  const suites = junitSuites(stdout);
  return { suites, cases: suites.flatMap(({ children }) => children), status };
}

function having(cases: readonly Element[], child: string): readonly string[] {
  return cases
    .filter(({ children }) => children.some(({ name }) => name === child))
    .map(({ attributes }) => attributes['name'] ?? '');
}

describe('check -o junit', () => {
  test('is what its schema says, whatever the names are, and its numbers are right', async () => {
    const { suites, cases, status } = await suitesOf();
    for (const { attributes, children } of suites) {
      expect(attributes['tests']).toBe(String(children.length));
      expect(attributes['failures']).toBe(String(having(children, 'failure').length));
      expect(attributes['skipped']).toBe(String(having(children, 'skipped').length));
    }
    expect(new Set(cases.map(({ attributes }) => attributes['name'])).size).toBe(cases.length);
    const [failure] = cases.find(({ attributes }) => attributes['name'] === 'id-format')?.children ?? [];
    expect(failure?.text).toContain(']]><failure/>');
    expect(failure?.attributes['message']).toMatch(/^\d+ findings, the first: /);
    expect(status).toBe(1);
  });

  test('a rule fails where it fails the check; findings below that are only written down', async () => {
    const named = ['component-has-docs', 'known-field', 'coach-load', 'squad-size'];
    const strict = await suitesOf(...named, '--fail-on', 'error');
    expect(having(strict.cases, 'failure')).toEqual(['known-field']);
    expect(having(strict.cases, 'system-out')).toEqual(['component-has-docs']);
    expect(having(strict.cases, 'skipped')).toEqual(['coach-load']);
    expect(strict.cases.filter(({ children }) => children.length === 0)).toMatchObject([
      { attributes: { name: 'squad-size' } },
    ]);
    const never = await suitesOf(...named, '--fail-on', 'never');
    expect(having(never.cases, 'failure')).toEqual([]);
    expect(never.status).toBe(0);
  });

  test('where the organisation cannot be read, that fails, and every other rule is skipped', async () => {
    const broken = { 'org.yaml': 'version: 1\nsquads: [\n' };
    const { stdout, status } = await runInProcess(['check', '-o', 'junit'], { files: broken });
    const cases = junitSuites(stdout).flatMap(({ children }) => children);
    expect(having(cases, 'failure')).toEqual(['yaml-syntax']);
    expect(having(cases, 'skipped').length).toBeGreaterThan(50);
    expect(status).toBe(3);
  });
});
