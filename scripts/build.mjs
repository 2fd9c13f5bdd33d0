// Bundles src/ into dist/: the program and the public API.
// `node scripts/build.mjs --package` is what npm runs before it packs: a clean dist/ with type declarations.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { bundleProgram } from './bundle-program.mjs';
import { sourceHash } from './setup/ensure-built.mjs';
import { withLock } from './setup/lock.mjs';
import { root } from './setup/say.mjs';
import { describeLicences } from './third-party-licences.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, '.built.json');

/**
 * Installed beside the bundle instead of inside it: one is native, with scripts around it that are in the program, too;
 * the other is loaded only when it is needed.
 * The `dependencies` of package.json are these, the types that the declarations import, and no others.
 */
export const external = ['better-sqlite3', 'yaml'];

/** Packages that are CommonJS ask for `require`, which a module does not have. */
const moduleBanner = `import { createRequire as createRequireHere } from 'node:module';
const require = createRequireHere(import.meta.url);`;

/**
 * What packages load for what we never ask of them, and what takes long to load: commander could run commands that are
 * programs of their own, chalk could find out about the terminal, and the driver of SQLite could search its native part.
 * We ourselves need no hash where an earlier run knows the file, and seldom a pattern. A module of Node's that is imported
 * as a default is copied, each property with a getter, unless it is given as what it is.
 * @type {Readonly<Record<string, {from: RegExp, contents: string}>>}
 */
const late = {
  'node:child_process': {
    from: /commander/,
    contents: `exports.spawn = (...all) => require('node:child_process').spawn(...all);`,
  },
  'node:process': { from: /chalk|env-paths/, contents: `export default process;` },
  'node:os': { from: /chalk|env-paths/, contents: `export default require('node:os');` },
  'node:path': { from: /env-paths/, contents: `export default require('node:path');` },
  'node:tty': { from: /chalk/, contents: `exports.isatty = () => false;` },
  'node:crypto': {
    from: /\.ts$/,
    contents: ['createHash', 'hash', 'randomBytes']
      .map((name) => `exports.${name} = (...all) => require('node:crypto').${name}(...all);`)
      .join('\n'),
  },
  picomatch: { from: /\.ts$/, contents: `module.exports = (pattern) => require('picomatch')(pattern);` },
  bindings: { from: /better-sqlite3/, contents: `throw new Error('the native part is named');` },
};

/** @type {esbuild.Plugin} */
const latePlugin = {
  name: 'late',
  setup(building) {
    building.onResolve({ filter: /^(node:|picomatch$|bindings$)/ }, ({ path, importer }) =>
      late[path]?.from.test(importer) === true ? { path, namespace: 'late' } : undefined,
    );
    building.onLoad({ filter: /^/, namespace: 'late' }, ({ path }) => ({
      contents: late[path]?.contents ?? '',
      resolveDir: root,
    }));
  },
};

/** What is written as a module asks where it is, which a script does not know. */
const scriptBanner = `const scriptUrl = require('node:url').pathToFileURL(__filename).href;`;

/**
 * Builds beside dist/ and moves file by file, entries last: who starts meanwhile finds the old or the new program.
 * @param {string} source the hash that says what was built
 * @returns {Promise<string>} what is wrong with the sources; empty when they were built
 */
export async function build(source) {
  mkdirSync(dist, { recursive: true });
  const fresh = mkdtempSync(join(dist, '.building-'));
  try {
    /** @type {Set<string>} */
    const inputs = new Set();
    for (const { outputFiles, metafile } of await bundle()) {
      checkExternals(metafile);
      for (const file of outputFiles) writeFileSync(join(fresh, basename(file.path)), file.contents);
      for (const input of Object.keys(metafile.inputs)) inputs.add(input);
    }
    writeFileSync(join(fresh, 'THIRD-PARTY-LICENSES.txt'), describeLicences([...inputs]));
    moveIntoPlace(fresh, source);
    return '';
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const messages = await esbuild.formatMessages(error.errors, {
      kind: 'error',
      color: process.stderr.isTTY,
    });
    return messages.join('\n').trimEnd();
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * The program is a few scripts, so that bin/load-program.js can keep their compiled code; what supervises a query is a
 * small one, since it only waits; what runs rules of one's own has all it needs for that; the public API is a module.
 */
async function bundle() {
  const program = await bundleProgram(
    {
      ...common(),
      external: external.filter((name) => name !== 'better-sqlite3'),
      define: {
        ORGCTL_BUILD: JSON.stringify(sourceHash()),
        ORGCTL_DRIVER: JSON.stringify(driverVersion()),
        'import.meta.url': 'scriptUrl',
      },
    },
    'src/cli/main.ts',
    sourceHash(),
  );
  const supervisor = await esbuild.build({
    ...common(),
    entryPoints: ['src/cli/supervise-query.ts'],
    outfile: 'dist/supervise-query.cjs',
    format: 'cjs',
    banner: { js: scriptBanner },
    define: { 'import.meta.url': 'scriptUrl' },
  });
  const ownSql = await esbuild.build({
    ...common(),
    entryPoints: ['src/cli/own-sql-process.ts'],
    outfile: 'dist/own-sql.cjs',
    format: 'cjs',
    banner: { js: scriptBanner },
    define: { 'import.meta.url': 'scriptUrl' },
  });
  const api = await esbuild.build({
    ...common(),
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    chunkNames: 'chunk-[hash]',
    splitting: true,
    format: 'esm',
    banner: { js: moduleBanner },
    define: { ORGCTL_BUILD: JSON.stringify(sourceHash()) },
  });
  return [program, supervisor, ownSql, api];
}

function driverVersion() {
  /** @type {{version: string}} */
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/better-sqlite3/package.json'), 'utf8'),
  );
  return version;
}

/** @returns {esbuild.BuildOptions & {metafile: true, write: false}} */
function common() {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [latePlugin],
    metafile: true,
    write: false,
    logLevel: 'silent',
  };
}

/**
 * A package that is neither bundled nor a dependency would be missing at every user's.
 * @param {esbuild.Metafile} metafile
 */
function checkExternals({ outputs }) {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const missing = imports.filter(
    ({ external: isExternal, path }) => isExternal === true && !isBuiltin(path) && !external.includes(path),
  );
  if (missing.length > 0)
    throw new Error(`imported, but not installed: ${missing.map(({ path }) => path).join(', ')}`);
}

/**
 * The files of the build before stay for programs that are still running; older ones go.
 * @param {string} fresh
 * @param {string} source
 */
function moveIntoPlace(fresh, source) {
  const isPart = (/** @type {string} */ file) => /^(chunk|part)-/.test(file);
  const files = readdirSync(fresh).toSorted((a, b) => Number(isPart(b)) - Number(isPart(a)));
  /** @type {string[]} */
  const before = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')).files : [];
  const keep = new Set([...files, ...before, basename(fresh), basename(stampFile), 'types']);
  for (const file of files) renameSync(join(fresh, file), join(dist, file));
  for (const file of readdirSync(dist)) {
    if (!keep.has(file)) rmSync(join(dist, file), { recursive: true });
  }
  const stamp = join(fresh, '.built.json');
  writeFileSync(stamp, JSON.stringify({ source, files }));
  renameSync(stamp, stampFile);
}

/**
 * @param {unknown} error
 * @returns {error is esbuild.BuildFailure}
 */
function isBuildFailure(error) {
  return error instanceof Error && 'errors' in error;
}

async function buildForPackage() {
  rmSync(dist, { recursive: true, force: true });
  const problems = await build(sourceHash());
  if (problems !== '') throw new Error(problems);
  const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.types.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
}

if (process.argv.includes('--package')) await withLock(buildForPackage);
