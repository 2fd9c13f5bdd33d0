import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UserError } from '../diagnostics/user-error.ts';
import { exitCodes } from './exit-codes.ts';
import { supervisorVariable, type QueryProgress, type QueryStart } from './query-process.ts';
import type { Shell } from './shell.ts';

const endings = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/**
 * Runs `orgctl query …` in a child process, since SQLite cannot be interrupted in ours: the child reads the
 * organisation, runs the statement and prints; it is killed when the statement takes too long, or when we are ended.
 */
export async function superviseQuery(argv: readonly string[], shell: Shell): Promise<number> {
  const script = fileURLToPath(new URL('../bin/orgctl.js', import.meta.url));
  const child = spawn(process.execPath, [script, ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...shell.env, [supervisorVariable]: String(process.pid) },
  });
  let running: QueryStart | undefined;
  let isTooSlow = false;
  let timer: NodeJS.Timeout | undefined;
  child.on('message', (message: QueryProgress) => {
    if (isTooSlow) return;
    clearTimeout(timer);
    running = message === 'finished' ? undefined : message;
    if (running === undefined) return;
    timer = setTimeout(() => {
      isTooSlow = true;
      child.kill('SIGKILL');
    }, running.timeoutSeconds * 1000);
  });
  const { code, signal } = await ended(child);
  clearTimeout(timer);
  if (signal === null && code !== null) return code;
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return exitCodes.interrupted.code;
  const error = whyStopped(isTooSlow ? running : undefined, signal);
  if (running !== undefined) {
    const { printQueryError } = await import('./query-error.ts');
    await printQueryError(shell, running.options, running.head, error);
  }
  throw error;
}

function whyStopped(tooSlow: QueryStart | undefined, signal: string | null): UserError {
  if (tooSlow !== undefined) {
    const message = `the query took longer than ${tooSlow.timeoutSeconds} s and was stopped`;
    return new UserError(exitCodes.input.code, message, 'give it more with --timeout SECONDS');
  }
  const message = `the query was stopped by the system (${signal ?? 'no signal'})`;
  return new UserError(exitCodes.input.code, message, 'it may need too much memory');
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
