// Measures `log` over a past of so many commits against one cold check of the newest: `node bench/history.mjs`, or
// `node bench/history.mjs 1000 500` for so many people and commits. What is printed are medians of the ratios in a round.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeHistory } from './make-history.mjs';

const program = fileURLToPath(new URL('../bin/orgctl.js', import.meta.url));
const [people = 1000, commits = 500] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'orgctl-history-'));
const rounds = 5;

try {
  const repository = join(folder, 'repository');
  makeHistory(repository, people, commits);
  /** @type {Record<string, string[]>} */
  const commands = {
    'check, cold': ['check', '--fail-on', 'never', '--as-of', '2026-11-23'],
    'log, the first time': ['log'],
    'log, again': ['log'],
    'log of one squad': ['log', 'squad:squad-1'],
    'gaps --trend, the first time': ['gaps', '--trend', '--as-of', '2025-03-31'],
    'gaps --trend, again': ['gaps', '--trend', '--as-of', '2025-03-31'],
  };
  const found = Array.from({ length: rounds }, (_, round) => {
    const cache = join(folder, `cache-${round}`);
    return Object.entries(commands).map(([, args]) => secondsOf(args, repository, cache));
  });
  process.stdout.write(`${people} people, ${commits} commits, ${rounds} rounds\n`);
  for (const [index, name] of Object.keys(commands).entries()) {
    const seconds = median(found.map((round) => round[index] ?? Number.NaN));
    const ratio = median(found.map((round) => (round[index] ?? Number.NaN) / (round[0] ?? Number.NaN)));
    process.stdout.write(
      `  ${name.padEnd(30)} ${seconds.toFixed(3)} s  ${ratio.toFixed(2).padStart(6)} × a cold check\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} cache
 */
function secondsOf(args, cwd, cache) {
  const begun = process.hrtime.bigint();
  const env = { ...process.env, ORGCTL_CACHE_DIR: cache };
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, env, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${String(stderr)}`);
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

function median(/** @type {number[]} */ numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
