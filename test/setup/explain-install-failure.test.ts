import { describe, expect, test } from 'vitest';
import { explainInstallFailure } from '../../scripts/setup/explain-install-failure.mjs';

describe('an installation that fails is explained in a few lines', () => {
  test.each([
    ['no Python', 'gyp ERR! find Python You need to install the latest version of Python.'],
    ['no make', 'gyp ERR! stack Error: not found: make'],
    ['no compiler', 'make: g++: No such file or directory'],
    ['no compiler on a Mac', 'xcode-select: error: No developer tools were found'],
    [
      'no compiler on Windows',
      'gyp ERR! find VS You need to install Visual Studio; could not find Visual Studio',
    ],
  ])('%s: the one command that installs it', (_, log) => {
    const text = explainInstallFailure(`${log}\ngyp ERR! not ok\nnpm error code 1`, 'install.log');
    expect(text).toMatch(/no C\+\+ compiler[^]*\n {2}\S+[^]*install\.log/);
    expect(text).not.toContain('gyp');
  });

  test('no network: what npm says, without its stack', () => {
    const log = [
      'npm error code ECONNREFUSED',
      'npm error syscall connect',
      'npm error FetchError: request to http://localhost/zod failed',
      'npm error     at ClientRequest.<anonymous> (index.js:130:14)',
      'npm error A complete log of this run can be found in: /home/ada/.npm/_logs/debug.log',
    ].join('\n');
    expect(explainInstallFailure(log, 'install.log')).toBe(
      [
        'npm could not install the packages.',
        '  npm error code ECONNREFUSED',
        '  npm error FetchError: request to http://localhost/zod failed',
        'The whole log: install.log',
      ].join('\n'),
    );
  });

  test('another mistake of the compiler: its own words', () => {
    const log = 'sqlite3.c:1:1: fatal error: disk full\ngyp ERR! stack Error: make failed\nnpm error code 1';
    expect(explainInstallFailure(log, 'install.log')).toContain(
      'SQLite did not compile.\n  sqlite3.c:1:1: fatal error',
    );
  });
});
