#!/usr/bin/env node
// Starts the built program. It is no module: loading one takes a tenth of a short run. What an old Node cannot read
// stands in other files, so that it gets a sentence, not a stack.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`orgctl needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  void start(process.argv.slice(2));
}

/** @param {readonly string[]} argv */
async function start(argv) {
  try {
    // Somebody's own SQL runs in a process of its own, which is started before anything else is loaded here.
    const stopped = argv[0] === 'query' && argv.some(looksLikeSql) ? await superviseQuery(argv) : null;
    if (typeof stopped === 'number') {
      process.exitCode = stopped;
      return;
    }
    const [command = 'overview'] = /^(--version|[a-z]+)$/.exec(argv[0] ?? '') ?? [];
    const { main, keepCode, mayEndAtOnce } = require('./load-program.js').loadProgram(command);
    process.exitCode = await main(argv, undefined, stopped);
    // A run that only prints help, or has no answer, compiles too little to be worth keeping.
    const isAnswered = process.exitCode < 2 && !argv.some((word) => /^(-h|--help|help|-V)$/.test(word));
    if (isAnswered) keepCode();
    if (mayEndAtOnce()) process.exit();
  } catch (error) {
    if (!isNotBuilt(error)) throw error;
    process.stderr.write(
      `orgctl is not built (${error.message.split('\n')[0]}).\nRun "npm start" in its folder: it installs, builds and starts.\n`,
    );
    process.exitCode = 70;
  }
}

/**
 * What begins otherwise is the name of a query; where that is somebody's own SQL, the program starts the process later.
 * @param {string} argument
 */
function looksLikeSql(argument) {
  return /^\s*(?:select|with|values|--|\/\*)(?:\W|$)/i.test(argument) && /\s|\(/.test(argument);
}

/**
 * @param {readonly string[]} argv
 * @returns {ReturnType<typeof import('../src/cli/supervise-query.ts').supervise>}
 */
function superviseQuery(argv) {
  return require('../dist/supervise-query.cjs').supervise(argv);
}

/** @param {NodeJS.ErrnoException} error */
function isNotBuilt({ code, message }) {
  return (code === 'ENOENT' || code === 'MODULE_NOT_FOUND') && /dist.*\.cjs/.test(message);
}
