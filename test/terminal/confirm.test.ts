import { describe, expect, test } from 'vitest';
import { runInTerminal } from './run-in-terminal.ts';

const files = {
  'org.yaml': 'version: 1\npeople: {ada: {}}\nsquads:\n  search: {members: [ada]}\n  mixes: {name: Mixes}\n',
};
const move = '"$ORGCTL" reshape move ada --from search --to mixes --apply --allow-findings --summary';

/** Types keys where the question is, and looks at the file afterwards. */
async function answered(keys: string, script = move): Promise<{ status: string; screen: string }> {
  const { screen } = await runInTerminal([], {
    columns: 100,
    rows: 60,
    files,
    script: `${script}; echo "exit $?"; cat org.yaml; ls -A`,
    presses: [{ when: /\[y\/N\] /, keys }],
  });
  return { status: /exit (\d+)/.exec(screen)?.[1] ?? '', screen };
}

describe('the question before anything is written', () => {
  test.each(['y\r', 'YES\r'])('%j writes', async (keys) => {
    const { status, screen } = await answered(keys);
    expect(status).toBe('0');
    expect(screen).toContain('1 file written; orgctl undo takes it back');
    expect(screen).toContain('mixes: {name: Mixes, members: [');
  });

  test.each(['\r', 'n\r', 'what\r', '\u0004'])('%j writes nothing', async (keys) => {
    const { status, screen } = await answered(keys);
    expect(status).toBe('4');
    expect(screen).toContain('orgctl: nothing was written');
    expect(screen).toContain('mixes: {name: Mixes}');
  });

  test('Ctrl-C is 130, and writes nothing', async () => {
    const { status, screen } = await answered('\u0003');
    expect(status).toBe('130');
    expect(screen).toContain('mixes: {name: Mixes}');
    expect(screen).not.toMatch(/\n {4}at /);
    expect(screen).not.toContain('.orgctl-writing');
  });

  test('undo asks, too', async () => {
    const { status, screen } = await answered('y\r', `${move} --yes > moved.txt 2>&1; "$ORGCTL" undo`);
    expect(status).toBe('0');
    expect(screen).toContain('Take it back (1 file, 2 lines)? [y/N]');
    expect(screen).toContain('mixes: {name: Mixes}');
  });
});
