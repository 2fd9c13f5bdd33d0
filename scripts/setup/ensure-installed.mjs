import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { explainInstallFailure } from './explain-install-failure.mjs';
import { withLock } from './lock.mjs';
import { root, sayWhile, SetupProblem } from './say.mjs';

const lockfile = join(root, 'package-lock.json');
const installedLockfile = join(root, 'node_modules/.package-lock.json');
const stampFile = join(root, 'node_modules/.orgctl-installed');
const binding = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
const logFile = join(root, '.cache/install.log');

/** Installs from the lockfile unless node_modules is what the lockfile says, for this Node. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    if (!hasSamePackages()) {
      await npm(['ci'], 'Installing packages with npm ci (SQLite compiles once, about 90 seconds)…');
    } else if (!(await sqliteLoads())) {
      await npm(['rebuild', 'better-sqlite3'], 'Building SQLite for this Node (about 90 seconds)…');
    }
    if (!(await sqliteLoads())) throw new SetupProblem(explainInstallFailure('', logFile));
    writeFileSync(stampFile, currentStamp());
  });
}

function isInstalled() {
  return existsSync(binding) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp();
}

/** Changes with the lockfile, and with a Node that needs another build of SQLite. */
function currentStamp() {
  const platform = `${process.platform} ${process.arch} ${process.versions.modules}`;
  return createHash('sha256').update(readFileSync(lockfile)).update(platform).digest('hex');
}

/** True after somebody's own `npm ci` or `npm install`: nothing is installed twice. */
function hasSamePackages() {
  if (!existsSync(installedLockfile)) return false;
  const wanted = readPackages(lockfile);
  const installed = readPackages(installedLockfile);
  const wantedAreThere = Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional === true && !installed[path]),
  );
  return wantedAreThere && Object.keys(installed).every((path) => Object.hasOwn(wanted, path));
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** In a process of its own: a build for another Node can crash rather than throw. */
async function sqliteLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return (await execute(process.execPath, ['-e', script])).exitCode === 0;
}

/**
 * @param {string[]} args
 * @param {string} what
 */
async function npm(args, what) {
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts'];
  const { exitCode, signal, output } = await sayWhile(what, () => executeNpm([...args, ...quiet]));
  if (signal !== null || exitCode === 130) throw new SetupProblem('', 130);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(logFile, output);
  if (exitCode !== 0) throw new SetupProblem(explainInstallFailure(output, logFile));
}

/** @param {string[]} args */
function executeNpm(args) {
  const path = process.env['npm_execpath'] ?? '';
  if (basename(path) === 'npm-cli.js') return execute(process.execPath, [path, ...args]);
  return execute('npm', args, process.platform === 'win32');
}

/**
 * Ctrl-C reaches the child by itself; we only wait for it. Other signals are passed on.
 * @param {string} program
 * @param {string[]} args
 * @param {boolean} [shell]
 * @returns {Promise<{exitCode: number | null, signal: string | null, output: string}>}
 */
function execute(program, args, shell = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {string | null} */
    let interruptedBy = null;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      interruptedBy = signal;
      if (signal !== 'SIGINT') child.kill(signal);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve({ exitCode, signal: interruptedBy ?? signal, output });
    });
  });
}
