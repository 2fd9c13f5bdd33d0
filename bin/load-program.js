// Loads the bundled program as a script whose compiled code is kept beside it: compiling it is a third of a short run.
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * @typedef {object} LoadedProgram
 * @property {(argv: readonly string[]) => Promise<number>} main what the program does; the exit code comes back
 * @property {() => void} keepCode writes the compiled code where none is kept yet; to be called after a run
 */

/** @returns {LoadedProgram} */
export function loadProgram() {
  const file = fileURLToPath(new URL('../dist/main.cjs', import.meta.url));
  const source = readFileSync(file, 'utf8');
  // The first line names the sources that were built: V8 itself compares no more than the length.
  const [, built = 'unknown'] = /^\/\/ (\w+)/.exec(source) ?? [];
  const kept = join(dirname(file), `.code-${process.version}-${process.arch}-${built.slice(0, 16)}`);
  const cachedData = read(kept);
  const script = new Script(Module.wrap(source), { filename: file, ...(cachedData && { cachedData }) });
  /** @type {{exports: {main: LoadedProgram['main']}}} */
  const loaded = { exports: { main: async () => 70 } };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, dirname(file));
  return {
    main: loaded.exports.main,
    keepCode: () => {
      if (cachedData === undefined || script.cachedDataRejected === true)
        keep(kept, script.createCachedData());
    },
  };
}

/**
 * @param {string} path
 * @returns {Buffer | undefined}
 */
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Written beside and renamed, so that other runs see all of it or nothing; where nothing can be written, the next run
 * compiles again.
 * @param {string} path
 * @param {Buffer} code
 */
function keep(path, code) {
  const temporary = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(temporary, code, { flag: 'wx' });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
