import { fstatSync, writeSync } from 'node:fs';
import type { AnswerHead } from '../render/json.ts';
import type { OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';

/** Says in the environment of the process that answers a query who supervises it. */
export const supervisorVariable = 'ORGCTL_QUERY_PROCESS';

/** Where the process that answers says how far it is, a line of JSON each. */
const progressFile = 3;

/** What the process that answers says before it runs the statement: all that is needed to answer in its place. */
export interface QueryStart {
  readonly timeoutSeconds: number;
  readonly head: AnswerHead;
  readonly options: OutputOptions;
}

/** What it says: that it begins to run the statement, and that it has run it and only prints. */
export type QueryProgress = QueryStart | 'finished';

/** Whether another process supervises this one; a variable that was merely inherited names another, or nobody listens. */
export function isSupervised(env: Shell['env']): boolean {
  if (env[supervisorVariable] !== String(process.ppid)) return false;
  try {
    const stats = fstatSync(progressFile);
    return stats.isSocket() || stats.isFIFO();
  } catch {
    return false;
  }
}

/** Runs something that cannot be interrupted, in a process that another one supervises. */
export function runSupervised<T>({ env }: Shell, start: QueryStart, run: () => T): T {
  const isHeard = isSupervised(env);
  const tell = (progress: QueryProgress) => {
    if (isHeard) writeSync(progressFile, `${JSON.stringify(progress)}\n`);
  };
  tell(start);
  try {
    return run();
  } finally {
    tell('finished');
  }
}
