// Loads the bundled program as scripts whose compiled code is kept beside them: compiling it is a third of a short run.
const { isAscii } = require('node:buffer');
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const dist = path.join(__dirname, '..', 'dist');
const main = path.join(dist, 'main.cjs');

/**
 * @typedef {object} LoadedProgram
 * @property {typeof import('../src/cli/main.ts').main} main what the program does; the exit code comes back
 * @property {typeof import('../src/cli/main.ts').mayEndAtOnce} mayEndAtOnce whether ending the process loses nothing
 * @property {() => void} keepCode writes the compiled code where none is kept yet; to be called after a run
 */

/**
 * Loads main.cjs; that asks for the other parts (scripts/bundle-program.mjs).
 * @param {string} command whose run it is: each command keeps the code that it needs, and reads no other
 * @returns {LoadedProgram}
 */
exports.loadProgram = (command) => {
  const requireOther = createRequire(main);
  const scriptUrl = pathToFileURL(main).href;
  /** @type {Map<string, {exports: object, keepCode: () => void}>} */
  const parts = new Map();
  const requirePart = (/** @type {string} */ name) => {
    if (!name.startsWith('./')) return requireOther(name);
    const known = parts.get(name);
    if (known !== undefined) return known.exports;
    const { run, keepCode } = compile(path.join(dist, name), command);
    const exports = {};
    parts.set(name, { exports, keepCode });
    run(exports, requirePart, scriptUrl);
    return exports;
  };
  return {
    ...requirePart('./main.cjs'),
    keepCode: () => {
      for (const { keepCode } of parts.values()) keepCode();
    },
  };
};

/**
 * @param {string} file
 * @param {string} command
 */
function compile(file, command) {
  const bytes = readFileSync(file);
  // As long as there is nothing but ASCII in it, a text takes half the memory, and less than half the time.
  const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  // The first line names the sources that were built: V8 itself compares no more than the length.
  const [, built = 'unknown'] = /^\/\/ (\w+)/.exec(source) ?? [];
  const made = [process.version, process.arch, built.slice(0, 16), command, path.basename(file)];
  const kept = path.join(dist, `.code-${made.join('-')}`);
  const cachedData = read(kept);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  return {
    run: script.runInThisContext(),
    keepCode: () => {
      if (cachedData === undefined || script.cachedDataRejected === true)
        keep(kept, script.createCachedData());
    },
  };
}

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
