// How long `check --watch` takes from a save to the last line of its answer, beside a warm `check` as a process of its
// own, in the same rounds. `node bench/watch.mjs`, or `node bench/watch.mjs 1000` for some sizes only.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOrg } from './make-org.mjs';

const program = fileURLToPath(new URL('../bin/orgctl.js', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 1000, 10_000];
const rounds = 9;

for (const people of sizes) await measure(people);

async function measure(/** @type {number} */ people) {
  const folder = mkdtempSync(join(tmpdir(), 'orgctl-bench-watch-'));
  const file = join(folder, 'org.yaml');
  const text = makeOrg(people);
  writeFileSync(file, text);
  const env = { ...process.env, ORGCTL_CACHE_DIR: join(folder, 'cache') };
  const check = [program, 'check', '-f', file, '--fail-on', 'never'];
  const watched = [...check, '--watch'];
  const warm = () => {
    const begun = performance.now();
    spawnSync(process.execPath, check, { env });
    return performance.now() - begun;
  };
  for (let run = 0; run < 3; run++) warm();
  const child = spawn(process.execPath, watched, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  // The second last part of every answer is its total, which stands there once.
  const answered = () =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      child.stdout.on('data', function hear(/** @type {Buffer} */ chunk) {
        if (!chunk.includes(', profile general')) return;
        child.stdout.off('data', hear);
        resolve();
      });
    });
  await answered();
  /** @type {{saved: number, warm: number}[]} */
  const found = [];
  for (let round = 0; round <= rounds; round++) {
    const answer = answered();
    const begun = performance.now();
    writeFileSync(file, `${text}# ${round}\n`);
    await answer;
    const saved = performance.now() - begun;
    warm();
    warm();
    found.push({ saved, warm: warm() });
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  child.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
  const counted = found.slice(1);
  const ratio = median(counted.map((each) => each.saved / each.warm));
  const ms = median(counted.map((each) => each.saved));
  process.stdout.write(
    `${people} people: ${ms.toFixed(0)} ms from a save to the answer, ${ratio.toFixed(2)} × a warm check\n`,
  );
}

function median(/** @type {number[]} */ numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
