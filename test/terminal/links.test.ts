import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { knowsLinks, linkTo, placeLink, withoutLinks } from '../../src/cli/links.ts';
import { inTemporaryFolder } from '../cli/run-orgctl.ts';
import { runInTerminal } from './run-in-terminal.ts';

const files = { 'org.yaml': 'version: 1\norg: {name: Tiny}\nsquads: {search: {missoin: x}}\n' };
const check = ['check', 'known-field', '--as-of', '2026-11-23'];
const kitty = { TERM: 'xterm-kitty' };

describe('a terminal knows links', () => {
  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['an unknown one', { TERM: 'xterm-256color' }, false],
    ['kitty', kitty, true],
    ['GNOME Terminal', { VTE_VERSION: '7600' }, true],
    ['one that crashed on them', { VTE_VERSION: '5000' }, false],
    ['Windows Terminal', { WT_SESSION: '1f' }, true],
    ['Konsole', { KONSOLE_VERSION: '230400' }, true],
    ['iTerm2', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, true],
    ['an old iTerm2', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, false],
    ['WezTerm', { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true],
    ['Terminal of macOS', { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '453' }, false],
    ['tmux', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4', TERM: 'tmux-256color' }, true],
    ['an older tmux in GNOME Terminal', { TERM: 'screen-256color', VTE_VERSION: '7600' }, false],
    ['a job of a CI', { ...kitty, CI: 'true' }, false],
    ['a dumb one', { VTE_VERSION: '7600', TERM: 'dumb' }, false],
    ['without colour', { ...kitty, NO_COLOR: '1' }, true],
    ['where links are forced', { FORCE_HYPERLINK: '1' }, true],
    ['where they are refused', { ...kitty, FORCE_HYPERLINK: '0' }, false],
  ])('%s', (_, env, wanted) => {
    expect(knowsLinks(env, true)).toBe(wanted);
  });

  test('a pipe does not, unless they are forced', () => {
    expect(knowsLinks(kitty, false)).toBe(false);
    expect(knowsLinks({ FORCE_HYPERLINK: '1' }, false)).toBe(true);
  });
});

describe('an address', () => {
  test.each([
    ['https://tonearm.example/a b?c=é', 'https://tonearm.example/a%20b?c=%C3%A9'],
    ['mailto:ada@tonearm.example', 'mailto:ada@tonearm.example'],
  ])('%s becomes a link', (url, href) => {
    expect(linkTo('text', url)).toBe(`\u001b]8;;${href}\u001b\\text\u001b]8;;\u001b\\`);
  });

  test.each([
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['data:text/html,x'],
    ['see the wiki'],
    [''],
    [`https://tonearm.example/${'a'.repeat(3000)}`],
  ])('%s does not', (url) => {
    expect(linkTo('text', url)).toBe('text');
  });

  test('cannot end the link and go on with a command', () => {
    const link = linkTo('text', 'https://a.example/\u001b\\\u001b]0;owned\u0007\u009c');
    // oxlint-disable-next-line no-control-regex
    expect(link.replace(/^\u001b\]8;;[!-~]*\u001b\\text\u001b\]8;;\u001b\\$/, '')).toBe('');
    expect(withoutLinks(link)).toBe('text');
  });
});

describe('a place in a file', () => {
  test('of check leads to the file, in kitty to the line', async () => {
    await inTemporaryFolder({ files }, async (cwd) => {
      const file = pathToFileURL(`${cwd}/org.yaml`).href;
      const place = '\u001b[2morg.yaml:3:19\u001b[22m';
      const shown = async (env: Readonly<Record<string, string>>) =>
        (await runInTerminal(check, { columns: 80, cwd, env })).raw;
      expect(await shown({ VTE_VERSION: '7600' })).toContain(
        `\u001b]8;;${file}\u001b\\${place}\u001b]8;;\u001b\\`,
      );
      expect(await shown(kitty)).toContain(`\u001b]8;;${file}#3\u001b\\${place}\u001b]8;;\u001b\\`);
      expect(await shown({ ...kitty, NO_COLOR: '1' })).toContain(
        `${file}#3\u001b\\org.yaml:3:19\u001b]8;;\u001b\\`,
      );
    });
  });

  test('is left to terminals that find places themselves', () => {
    expect(placeLink({ TERM_PROGRAM: 'vscode' }, '/work')('org.yaml:3:19', 'org.yaml', 3)).toBe(
      'org.yaml:3:19',
    );
  });
});

test('a pager that may not know links gets none', async () => {
  const { raw } = await runInTerminal(check, {
    columns: 80,
    rows: 4,
    files,
    env: { ...kitty, PAGER: 'head -n 50' },
  });
  expect(raw).toContain('unknown field');
  expect(raw).not.toContain('\u001b]8');
});
