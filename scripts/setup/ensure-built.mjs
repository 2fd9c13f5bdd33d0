import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root, sayWhile, SetupProblem } from './say.mjs';

const stampFile = join(root, 'dist/.built.json');

/** Builds unless dist/ was made from exactly these sources (by content: a checkout changes every date). */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await withLock(async () => {
    if (isBuilt()) return;
    const { build } = await import('../build.mjs');
    const problems = await sayWhile('Building (about 2 seconds)…', () => build(sourceHash()));
    if (problems !== '') throw new SetupProblem(`${problems}\nThe build failed; nothing was started.`);
  });
}

function isBuilt() {
  return existsSync(stampFile) && JSON.parse(readFileSync(stampFile, 'utf8')).source === sourceHash();
}

/** One hash over everything that decides what dist/ holds. */
export function sourceHash() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/bundle-program.mjs']
    .map((name) => join(root, name))
    .concat(sources)) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
