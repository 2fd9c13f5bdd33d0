// Measures whole processes side by side: each round runs every command once, one after the other, so that a busy
// machine is busy for all of them; what is printed are medians of the ratios within a round.
// `npm run bench`, or `npm run bench -- 1000 10000` for some sizes only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOrg } from './make-org.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const program = here('../bin/orgctl.js');
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 1000, 10_000, 100_000];
const folder = mkdtempSync(join(tmpdir(), 'orgctl-bench-'));

const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

try {
  say(`Node ${process.version}; medians of the ratios within a round; memory is the peak of the process\n`);
  for (const people of sizes) measureSize(people);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureSize(/** @type {number} */ people) {
  const file = join(folder, `${people}.yaml`);
  const text = makeOrg(people);
  writeFileSync(file, text);
  const rounds = people >= 100_000 ? 3 : people >= 10_000 ? 7 : 15;
  const day = ['-f', file, '--as-of', '2026-11-23'];
  const check = ['check', ...day, '--fail-on', 'never'];
  /**
   * Commands of orgctl on an organisation that was read before, in the order in which they run; the first of them fills
   * the views of the day.
   * @type {Record<string, string[]>}
   */
  const warm = {
    'check, the second run': check,
    'check, warm': check,
    'check as json, warm': [...check, '-o', 'json'],
    'check of one rule, warm': [...check, 'squad-size'],
    'overview, warm': ['overview', ...day],
    'gaps, warm': ['gaps', ...day],
    'query in SQL, warm': ['query', 'SELECT count(*) FROM v_squad', ...day],
    'query with a name, warm': ['query', 'biggest-squads', ...day],
    'list, warm': ['list', 'squads', ...day],
    'show, warm': ['show', 'squad:squad-1', ...day],
    'who, warm': ['who', 'component-1', ...day],
    'impact, warm': ['impact', 'person-7', ...day],
    'tree, warm': ['tree', 'tribe:tribe-0', ...day],
    'me, warm': ['me', '--person', 'person-7', ...day],
  };
  /** @type {Record<string, string[]>} */
  const commands = {
    'bare node': ['-e', '0'],
    'bare parse': [here('bare-parse.mjs'), file],
    '--version': [program, '--version'],
    ...(people === 10_000 ? { 'yaml, merely parsing': [here('yaml-parse.mjs'), file] } : {}),
    'check, nothing cached': [program, ...check, '--no-cache'],
    'check, cold': [program, ...check],
    ...Object.fromEntries(Object.entries(warm).map(([name, args]) => [name, [program, ...args]])),
  };
  const runs = Array.from({ length: rounds + 1 }, () => runRound(commands, secondsOf)).slice(1);
  const memory = runRound(commands, megabytesOf);
  say(`${people} people, ${(text.length / 1e6).toFixed(2)} MB, ${rounds} rounds`);
  for (const name of Object.keys(commands)) {
    const seconds = median(runs.map((run) => run[name] ?? Number.NaN));
    const ratio = (/** @type {string} */ to) =>
      median(runs.map((run) => (run[name] ?? Number.NaN) / (run[to] ?? Number.NaN))).toFixed(2);
    say(
      `  ${name.padEnd(23)} ${seconds.toFixed(3)} s  ${ratio('bare node').padStart(6)} × bare node ${ratio('bare parse').padStart(6)} × bare parse ${memory[name]?.toFixed(0).padStart(5)} MB`,
    );
  }
  say('');
}

/**
 * Runs every command once, with a cache of their own.
 * @template T
 * @param {Record<string, string[]>} commands
 * @param {(args: string[], env: NodeJS.ProcessEnv) => T} run
 * @returns {Record<string, T>}
 */
function runRound(commands, run) {
  const cache = mkdtempSync(join(folder, 'cache-'));
  /** @type {Record<string, T>} */
  const found = {};
  const env = { ...process.env, ORGCTL_CACHE_DIR: cache };
  for (const [name, args] of Object.entries(commands)) found[name] = run(args, env);
  rmSync(cache, { recursive: true, force: true });
  return found;
}

/** How long a process takes, in seconds. */
function secondsOf(/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  const begun = process.hrtime.bigint();
  runNode(args, env);
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

/** The peak of a process, in megabytes; apart from its time, since whatever reports it takes some. */
function megabytesOf(/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  return Number(runNode(['--import', here('report-usage.mjs'), ...args], env)) / 1024;
}

/** Runs Node, and gives what it writes into its fourth stream. */
function runNode(/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  const { status, output } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env,
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${String(output[2])}`);
  return String(output[3]);
}

function median(/** @type {number[]} */ numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
