import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder } from '../cli/run-orgctl.ts';
import { sampleFolder } from './sample.ts';
import { runInTerminal, type TerminalRun } from './run-in-terminal.ts';

/** Writes what it gets into a file, says what LESS is, and shows two lines of it. */
const fakePager = `#!/bin/sh
cat > paged
echo "paged with LESS=$LESS"
head -n 2 paged
`;

const files = {
  'org.yaml': `version: 1
org: {name: Tiny}
squads:
${Array.from({ length: 40 }, (_, n) => `  squad-${n}: {missoin: x}`).join('\n')}
`,
  pager: fakePager,
};

const day = ['--as-of', '2026-11-23'];
const check = ['check', 'known-field', '--color', 'never'];

/** Runs in a folder that is looked into afterwards: what the pager got, if it was started. */
async function paging(args: readonly string[], run: Partial<TerminalRun>) {
  return inTemporaryFolder({}, async (cwd) => {
    const outcome = await runInTerminal([...args, ...day], { columns: 80, files, cwd, ...run });
    const paged = join(cwd, 'paged');
    return { ...outcome, paged: existsSync(paged) ? readFileSync(paged, 'utf8') : null };
  });
}

const pager = { PAGER: 'sh ./pager' };

describe('a pager', () => {
  test('shows an answer that is longer than the screen, whole, and the verdict stays', async () => {
    const { status, paged, screen } = await paging(check, { env: pager });
    expect(paged).toContain('squad-17');
    expect(paged).toContain('40 errors');
    expect(screen).toContain('paged with LESS=FRX');
    expect(screen).not.toContain('squad-17');
    expect(status).toBe(1);
  });

  test('is not started for an answer that fits', async () => {
    const { status, paged, screen } = await paging(check, { env: pager, rows: 80 });
    expect(paged).toBeNull();
    expect(screen).toContain('40 errors');
    expect(status).toBe(1);
  });

  test('gets colour, since it is on a terminal', async () => {
    expect((await paging(['check'], { env: pager })).paged).toContain('\u001b[31m');
  });

  test('ORGCTL_PAGER comes before PAGER, and LESS is left as it is', async () => {
    const env = { ORGCTL_PAGER: 'sh ./pager', PAGER: 'cat', LESS: 'R' };
    expect((await paging(check, { env })).screen).toContain('paged with LESS=R\n');
  });

  test.each([
    ['--no-pager', [...check, '--no-pager'], pager],
    ['PAGER=cat', check, { PAGER: 'cat' }],
    ['an empty ORGCTL_PAGER', check, { ...pager, ORGCTL_PAGER: '' }],
    ['a dumb terminal', check, { ...pager, TERM: 'dumb' }],
  ])('is not started with %s', async (_, args, env) => {
    const { paged, screen, status } = await paging(args, { env });
    expect(paged).toBeNull();
    expect(screen).toContain('40 errors');
    expect(status).toBe(1);
  });

  test('is not started in a pipe', async () => {
    const script = '"$ORGCTL" check known-field --color never --as-of 2026-11-23 | tail -n 3';
    const { paged, screen } = await paging([], { env: pager, script });
    expect(paged).toBeNull();
    expect(screen).toContain('40 errors');
  });

  test('is not started for a file, and only what is written there is said', async () => {
    const { paged, screen } = await paging(['check', '-o', 'json=check.json'], { env: pager });
    expect(paged).toBeNull();
    expect(screen).toBe('orgctl: written to check.json');
  });

  test('shows only stdout: what is said on stderr is seen at once', async () => {
    const { paged, screen } = await paging(['gaps'], { env: pager, rows: 5 });
    expect(paged).not.toContain('orgctl:');
    expect(screen).toContain('orgctl: ');
  });

  test('that closes early is no mistake', async () => {
    const { status, screen } = await paging(check, { env: { PAGER: 'head -n 1' } });
    expect(screen.split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });

  test.each([['no-such-pager'], ['no-such-pager --quiet']])('%s: the answer is printed', async (command) => {
    const { status, screen } = await paging(check, { env: { PAGER: command } });
    expect(screen).toContain(`orgctl: the pager ${command} cannot be started`);
    expect(screen).toContain('40 errors');
    expect(status).toBe(1);
  });

  test('where there is no less either, the answer is printed without a word', async () => {
    const script = `PATH=/no-such-folder; unset PAGER; exec ${process.execPath} "$ORGCTL" check known-field --color never --as-of 2026-11-23`;
    const { status, screen } = await paging([], { script });
    expect(screen).not.toContain('orgctl:');
    expect(screen).toContain('40 errors');
    expect(status).toBe(1);
  });

  test('also shows the rows of a query', async () => {
    const { status, paged } = await paging(['query', 'SELECT id FROM v_squad'], { env: pager });
    expect(paged).toContain('squad-39');
    expect(status).toBe(0);
  });

  test('Ctrl-C is for the pager: nothing else ends, and no stack is shown', async () => {
    const asking = 'sh -c \'trap "" INT; head -n 1; echo asking; read line < /dev/tty; echo "told $line"\'';
    const { status, screen } = await paging(check, {
      env: { PAGER: asking },
      presses: [
        { when: /asking/, keys: '\u0003' },
        { when: /\^C/, keys: 'enough\r' },
      ],
    });
    expect(screen).toContain('told enough');
    expect(screen).not.toMatch(/\n {4}at /);
    expect(status).toBe(1);
  });
});

const hasLess = ['/usr/bin/less', '/bin/less', '/usr/local/bin/less'].some((path) => existsSync(path));

describe.skipIf(!hasLess)('less', () => {
  const env = { PAGER: 'less' };

  test('shows the beginning, goes to the end, and leaves the answer on the screen', async () => {
    const { status, lines, screen } = await runInTerminal(['check', ...day], {
      columns: 80,
      cwd: sampleFolder,
      env,
      presses: [
        { when: /\n:/, keys: 'G' },
        { when: /\(END\)/, keys: 'q' },
      ],
    });
    expect(screen).toContain('component-has-owner');
    expect(screen).toContain('7 errors, 71 warnings, 44 infos, 1 waived');
    expect(lines.filter(({ isRest }) => isRest)).toEqual([]);
    expect(status).toBe(1);
  });
});
