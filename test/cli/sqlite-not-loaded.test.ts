import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from './run-orgctl.ts';

const project = join(dirname(program), '..');
let installed = '';
let native = '';

/** The program as npm installs it, without the native part of SQLite. */
beforeAll(() => {
  installed = mkdtempSync(join(tmpdir(), 'orgctl-installed-'));
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(project, part), join(installed, part), { recursive: true });
  }
  for (const part of ['better-sqlite3/package.json', 'better-sqlite3/lib', 'bindings', 'file-uri-to-path']) {
    const path = join('node_modules', part);
    cpSync(join(project, path), join(installed, path), { recursive: true });
  }
  writeFileSync(join(installed, 'org.yaml'), 'version: 1\nsquads: {search: {}}\n');
  native = join(installed, 'node_modules/better-sqlite3/build/Release');
});

afterAll(() => {
  rmSync(installed, { recursive: true });
});

async function run(...args: readonly string[]): Promise<{ status: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: installed, env: { HOME: installed, NO_COLOR: '1' } };
    execFile(process.execPath, ['bin/orgctl.js', ...args], options, (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stdout, stderr });
    });
  });
}

describe('where SQLite cannot be loaded, the command that mends it is named', () => {
  const commands = [['check'], ['gaps'], ['query', 'SELECT 1'], []];

  test.for(commands)('%s, without its native part', async (args) => {
    rmSync(native, { recursive: true, force: true });
    expect(await run(...args)).toEqual({
      status: 70,
      stdout: '',
      stderr: `orgctl: SQLite is not compiled yet\n  compile it: npm rebuild better-sqlite3 --prefix ${installed}\n`,
    });
  });

  test.for(commands)('%s, with one that this Node cannot load', async (args) => {
    mkdirSync(native, { recursive: true });
    writeFileSync(join(native, 'better_sqlite3.node'), 'of another Node');
    expect(await run(...args)).toEqual({
      status: 70,
      stdout: '',
      stderr:
        `orgctl: SQLite is not compiled for this Node, ${process.version}\n` +
        `  compile it: npm rebuild better-sqlite3 --prefix ${installed}\n`,
    });
  });
});
