#!/usr/bin/env node
// Starts the built program. Nothing is imported statically, so that an old Node gets a sentence, not a stack.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`orgctl needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => sayUnlessClosed(stream, error));
  await start();
}

async function start() {
  try {
    const { loadProgram } = await import('./load-program.js');
    const { main, keepCode } = loadProgram();
    const argv = process.argv.slice(2);
    process.exitCode = await main(argv);
    // A run that only prints help compiles too little to be worth keeping.
    if (!/^(-|help|explain|query)/.test(argv[0] ?? '')) keepCode();
  } catch (error) {
    if (error?.code !== 'ENOENT' || !String(error.message).includes('main.cjs')) throw error;
    process.stderr.write(
      `orgctl is not built (${error.message}).\nRun "npm start" in its folder: it installs, builds and starts.\n`,
    );
    process.exitCode = 70;
  }
}

/**
 * `orgctl list | head` closes the pipe early: that is no mistake, and the verdict stays what it is. A full disk is one.
 * @param {NodeJS.WriteStream} stream
 * @param {NodeJS.ErrnoException} error
 */
function sayUnlessClosed(stream, { code, message }) {
  if (code === 'EPIPE') return;
  process.on('exit', () => {
    process.exitCode = 2;
  });
  if (stream === process.stderr) return;
  const reason = code === 'ENOSPC' ? 'the disk is full' : message;
  process.stderr.write(`orgctl: the answer cannot be written: ${reason}\n`);
}
