import { Worker } from 'node:worker_threads';
import type { AnswerHead } from '../render/json.ts';
import type { OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';

/** Says in the environment of the process that answers a query who supervises it. */
export const supervisorVariable = 'ORGCTL_QUERY_PROCESS';

/** What the process that answers says before it runs the statement: all that is needed to answer in its place. */
export interface QueryStart {
  readonly timeoutSeconds: number;
  readonly head: AnswerHead;
  readonly options: OutputOptions;
}

/** What it says: that it begins to run the statement, and that it has run it and only prints. */
export type QueryProgress = QueryStart | 'finished';

/** Whether this process was started by one that supervises it; a variable that was merely inherited names another. */
export function isSupervised({ env }: Shell): boolean {
  return process.send !== undefined && env[supervisorVariable] === String(process.ppid);
}

/** Runs something that cannot be interrupted, in a supervised process; the process ends when its supervisor does. */
export async function runSupervised<T>(start: QueryStart, run: () => T): Promise<T> {
  await tell(start);
  const watch = process.send === undefined ? undefined : watchSupervisor(start.timeoutSeconds);
  try {
    return run();
  } finally {
    void watch?.terminate();
    await tell('finished');
  }
}

async function tell(progress: QueryProgress): Promise<void> {
  await new Promise<void>((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(progress, () => resolve());
  });
}

/** What a supervisor is late by before the process ends itself, in seconds. */
const grace = 5;

/** A thread, since this one is busy: it ends the process when the supervisor was killed or does not end it in time. */
function watchSupervisor(timeoutSeconds: number): Worker {
  const script = `
    const { workerData } = require('node:worker_threads');
    const end = () => process.kill(process.pid, 'SIGKILL');
    const isAlive = () => {
      try {
        return process.kill(workerData.supervisor, 0);
      } catch {
        return false;
      }
    };
    setInterval(() => {
      if (process.ppid !== workerData.supervisor || !isAlive()) end();
    }, 200);
    setTimeout(end, workerData.milliseconds);`;
  const workerData = { supervisor: process.ppid, milliseconds: (timeoutSeconds + grace) * 1000 };
  return new Worker(script, { eval: true, workerData });
}
