import { spawn } from 'node:child_process';
import { exitCodes } from './exit-codes.ts';
import type { Shell } from './shell.ts';

/** What the child says when it begins to run the statement. */
export interface QueryBegun {
  readonly timeoutSeconds: number;
}

/**
 * Runs `orgctl query …` in a child process, since SQLite cannot be interrupted in ours: the child reads the
 * organisation, runs the statement and prints; it is killed when the statement takes too long.
 */
export async function superviseQuery(argv: readonly string[], shell: Shell): Promise<number> {
  const script = process.argv[1] ?? '';
  const child = spawn(process.execPath, [script, ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...shell.env, ORGCTL_QUERY_PROCESS: '1' },
  });
  let limit: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.on('message', (message: QueryBegun) => {
    timer = setTimeout(() => {
      limit = message.timeoutSeconds;
      child.kill('SIGKILL');
    }, message.timeoutSeconds * 1000);
  });
  const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>(
    (resolve, reject) => {
      child.on('error', reject).on('close', (code, signal) => resolve({ code, signal }));
    },
  );
  clearTimeout(timer);
  if (limit !== undefined) {
    shell.stderr.write(
      `orgctl: the query took longer than ${limit} s and was stopped\n  give it more with --timeout SECONDS\n`,
    );
    return exitCodes.input.code;
  }
  if (signal === 'SIGINT') return exitCodes.interrupted.code;
  if (code !== null) return code;
  shell.stderr.write(
    `orgctl: the query was stopped by the system (${signal ?? 'no signal'})\n  it may need too much memory\n`,
  );
  return exitCodes.input.code;
}
