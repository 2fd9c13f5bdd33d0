import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowCommand } from '../formats/workflow-commands.ts';
import { inClone, inSameClone } from './in-clone.ts';
import type { Machine } from './run-script.ts';

interface Step {
  readonly name: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly [Step, Step] };
}

const root = fileURLToPath(new URL('../../', import.meta.url));
let action: Action;

beforeAll(() => {
  action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
});

/** What surrounds a run on GitHub: `inputs.version`, `github.event.before`, … */
type Known = Readonly<Record<string, string>>;

/** The value of `${{ a || b }}`: the first that is not empty. */
function evaluate(written: string, known: Known): string {
  return written.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    return (
      expression
        .split(' || ')
        .map((name) => known[name] ?? '')
        .find((value) => value !== '') ?? ''
    );
  });
}

/** Runs the steps as they stand; what the first puts into the path is there for the second. */
function runAction(machine: Machine, given: Known) {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default]);
  const checkout = join(machine.folder, 'checkout');
  mkdirSync(join(checkout, 'bin'), { recursive: true });
  writeFileSync(
    join(checkout, 'bin/orgctl.js'),
    `#!/bin/bash\nexec '${join(root, 'bin/orgctl.js')}' "$@"\n`,
    {
      mode: 0o755,
    },
  );
  const known: Known = { ...Object.fromEntries(defaults), 'github.action_path': checkout, ...given };
  const file = (name: string) => join(machine.folder, name);
  for (const name of ['path', 'summary']) writeFileSync(file(name), '');
  const runner = {
    RUNNER_TEMP: machine.folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: machine.clone,
  };
  const run = ({ run: script, env }: Step) => {
    const values = Object.entries(env).map(([name, value]) => [name, evaluate(value, known)] as const);
    const path = readFileSync(file('path'), 'utf8').trim();
    const more = path === '' ? {} : { PATH: path };
    return machine.run(script, { ...runner, ...Object.fromEntries(values), ...more });
  };
  const [install, check] = action.runs.steps;
  const installed = run(install);
  expect(installed).toMatchObject({ status: 0, stderr: '' });
  const outcome = run(check);
  return {
    ...outcome,
    commands: outcome.stdout.split('\n').flatMap((line) => workflowCommand(line) ?? []),
    summary: readFileSync(file('summary'), 'utf8'),
  };
}

const version = { 'inputs.version': '0.1.0' };

describe('action.yml', () => {
  test('every step is a script of bash without an expression in it, and every input says what it is', () => {
    expect(action.runs.using).toBe('composite');
    for (const { shell, run } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$|\w$/);
    const used = action.runs.steps.flatMap(({ env }) =>
      Object.values(env).flatMap((value) => [...value.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name)),
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
  });

  test('a pull request fails for what it made worse, and only that is annotated', async () => {
    await inClone((machine, base) => {
      const { status, commands, summary } = runAction(machine, {
        ...version,
        'github.event.pull_request.base.sha': base,
        'inputs.args': 'known-field',
      });
      expect(status).toBe(1);
      expect(commands).toMatchObject([
        { name: 'error', properties: { file: 'org.yaml', line: '4', title: 'known-field' } },
      ]);
      expect(summary).toContain('### What got worse');
      expect(machine.asked()).toEqual([
        `npm install --global --prefix ${machine.folder}/orgctl --no-audit --no-fund orgctl@0.1.0`,
      ]);
    });
  });

  test('what was wrong before does not fail it', async () => {
    await inSameClone((machine, base) => {
      const given = { ...version, 'github.event.before': base, 'inputs.args': 'known-field' };
      const { status, stdout, commands } = runAction(machine, given);
      expect({ status, stdout, commands }).toEqual({
        status: 0,
        stdout: 'orgctl: nothing got worse\n',
        commands: [],
      });
    });
  });

  test('everything counts where there is nothing before it, or where that is asked for', async () => {
    const nothing = { 'github.event.before': '0'.repeat(40) };
    const asked = { 'inputs.since': 'none', 'github.event.pull_request.base.sha': 'main' };
    for (const given of [nothing, asked, {}]) {
      await inSameClone((machine) => {
        const { status, commands } = runAction(machine, { ...version, ...given });
        expect(status).toBe(1);
        expect(commands.map(({ properties }) => properties['title'])).toContain('known-field');
      });
    }
  });

  test('without a version it is built from the checkout of the action', async () => {
    await inSameClone((machine) => {
      expect(runAction(machine, { 'inputs.fail-on': 'never' }).status).toBe(0);
      expect(machine.asked()).toEqual(['npm ci --no-audit --no-fund', 'npm run build']);
      expect(readlinkSync(join(machine.folder, 'orgctl/bin/orgctl'))).toBe(
        join(machine.folder, 'checkout/bin/orgctl.js'),
      );
    });
  });

  test('inputs are arguments, never commands', async () => {
    await inClone(
      (machine, base) => {
        const { status } = runAction(machine, {
          ...version,
          'inputs.file': 'our teams/org.yaml',
          'inputs.since': base,
          'inputs.args': '-o sarif=orgctl.sarif\nknown-field\n',
        });
        expect(status).toBe(1);
        expect(
          readFileSync(join(machine.clone, 'orgctl.sarif'), 'utf8').match(/"shortDescription"/g),
        ).toHaveLength(1);
        for (const hostile of ['$(touch injected)', '"; touch injected; "', '`touch injected`']) {
          for (const input of ['inputs.file', 'inputs.since', 'inputs.fail-on', 'inputs.args']) {
            runAction(machine, { 'inputs.file': 'our teams/org.yaml', [input]: hostile });
          }
        }
        expect(existsSync(join(machine.clone, 'injected'))).toBe(false);
      },
      { path: 'our teams/org.yaml' },
    );
  });
});
