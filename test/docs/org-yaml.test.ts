import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/model/field.ts';
import { runInProcess } from '../cli/run-in-process.ts';

const text = readFileSync(new URL('../../docs/org-yaml.md', import.meta.url), 'utf8');
const examples = Array.from(text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm), ([, example = '']) => example);

describe('docs/org-yaml.md', () => {
  test('it has an example of each kind', () => {
    expect(examples.length).toBeGreaterThan(kinds.length);
  });

  test.for(examples)('its example %# reads without a mistake', async (example) => {
    const args = ['check', '--only', 'structure', '--fail-on', 'info'];
    const { status, stdout } = await runInProcess(args, { files: { 'org.yaml': example } });
    expect(stdout).toContain('0 errors, 0 warnings, 0 infos');
    expect(status).toBe(0);
  });
});
