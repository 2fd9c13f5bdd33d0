import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inClone, inSameClone } from '../ci/in-clone.ts';
import type { Machine } from '../ci/run-script.ts';
import { checkFormatNames } from '../../src/cli/check-formats.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/ci.md');

/** The examples in a language. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

const [workflow = '', codeScanning = '', comment = '', gitlab = '', preCommit = ''] = blocks('yaml');
const jobs: { readonly jobs: { readonly check: { readonly steps: readonly Step[] } } } = parse(workflow);
const parts: readonly (readonly Step[])[] = [jobs.jobs.check.steps, parse(codeScanning), parse(comment)];
const config: {
  readonly repos: readonly [{ readonly hooks: readonly [Readonly<Record<string, unknown>>] }];
} = parse(preCommit);

/** Runs a script in a clone in which something got worse, and in one in which nothing did. */
async function runBoth(script: string, look: (machine: Machine) => void = () => {}) {
  const runIn = (machine: Machine, base: string) => {
    machine.run('git update-ref refs/remotes/origin/main main');
    // Where a script calls orgctl itself, it is installed.
    const installed = `orgctl() { npx --yes orgctl "$@"; }\n${script}`;
    const { status } = machine.run(installed, { SINCE: base });
    look(machine);
    return status;
  };
  return [await inClone(runIn), await inSameClone(runIn)];
}

describe('docs/ci.md', () => {
  test('the clone of GitHub has its history', () => {
    const [checkout] = jobs.jobs.check.steps;
    expect(checkout?.uses).toMatch(/^actions\/checkout@/);
    expect(checkout?.with).toEqual({ 'fetch-depth': 0 });
  });

  test.each([
    ['annotations', 0, []],
    ['code scanning', 1, ['orgctl.sarif']],
    ['a comment', 2, ['orgctl.md']],
  ] as const)('the steps for %s fail only for what got worse', async (_, n, files) => {
    const [script = ''] = (parts[n] ?? []).flatMap(({ name, run }) =>
      name === 'Check org.yaml' ? [run ?? ''] : [],
    );
    const statuses = await runBoth(script, ({ clone }) => {
      for (const file of files) expect(existsSync(join(clone, file))).toBe(true);
    });
    expect(statuses).toEqual([1, 0]);
  });

  test.skipIf(spawnSync('jq', ['--version']).status !== 0)(
    'code scanning gets what is open, and nothing else',
    async () => {
      const [check, open] = parts[1] ?? [];
      await inClone((machine, base) => {
        machine.run(check?.run ?? '', { SINCE: base });
        expect(machine.run(open?.run ?? '')).toMatchObject({ status: 0, stderr: '' });
        const { runs }: { readonly runs: readonly [{ readonly results: readonly object[] }] } = JSON.parse(
          readFileSync(join(machine.clone, 'open.sarif'), 'utf8'),
        );
        expect(runs[0].results.length).toBeGreaterThan(1);
        for (const result of runs[0].results) {
          expect(result).toMatchObject({
            suppressions: [],
            baselineState: expect.stringMatching(/new|unchanged/),
          });
        }
      });
    },
  );

  test('a step that sends a file names the one that the step before it writes', () => {
    expect(codeScanning.match(/orgctl\.sarif/g)).toHaveLength(3);
    expect(codeScanning.match(/open\.sarif/g)).toHaveLength(3);
    expect(comment.match(/orgctl\.md/g)).toHaveLength(3);
  });

  test('the job of GitLab is the one of ci/gitlab.yml', () => {
    expect(parse(gitlab)).toEqual(parse(read('ci/gitlab.yml')));
  });

  test('the hook does what the one of this repository does', async () => {
    const [hook] = config.repos[0].hooks;
    const { additional_dependencies: installed, ...same } = hook;
    const [own]: readonly Readonly<Record<string, unknown>>[] = parse(read('.pre-commit-hooks.yaml'));
    expect({ ...own }).toMatchObject(same);
    expect(installed).toEqual(['orgctl@0.1']);
    expect(await runBoth(String(hook['entry']))).toEqual([1, 0]);
  });

  test('the hook without pre-commit does the same', async () => {
    const [script = ''] = blocks('sh');
    const commits = async (machine: Machine) => {
      const hook = join(machine.clone, '.git/hooks/pre-commit');
      writeFileSync(hook, script, { mode: 0o755 });
      const { status } = machine.run(
        'git -c user.name=Ada -c user.email=ada@example.com commit --all --allow-empty --message next',
      );
      return status === 0;
    };
    expect([await inClone(commits), await inSameClone(commits)]).toEqual([false, true]);
  });

  test('what is typed elsewhere works as it stands', async () => {
    expect(await runBoth(blocks('text').join('\n'))).toEqual([1, 0]);
    const typed = [...page.matchAll(/`orgctl (check --baseline [^`]*)`/g)].map(([, words = '']) => words);
    expect(typed).toHaveLength(2);
    expect(await runBoth(typed.map((words) => `orgctl ${words}`).join('\n'))).toEqual([0, 0]);
  });

  test('every format is told of, every version is this one, every input is one of the action', () => {
    const told = new Set([...page.matchAll(/-o (\w+)/g)].map(([, name]) => name));
    expect(told).toEqual(new Set(checkFormatNames));
    const { version }: { readonly version: string } = JSON.parse(read('package.json'));
    const [, release] = /^(\d+\.\d+)\./.exec(version) ?? [];
    const named = [...page.matchAll(/orgctl@(\d[\d.]*)|ORGCTL_VERSION: '(.*)'/g)].map(([, a, b]) => a ?? b);
    expect(new Set(named)).toEqual(new Set([release]));
    const action: { readonly inputs: object } = parse(read('action.yml'));
    const [, inputs = ''] = /Its inputs[^]*?are (.*?);/.exec(page) ?? [];
    expect([...inputs.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(Object.keys(action.inputs));
  });
});
