import { expect, test } from 'vitest';
import { runInTerminal } from './run-in-terminal.ts';

const files = { 'org.yaml': 'version: 1\norg: {name: Tiny}\nsquads: {search: {}}\n' };

test('a run in a terminal is as wide as the terminal, coloured, and has its exit code', async () => {
  const { status, raw, lines } = await runInTerminal(['overview'], { files, columns: 60 });
  expect(status).toBe(0);
  expect(raw).toContain('\u001b[1mTiny\u001b[22m');
  expect(lines[0]).toEqual({ text: 'Tiny', isRest: false });
});

test('a script of sh sees the program, and keys reach it', async () => {
  const { screen, status } = await runInTerminal([], {
    files,
    columns: 60,
    script: 'echo ready; read line; echo "got $line"; "$ORGCTL" --version; exit 3',
    presses: [{ when: /ready/, keys: 'a key\r' }],
  });
  expect(screen).toMatch(/got a key\n\d+\.\d+\.\d+/);
  expect(status).toBe(3);
});
