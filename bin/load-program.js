// Loads the bundled program as a script whose compiled code is kept beside it: compiling it is a third of a short run.
const { isAscii } = require('node:buffer');
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/**
 * @typedef {object} LoadedProgram
 * @property {typeof import('../src/cli/main.ts').main} main what the program does; the exit code comes back
 * @property {typeof import('../src/cli/main.ts').mayEndAtOnce} mayEndAtOnce whether ending the process loses nothing
 * @property {() => void} keepCode writes the compiled code where none is kept yet; to be called after a run
 */

/** @returns {LoadedProgram} */
exports.loadProgram = () => {
  const dist = path.join(__dirname, '..', 'dist');
  const file = path.join(dist, 'main.cjs');
  const bytes = readFileSync(file);
  // As long as there is nothing but ASCII in it, a text takes half the memory, and less than half the time.
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  // The first line names the sources that were built: V8 itself compares no more than the length.
  const [, built = 'unknown'] = /^\/\/ (\w+)/.exec(source) ?? [];
  const kept = path.join(dist, `.code-${process.version}-${process.arch}-${built.slice(0, 16)}`);
  const cachedData = read(kept);
  const script = new Script(wrap(source), { filename: file, ...(cachedData && { cachedData }) });
  /** @type {{exports: Pick<LoadedProgram, 'main' | 'mayEndAtOnce'>}} */
  const loaded = { exports: { main: async () => 70, mayEndAtOnce: () => false } };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, dist);
  return {
    main: loaded.exports.main,
    mayEndAtOnce: loaded.exports.mayEndAtOnce,
    keepCode: () => {
      if (cachedData === undefined || script.cachedDataRejected === true)
        keep(kept, script.createCachedData());
    },
  };
};

/**
 * @param {string} file
 * @returns {Buffer | undefined}
 */
function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Written beside and renamed, so that other runs see all of it or nothing; where nothing can be written, the next run
 * compiles again.
 * @param {string} file
 * @param {Buffer} code
 */
function keep(file, code) {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, code, { flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
