import { expect, test } from 'vitest';
import { runInTerminal } from './run-in-terminal.ts';

const files = { 'org.yaml': 'version: 1\nsquads: {search: {}}\n' };
const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';

test('Ctrl-C ends a query with 130, and without a stack', async () => {
  const { status, screen } = await runInTerminal([], {
    columns: 80,
    files,
    // The word comes a moment after the query was begun.
    script: `(sleep 1; echo running) & exec "$ORGCTL" query --timeout 60 "${endless}"`,
    presses: [{ when: /running/, keys: '\u0003' }],
  });
  expect(screen).not.toMatch(/\n {4}at /);
  expect(status).toBe(130);
});

test('Ctrl-C ends a check with 130 while a rule of one’s own does not end', async () => {
  const rule = `{sql: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'squad' AS kind, 'a' AS id FROM n WHERE i < 0", message: x}`;
  const { status, screen } = await runInTerminal([], {
    columns: 80,
    files: { 'org.yaml': `version: 1\npolicy: {ownRules: {endless: ${rule}}}\nsquads: {search: {}}\n` },
    script: '(sleep 1.5; echo running) & exec "$ORGCTL" check',
    presses: [{ when: /running/, keys: '\u0003' }],
  });
  expect(screen).not.toMatch(/error|\n {4}at /);
  expect(status).toBe(130);
});
