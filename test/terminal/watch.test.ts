import { expect, test } from 'vitest';
import { runInTerminal } from './run-in-terminal.ts';

const files = {
  'org.yaml': 'version: 1\norg: {name: Small}\nsquads: {search: {}}\n',
  'next.yaml': 'version: 1\norg: {name: Small}\nsquads: {web: {}}\n',
};

test('check --watch draws the answer anew after a save, and Ctrl-C ends it with 130', async () => {
  const { status, raw, screen } = await runInTerminal([], {
    columns: 80,
    rows: 60,
    files,
    // As editors do: a file beside takes the place of the other.
    script: '(sleep 2; cp next.yaml saved; mv saved org.yaml) & exec "$ORGCTL" check --watch',
    presses: [{ when: /squad web[\s\S]*Ctrl-C/, keys: '\u0003' }],
  });
  expect(status).toBe(130);
  expect(raw.split('\u001b[H\u001b[2J\u001b[3J')).toHaveLength(3);
  expect(screen).toContain('squad web belongs to no tribe');
  expect(screen).not.toContain('squad search');
  expect(screen).not.toMatch(/\n {4}at /);
});
