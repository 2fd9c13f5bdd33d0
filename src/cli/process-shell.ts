import { readSync } from 'node:fs';
import { isatty } from 'node:tty';
import { largestInput, type Output, type Shell } from './shell.ts';

/** The real terminal, environment and clock. */
export function processShell(): Shell {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin,
    env: process.env,
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
  };
}

/** All of standard input, or just more of it than is ever used; waits where nothing has come yet. */
function readStdin(): Uint8Array {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= largestInput;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const length = readSome(chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  return Buffer.concat(chunks);
}

/** Whoever shares our standard input may have made it non-blocking: then EAGAIN says that nothing has come yet. */
function readSome(chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') return 0; // What Windows says at the end of a pipe.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function output(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: isatty(stream.fd),
    columns: stream.columns ?? 80,
  };
}
