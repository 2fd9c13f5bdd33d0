import { fstatSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { exitCodes } from './exit-codes.ts';
import { patiently } from './patiently.ts';
import type { Output } from './shell.ts';

/**
 * Standard output (1) or standard error (2). A terminal is a stream of Node's. Anything else is written at once: to make
 * a stream takes longer than to write.
 */
export function processOutput(file: 1 | 2): Output {
  const stream = isTerminal(file) ? (file === 1 ? process.stdout : process.stderr) : undefined;
  if (stream !== undefined) hasStream = true;
  let isOpen = true;
  const fail = (error: unknown) => {
    isOpen = false;
    sayUnlessClosed(file, error);
  };
  stream?.on('error', fail);
  return {
    write: (text) => {
      if (!isOpen) return;
      try {
        if (stream === undefined) writeAll(file, Buffer.from(text));
        else stream.write(text);
      } catch (error) {
        fail(error);
      }
    },
    isTerminal: stream !== undefined,
    // A terminal may change while somebody watches.
    get columns() {
      return stream?.columns ?? 80;
    },
  };
}

let hasStream = false;

/**
 * Whether the process may be ended at once, since nothing can be lost: each text was written before `write` came back,
 * and there is nothing to wait for. Left alone, Node finishes compiling and then clears all of its memory. A terminal's
 * stream may hold something back, so there Node ends by itself.
 */
export function mayEndAtOnce(): boolean {
  return !hasStream && process.getActiveResourcesInfo().length === 0;
}

/**
 * A terminal is a character device, but not the one that swallows everything; to ask Node about anything else would load
 * all that it knows of networks.
 */
export function isTerminal(file: number): boolean {
  try {
    const stats = fstatSync(file);
    if (!stats.isCharacterDevice()) return false;
    if (stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false;
  } catch {
    return false; // It was closed by whoever started us.
  }
  const { isatty }: typeof import('node:tty') = createRequire(import.meta.url)('node:tty');
  return isatty(file);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    written += patiently(() => writeSync(file, bytes, written));
  }
}

/** `orgctl list | head` closes the pipe early: that is no mistake, and the verdict stays what it is. A full disk is one. */
function sayUnlessClosed(file: number, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EPIPE') return;
  process.on('exit', () => {
    process.exitCode = exitCodes.usage.code;
  });
  if (file === 2) return;
  const reason = code === 'ENOSPC' ? 'the disk is full' : error instanceof Error ? error.message : '';
  processOutput(2).write(`orgctl: the answer cannot be written: ${reason}\n`);
}
