// What a user of the package gets: exactly the files of .ci/package-files.txt, and the packages that the bundle asks for.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { external } from './build.mjs';
import { root } from './setup/say.mjs';

const expected = readFileSync(join(root, '.ci/package-files.txt'), 'utf8').trim().split('\n');
const packed = listPackedFiles();
/** @type {{dependencies: Record<string, string>}} */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Types are imported by the declarations only.
const loaded = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));

const problems = [
  ...without(expected, packed).map((file) => `missing in the package: ${file}`),
  ...without(packed, expected).map((file) => `not in .ci/package-files.txt: ${file}`),
  ...without(loaded, external).map((name) => `bundled, so a devDependency: ${name}`),
  ...without(external, loaded).map((name) => `not bundled, so a dependency: ${name}`),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${packed.length} kinds of files in the package, ${problems.length} problems\n`);
if (problems.length > 0) process.exitCode = 1;

/** Hashes in names and the many type declarations count as one. */
function listPackedFiles() {
  const shell = process.platform === 'win32';
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], {
    cwd: root,
    shell,
  });
  /** @type {{path: string}[]} */
  const files = JSON.parse(output.toString())[0].files;
  const names = files.map(({ path }) =>
    path
      .replace(/chunk-\w+\.js$/, 'chunk-*.js')
      .replace(/part-[\w-]+\.cjs$/, 'part-*.cjs')
      .replace(/^dist\/types\/.*\.d\.ts$/, 'dist/types/**.d.ts'),
  );
  return [...new Set(names)];
}

/**
 * @param {readonly string[]} all
 * @param {readonly string[]} some
 */
function without(all, some) {
  return all.filter((one) => !some.includes(one));
}
