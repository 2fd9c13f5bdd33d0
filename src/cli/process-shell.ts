import { readSync } from 'node:fs';
import type { Style } from '../render/style.ts';
import { processPager } from './pager.ts';
import { patiently } from './patiently.ts';
import { isTerminal, processOutput } from './process-output.ts';
import type { Prompter } from './session/prompt.ts';
import { largestInput, type Shell } from './shell.ts';

/** The real terminal, environment and clock. */
export function processShell(): Shell {
  const stderr = processOutput(2);
  const isSomebodyThere = stderr.isTerminal && isTerminal(0);
  return {
    stdout: processOutput(1),
    stderr,
    ...(isSomebodyThere
      ? { ask: async (question) => (await import('./ask-terminal.ts')).askTerminal(question) }
      : {}),
    ...(isSomebodyThere && process.env['TERM'] !== 'dumb' ? { prompter } : {}),
    pager: processPager,
    readStdin,
    env: process.env,
    cwd: process.cwd(),
    today: todayOf(process.env),
  };
}

/** Prompts are large, and loaded by no run that has no question. */
async function prompter(style: Style): Promise<Prompter> {
  return (await import('./session/terminal-prompter.ts')).terminalPrompter(style);
}

/** The ISO day in UTC; `$ORGCTL_TODAY` stands for the clock where a run is to be repeated on another day. */
export function todayOf({ ORGCTL_TODAY: given = '' }: Shell['env']): string {
  return given === '' ? new Date().toISOString().slice(0, 10) : given;
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

function readSome(chunk: Uint8Array): number {
  try {
    return patiently(() => readSync(0, chunk));
  } catch (error) {
    // What Windows says at the end of a pipe.
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0;
    throw error;
  }
}
