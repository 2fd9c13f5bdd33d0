import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit-codes.ts';
import { isSupervised, supervisorVariable, type QueryProgress, type QueryStart } from './query-process.ts';

const endings = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** A statement that takes longer, in milliseconds, is watched for the case that we are killed. */
const unwatched = 50;

/** Why a query has no answer. */
export interface StoppedQuery {
  /** How long it was allowed to take, where it took longer. */
  readonly tooSlowAfter: number | null;
  /** What ended its process. */
  readonly signal: string | null;
  /** What it had said before it ran the statement; null where it did not come so far. */
  readonly start: QueryStart | null;
}

/** The same before anything else is loaded; null where this process is itself such a child. */
export async function supervise(argv: readonly string[]): Promise<number | StoppedQuery | null> {
  return isSupervised(process.env) ? null : superviseQuery(argv);
}

/**
 * Runs `orgctl query …` in a child process, since SQLite cannot be interrupted in ours: the child reads the
 * organisation, runs the statement and prints; it is killed when the statement takes too long, or when we are ended.
 * Its exit code comes back, or why there is none.
 */
export async function superviseQuery(argv: readonly string[]): Promise<number | StoppedQuery> {
  const script = fileURLToPath(new URL('../bin/orgctl.js', import.meta.url));
  const child = spawn(process.execPath, [script, ...argv], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [supervisorVariable]: String(process.pid) },
  });
  let start: QueryStart | null = null;
  let tooSlowAfter: number | null = null;
  let watch: ChildProcess | undefined;
  const timers: NodeJS.Timeout[] = [];
  onProgress(child, (progress) => {
    if (tooSlowAfter !== null) return;
    for (const timer of timers) clearTimeout(timer);
    start = progress === 'finished' ? null : progress;
    if (progress === 'finished') return;
    const { timeoutSeconds } = progress;
    const kill = () => {
      tooSlowAfter = timeoutSeconds;
      child.kill('SIGKILL');
    };
    timers.push(
      setTimeout(() => (watch ??= watchOver(child)), unwatched),
      setTimeout(kill, timeoutSeconds * 1000),
    );
  });
  const { code, signal } = await ended(child);
  for (const timer of timers) clearTimeout(timer);
  watch?.kill('SIGKILL');
  if (signal === null && code !== null) return code;
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return exitCodes.interrupted.code;
  return { tooSlowAfter, signal, start };
}

/** Reads what the child says, a line each. */
function onProgress({ stdio: [, , , pipe] }: ChildProcess, hear: (progress: QueryProgress) => void): void {
  let text = '';
  pipe?.on('data', (chunk) => {
    const lines = `${text}${String(chunk)}`.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const progress: QueryProgress = JSON.parse(line);
      hear(progress);
    }
  });
}

/** Ends the child where we are killed, which nobody tells us: a shell waits for the end of its standard input, and that is us. */
function watchOver({ pid }: ChildProcess): ChildProcess | undefined {
  // Windows ends the children of what ends.
  if (process.platform === 'win32' || pid === undefined) return undefined;
  const watch = spawn('sh', ['-c', `read -r line; kill -KILL ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  return watch.on('error', () => {});
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
