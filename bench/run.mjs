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
  const runs = Array.from({ length: rounds + 1 }, () => runRound(commands)).slice(1);
  say(`${people} people, ${(text.length / 1e6).toFixed(2)} MB, ${rounds} rounds`);
  for (const name of Object.keys(commands)) {
    const seconds = median(runs.map((run) => secondsOf(run, name)));
    const ratio = (/** @type {string} */ to) =>
      median(runs.map((run) => secondsOf(run, name) / secondsOf(run, to))).toFixed(2);
    const memory = median(runs.map((run) => run[name]?.megabytes ?? Number.NaN));
    say(
      `  ${name.padEnd(23)} ${seconds.toFixed(3)} s  ${ratio('bare node').padStart(6)} × bare node ${ratio('bare parse').padStart(6)} × bare parse ${memory.toFixed(0).padStart(5)} MB`,
    );
  }
  say('');
}

/**
 * @param {Record<string, {seconds: number}>} run
 * @param {string} name
 */
function secondsOf(run, name) {
  return run[name]?.seconds ?? Number.NaN;
}

function runRound(/** @type {Record<string, string[]>} */ commands) {
  const cache = mkdtempSync(join(folder, 'cache-'));
  /** @type {Record<string, { seconds: number, megabytes: number }>} */
  const found = {};
  for (const [name, args] of Object.entries(commands)) found[name] = runOnce(args, cache);
  rmSync(cache, { recursive: true, force: true });
  return found;
}

function runOnce(/** @type {string[]} */ args, /** @type {string} */ cache) {
  const begun = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ['--import', here('report-usage.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, ORGCTL_CACHE_DIR: cache },
    maxBuffer: 1e9,
  });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return { seconds, megabytes: Number(String(output[3])) / 1024 };
}

function median(/** @type {number[]} */ numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
