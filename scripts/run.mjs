// `npm start`, `npm test` and `npm run build` on a fresh clone: install and build what is missing or old, then do it.
// Everything said here goes to stderr, so that stdout is the program's own.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`orgctl needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  const { prepare } = await import('./setup/prepare.mjs');
  const [task, ...rest] = process.argv.slice(2);
  process.exitCode = await prepare();
  if (process.exitCode === 0) await run(task, rest);
}

/**
 * The program runs in this process: a second one would only cost time. Ctrl-C and the exit code are its own.
 * @param {string | undefined} task
 * @param {string[]} args
 */
async function run(task, args) {
  if (task === 'start') return runHere('../bin/orgctl.js', args);
  if (task === 'test') return runHere('../node_modules/vitest/vitest.mjs', ['run', ...args]);
  if (task === 'build') return;
  process.stderr.write('usage: node scripts/run.mjs start|test|build [argument…]\n');
  process.exitCode = 2;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function runHere(program, args) {
  const url = new URL(program, import.meta.url);
  const { fileURLToPath } = await import('node:url');
  process.argv = [process.execPath, fileURLToPath(url), ...args];
  await import(url.href);
}
