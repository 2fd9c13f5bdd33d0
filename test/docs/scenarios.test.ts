import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { differenceFrom } from './documented-output.ts';

const page = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');
const scenario = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? '';

const files = {
  'org.yaml': readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8'),
  'lyrics-to-search.yaml': scenario,
  'lyrics-to-mixes.yaml': 'scenario: lyrics-to-mixes\nops: [{assign: {component: lyrics, to: mixes}}]\n',
};

const examples = [...page.matchAll(/```text\n\$ orgctl (.*)\n([^]*?)```/g)].map(
  ([, command = '', output = '']) => ({ command, output }),
);

describe('docs/scenarios.md', () => {
  test('has examples', () => {
    expect(examples).toHaveLength(2);
  });

  test.each(examples)('$command prints what it says', async ({ command, output }) => {
    const { stdout, stderr } = await runInProcess([...command.split(' '), '--as-of', '2026-11-23'], {
      files,
      columns: 100,
    });
    expect({ stderr, difference: differenceFrom(output, stdout) }).toEqual({ stderr: '', difference: '' });
  });
});
