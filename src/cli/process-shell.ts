import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Output, Shell } from './shell.ts';

/** The real terminal, environment and clock. */
export function processShell(): Shell {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin: () => readFileSync(0),
    env: process.env,
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
  };
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
