// Bundles the program as a few scripts, its parts: reading and checking the code of a command that nobody typed would
// cost every start.
import { basename, dirname } from 'node:path';
import * as esbuild from 'esbuild';

/** What is smaller, in bytes, costs more as a part of its own than in the one that is always loaded. */
const smallestPart = 4096;

/**
 * esbuild makes a chunk of what the same entries need, where an entry is what is imported with `import()`. That gives a
 * hundred small chunks, which are put together here: what the program begins with and what most commands need is
 * main.cjs, what one command or one step needs is a part of its own, and so is whatever else several need.
 * @param {esbuild.BuildOptions & {metafile: true, write: false}} options
 * @param {string} entry
 * @param {string} source the hash that says what was built: stands first in each part, and in the names of all but main
 * @returns {Promise<{outputFiles: esbuild.OutputFile[], metafile: esbuild.Metafile}>}
 */
export async function bundleProgram(options, entry, source) {
  const split = await esbuild.build({
    ...options,
    entryPoints: [entry],
    outdir: 'dist',
    format: 'esm',
    splitting: true,
  });
  /** @type {Chunks} */
  const chunks = new Map();
  const parts = divide(split.metafile);
  for (const [path, output] of Object.entries(split.metafile.outputs)) {
    const name = basename(path);
    const part = parts.get(name) ?? 'main';
    const file = part === 'main' ? 'main.cjs' : `part-${part}-${source.slice(0, 16)}.cjs`;
    const text = split.outputFiles.find((each) => basename(each.path) === name)?.text ?? '';
    chunks.set(name, { file, text, exports: output.exports });
  }
  const files = new Set(Array.from(chunks.values(), ({ file }) => file));
  const built = await Promise.all(
    Array.from(files, async (file) => buildPart(options, chunks, file, source)),
  );
  const outputFiles = built.flat();
  for (const { path, contents } of outputFiles) checkAscii(path, contents);
  return { outputFiles, metafile: split.metafile };
}

/**
 * A single character beyond ASCII makes a text of twice the size, which loads in three times the time. esbuild writes
 * those of strings as escapes; those in regular expressions and raw templates are ours to write so.
 * @param {string} path
 * @param {Uint8Array} contents
 */
function checkAscii(path, contents) {
  const at = contents.findIndex((byte) => byte > 0x7f);
  if (at < 0) return;
  const near = Buffer.from(contents.subarray(Math.max(0, at - 40), at + 8)).toString();
  throw new Error(`${basename(path)} is not ASCII: write the last character as \\u: ${near}`);
}

/**
 * By name: the file that a chunk is put into, its text as a module, and what it exports.
 * @typedef {Map<string, {file: string, text: string, exports: string[]}>} Chunks
 */

/**
 * A script that is a function, as Node makes one of a CommonJS module. What it exports are functions, by the name of
 * a chunk, which run that chunk where it did not run before and give what it exports; main.cjs is what it begins with.
 * @param {esbuild.BuildOptions & {metafile: true, write: false}} options
 * @param {Chunks} chunks
 * @param {string} file
 * @param {string} source
 */
async function buildPart(options, chunks, file, source) {
  const own = Array.from(chunks.keys()).filter((name) => chunks.get(name)?.file === file);
  const lines = own.map((name) => `exports['${name}'] = () => require('./${name}');`);
  if (file === 'main.cjs') lines.push(`Object.assign(exports, require('./main.js'));`);
  const { outputFiles } = await esbuild.build({
    ...options,
    stdin: { contents: lines.join('\n'), resolveDir: 'dist' },
    outfile: `dist/${file}`,
    format: 'cjs',
    banner: { js: `// ${source}\n(function (exports, require, scriptUrl) {` },
    footer: { js: '})' },
    plugins: [chunksPlugin(chunks, file)],
  });
  return outputFiles;
}

/**
 * Finds the chunks of a part, and makes modules that take theirs from other parts.
 * @param {Chunks} chunks
 * @param {string} part
 * @returns {esbuild.Plugin}
 */
function chunksPlugin(chunks, part) {
  return {
    name: 'chunks',
    setup(building) {
      building.onResolve({ filter: /^\.\// }, ({ path }) => {
        const chunk = chunks.get(basename(path));
        if (chunk === undefined) return { path, external: true };
        return { path: basename(path), namespace: chunk.file === part ? 'here' : 'elsewhere' };
      });
      building.onLoad({ filter: /^/, namespace: 'here' }, ({ path }) => ({
        contents: chunks.get(path)?.text ?? '',
      }));
      building.onLoad({ filter: /^/, namespace: 'elsewhere' }, ({ path }) => {
        const { file, exports } = chunks.get(path) ?? { file: '', exports: [] };
        const locals = exports.map((name) => (name === 'default' ? ['default', 'theDefault'] : [name, name]));
        const taken = locals.map((pair) => pair.join(': ')).join(', ');
        const given = locals.map(([name, local]) => `${local} as ${name}`).join(', ');
        return { contents: `const { ${taken} } = require('./${file}')['${path}']();\nexport { ${given} };` };
      });
    },
  };
}

/**
 * The part that each chunk belongs to, by the name of the chunk.
 * @param {esbuild.Metafile} metafile
 * @returns {Map<string, string>}
 */
function divide({ outputs }) {
  const entries = Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [{ entryPoint, needed: neededBy(path, outputs) }],
  );
  const isCommand = (/** @type {{entryPoint: string}} */ { entryPoint }) => entryPoint.includes('/commands/');
  const most = entries.filter(isCommand).length / 2;
  return new Map(Object.entries(outputs).map(([path, { bytes }]) => [basename(path), partOf(path, bytes)]));

  function partOf(/** @type {string} */ path, /** @type {number} */ bytes) {
    const users = entries.filter(({ needed }) => needed.has(path));
    const isFirst = users.some(({ entryPoint }) => /^src\/cli\/(main|program)\.ts$/.test(entryPoint));
    if (isFirst || bytes < smallestPart || users.filter(isCommand).length > most) return 'main';
    const [only = { entryPoint: '' }, another] = users;
    if (another !== undefined) return basename(path, '.js').toLowerCase();
    return `${basename(dirname(only.entryPoint))}-${basename(only.entryPoint).replace(/\.\w+$/, '')}`;
  }
}

/**
 * A chunk and all that it imports outright.
 * @param {string} path
 * @param {esbuild.Metafile['outputs']} outputs
 * @param {Set<string>} found
 * @returns {Set<string>}
 */
function neededBy(path, outputs, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind, external } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && external !== true) neededBy(next, outputs, found);
  return found;
}
