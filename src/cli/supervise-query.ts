import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit-codes.ts';
import type { Shell } from './shell.ts';

/** What the child says when it begins to run the statement, and when it has run it and only prints. */
export type QueryProgress = { readonly timeoutSeconds: number } | 'finished';

const endings = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/**
 * Runs `orgctl query …` in a child process, since SQLite cannot be interrupted in ours: the child reads the
 * organisation, runs the statement and prints; it is killed when the statement takes too long, or when we are ended.
 */
export async function superviseQuery(argv: readonly string[], shell: Shell): Promise<number> {
  const script = fileURLToPath(new URL('../bin/orgctl.js', import.meta.url));
  const child = spawn(process.execPath, [script, ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...shell.env, ORGCTL_QUERY_PROCESS: '1' },
  });
  let limit: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.on('message', (message: QueryProgress) => {
    clearTimeout(timer);
    if (message === 'finished') return;
    timer = setTimeout(() => {
      limit = message.timeoutSeconds;
      child.kill('SIGKILL');
    }, message.timeoutSeconds * 1000);
  });
  const { code, signal } = await ended(child);
  clearTimeout(timer);
  if (limit !== undefined) {
    shell.stderr.write(
      `orgctl: the query took longer than ${limit} s and was stopped\n  give it more with --timeout SECONDS\n`,
    );
    return exitCodes.input.code;
  }
  if (signal === null && code !== null) return code;
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return exitCodes.interrupted.code;
  shell.stderr.write(
    `orgctl: the query was stopped by the system (${signal ?? 'no signal'})\n  it may need too much memory\n`,
  );
  return exitCodes.input.code;
}

/** How a child ends; while it runs, what would end us ends it. */
async function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of endings) process.on(signal, end);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (code, signal) => resolve({ code, signal }));
    });
  } finally {
    for (const signal of endings) process.off(signal, end);
  }
}
