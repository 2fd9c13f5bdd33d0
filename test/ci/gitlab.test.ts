import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { junitSuites } from '../formats/junit-xml.ts';
import { inClone } from './in-clone.ts';
import type { Machine } from './run-script.ts';

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

const template: { readonly orgctl: Job } = parse(
  readFileSync(new URL('../../ci/gitlab.yml', import.meta.url), 'utf8'),
);
const { variables, script, artifacts } = template.orgctl;

function runJob(machine: Machine, env: Readonly<Record<string, string>>) {
  const outcome = machine.run(script.join('\n'), { GITLAB_CI: 'true', ...variables, ...env });
  const report = (name: string) => readFileSync(join(machine.clone, artifacts.reports[name] ?? ''), 'utf8');
  const quality: readonly { readonly location: unknown }[] = JSON.parse(report('codequality'));
  return { ...outcome, quality, suites: junitSuites(report('junit')) };
}

describe('ci/gitlab.yml', () => {
  test('a merge request fails for what it made worse, and its reports say so', async () => {
    await inClone((machine, base) => {
      const { status, stdout, quality, suites } = runJob(machine, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
      expect(status).toBe(1);
      expect(stdout).toContain('org.yaml:4:');
      expect(quality.map(({ location }) => location)).toContainEqual({
        path: 'org.yaml',
        lines: { begin: 4 },
      });
      expect(quality.map(({ location }) => location)).not.toContainEqual({
        path: 'org.yaml',
        lines: { begin: 3 },
      });
      const structure = suites.find(({ attributes }) => attributes['name'] === 'structure');
      expect(structure?.attributes['failures']).toBe('1');
      expect(machine.asked()).toEqual([`npx --yes orgctl@${variables['ORGCTL_VERSION']}`]);
    });
  });

  test('on the default branch nothing is new, so that its report is an empty one to compare with', async () => {
    await inClone((machine) => {
      machine.run('git -c user.name=Ada -c user.email=ada@example.com commit --quiet --all --message after');
      const { status, quality } = runJob(machine, {});
      expect({ status, quality }).toEqual({ status: 0, quality: [] });
    });
  });

  test('reports are kept when the job fails, and the clone has its history', () => {
    expect(artifacts.when).toBe('always');
    expect(variables['GIT_DEPTH']).toBe('0');
  });
});
