// How long `reshape split --auto` takes to find the best cut of one squad, beside the same split with every place given,
// in the same rounds: `node bench/cuts.mjs`, or `node bench/cuts.mjs 20 60` for so many people and components together.
// Up to 20 every cut is tried, beyond that it is a search.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/orgctl.js', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20, 60];
const rounds = 7;
const folder = mkdtempSync(join(tmpdir(), 'orgctl-cuts-'));
try {
  for (const nodes of sizes) measure(nodes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(/** @type {number} */ nodes) {
  const count = Math.ceil(nodes * 0.6);
  const people = Array.from({ length: count }, (_, n) => `person-${n}`);
  const components = Array.from({ length: nodes - count }, (_, n) => `component-${n}`);
  const file = join(folder, `${nodes}.yaml`);
  writeFileSync(file, orgOf(people, components));
  const half = Math.floor(count / 2);
  const split = ['reshape', 'split', 'whole', '--into', 'left,right'];
  const given = [
    '--people',
    `left=${people.slice(0, half).join(',')}`,
    '--components',
    `left=${components[0]}`,
  ];
  const found = Array.from({ length: rounds }, () => ({
    given: millisecondsOf([...split, ...given, '-f', file]),
    auto: millisecondsOf([...split, '--auto', '--min', '3', '--max', `${count - 3}`, '-f', file]),
  }));
  const more = median(found.map(({ given: by, auto }) => auto - by));
  const ratio = median(found.map(({ given: by, auto }) => auto / by));
  process.stdout.write(
    `${nodes} nodes: ${ratio.toFixed(2)} × the same split with every place given, ${Math.round(more)} ms more\n`,
  );
}

/** Who knows what and what needs what looks like chance and is always the same. */
function orgOf(/** @type {string[]} */ people, /** @type {string[]} */ components) {
  let state = 7;
  const isChosen = (/** @type {number} */ share) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x7f_ff_ff_ff < share;
  };
  const lines = components.map((id, n) => {
    const knowers = people.filter(() => isChosen(0.15));
    const needed = components.filter((other) => other !== id && isChosen(0.08));
    return `  ${id}: {owner: whole, tier: ${1 + (n % 4)}, contributors: [${knowers.join(', ')}], dependsOn: [${needed.join(', ')}]}`;
  });
  return [
    'version: 1',
    'squads:',
    `  whole: {members: [${people.join(', ')}]}`,
    'people:',
    ...people.map((id) => `  ${id}: {}`),
    'components:',
    ...lines,
    '',
  ].join('\n');
}

function millisecondsOf(/** @type {string[]} */ args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ORGCTL_CACHE_DIR: join(folder, 'cache') },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

function median(/** @type {number[]} */ numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
