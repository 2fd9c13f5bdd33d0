import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { differenceFrom } from './documented-output.ts';

const page = readFileSync(new URL('../../docs/own-rules.md', import.meta.url), 'utf8');

/** Each whole org.yaml of the page with the command below it and what that prints. */
const examples = [
  ...page.matchAll(/```yaml\n([^]*?)```\n\n```text\n\$ orgctl (check (\S+))\n([^]*?)```/g),
].map(([, org = '', command = '', rule = '', output = '']) => ({ org, command, rule, output }));

const day = ['--as-of', '2026-11-23', '--no-cache'];

describe('docs/own-rules.md', () => {
  test('has three worked examples', () => {
    expect(examples.map(({ rule }) => rule)).toHaveLength(3);
  });

  test.each(examples)('$command prints what it says', async ({ org, command, output }) => {
    const { stdout, stderr } = await runInProcess([...command.split(' '), ...day], {
      files: { 'org.yaml': org },
    });
    expect({ stderr, difference: differenceFrom(output, stdout) }).toEqual({ stderr: '', difference: '' });
    const valid = await runInProcess(['check', 'own-rule-valid', ...day], { files: { 'org.yaml': org } });
    expect(valid.status).toBe(0);
  });

  test('an option is set without a change to the rule', async () => {
    const [naming] = examples;
    const set = page.match(/`policy: \{rules: \{([^`]*)\}\}` lets/)?.[1] ?? '';
    const org = (naming?.org ?? '').replace('policy:\n', `policy:\n  rules: {${set}}\n`);
    const { stdout } = await runInProcess(['check', naming?.rule ?? '', ...day], {
      files: { 'org.yaml': org },
    });
    expect(stdout).toContain('component cluster is not called after its squad platform');
  });

  test('a rule with a gap is in the gaps', async () => {
    const org = examples[1]?.org ?? '';
    const { stdout } = await runInProcess(['gaps', '-o', 'json', ...day], { files: { 'org.yaml': org } });
    const { gaps }: { gaps: readonly { rule: string; entity: string }[] } = JSON.parse(stdout);
    expect(gaps.filter(({ rule }) => rule === 'tier-1-in-two-time-zones')).toMatchObject([
      { entity: 'component:search-api' },
    ]);
  });
});
