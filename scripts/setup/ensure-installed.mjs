import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { explainInstallFailure } from './explain-install-failure.mjs';
import { shareLockWith, withLock } from './lock.mjs';
import { root, sayWhile, SetupProblem } from './say.mjs';

const lockfile = join(root, 'package-lock.json');
const installedLockfile = join(root, 'node_modules/.package-lock.json');
const stampFile = join(root, 'node_modules/.orgctl-installed');
const binding = join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
const logFile = join(root, '.cache/install.log');

const sqliteMissing = `The packages are installed, but SQLite does not load. If npm was told not to run install scripts, build it with:

  npm rebuild better-sqlite3 --ignore-scripts=false`;

const linkedModules = `node_modules is a link and does not hold what package-lock.json says.
Installing would empty the folder that it leads to: install there, or remove the link.`;

/** Installs from the lockfile unless node_modules is what the lockfile says, for this Node. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new SetupProblem(linkedModules);
  }
  await withLock(async () => {
    if (isInstalled()) return;
    if (!hasSamePackages()) {
      await npm(['ci'], 'Installing packages with npm ci (SQLite compiles once, about 90 seconds)…');
    } else if (!(await sqliteLoads())) {
      await npm(['rebuild', 'better-sqlite3'], 'Building SQLite for this Node (about 90 seconds)…');
    }
    if (!(await sqliteLoads())) throw new SetupProblem(sqliteMissing);
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
  return (await execute(process.execPath, ['-e', script], 'ignore')) === 0;
}

/**
 * npm writes into a log: two hundred lines of a compiler help nobody at the terminal.
 * @param {string[]} args
 * @param {string} what
 */
async function npm(args, what) {
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts'];
  const path = process.env['npm_execpath'] ?? '';
  const [program, first] = basename(path) === 'npm-cli.js' ? [process.execPath, [path]] : ['npm', []];
  const log = openSync(logFile, 'w');
  const exitCode = await sayWhile(what, () => execute(program, [...first, ...args, ...quiet], log));
  closeSync(log);
  if (exitCode !== 0) throw new SetupProblem(explainInstallFailure(readFileSync(logFile, 'utf8'), logFile));
}

/**
 * Ctrl-C reaches the child by itself, so we only wait for it to end; other signals are passed on.
 * @param {string} program
 * @param {string[]} args
 * @param {number | 'ignore'} output
 * @returns {Promise<number | null>} the exit code
 */
async function execute(program, args, output) {
  const shell = process.platform === 'win32' && program === 'npm';
  const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', output, output] });
  let isInterrupted = false;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    isInterrupted = true;
    if (signal !== 'SIGINT') child.kill(signal);
  };
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  shareLockWith(child.pid);
  try {
    const exitCode = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (isInterrupted || exitCode === 130) throw new SetupProblem('', 130);
    return exitCode;
  } finally {
    process.off('SIGINT', passOn).off('SIGTERM', passOn);
  }
}
