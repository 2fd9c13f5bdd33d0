import { readFileSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { answerOwnSql } from '../rules/own/answer-own-sql.ts';
import type { OwnSqlAnswer, OwnSqlRequest } from '../rules/own/own-sql.ts';
import { openDatabase } from '../store/driver.ts';
import { openStore } from '../store/open-store.ts';
import { patiently } from './patiently.ts';

/** What the process says that runs rules of one's own, a line of JSON each: which it begins, and what each gives. */
export type OwnSqlProgress =
  | { readonly answer: OwnSqlAnswer }
  | { readonly rule: string; readonly isTooSlow?: true };

/** What it is told on standard input, in its first line; the database follows. */
interface Told {
  /** In seconds. */
  readonly longestRule: number;
  readonly request: OwnSqlRequest;
}

/**
 * Watches the thread that runs the rules, which SQLite does not give back: kills the process where a rule takes too long,
 * or where nobody waits for it any more. In `state`: when the rule began, in ms since the start, and its place.
 */
const watcher = `
const { workerData: { state, begun, parent, longestRule, rules } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const watched = new Int32Array(state);
setInterval(() => {
  const [since, rule] = [Atomics.load(watched, 0), Atomics.load(watched, 1)];
  const isTooSlow = since > 0 && Date.now() - begun - since > longestRule * 1000;
  if (isTooSlow) writeSync(1, JSON.stringify({ rule: rules[rule], isTooSlow }) + '\\n');
  if (isTooSlow || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);`;

function answerStandardInput(): void {
  const input = patiently(() => readFileSync(0));
  const end = input.indexOf('\n');
  const { longestRule, request }: Told = JSON.parse(input.toString('utf8', 0, end));
  const state = new SharedArrayBuffer(8);
  const watched = new Int32Array(state);
  const begun = Date.now();
  const rules = request.rules.map(({ rule }) => rule.id);
  const workerData = { state, begun, parent: process.ppid, longestRule, rules };
  new Worker(watcher, { eval: true, workerData }).unref();
  const store = openStore(openDatabase(input.subarray(end + 1)), request.day);
  const say = (progress: OwnSqlProgress) => {
    const bytes = Buffer.from(`${JSON.stringify(progress)}\n`);
    for (let from = 0; from < bytes.length;) {
      const at = from;
      from += patiently(() => writeSync(1, bytes, at));
    }
  };
  answerOwnSql(store, request, {
    begins(rule) {
      say({ rule });
      Atomics.store(watched, 1, rules.indexOf(rule));
      Atomics.store(watched, 0, Math.max(1, Date.now() - begun));
    },
    answers(answer) {
      Atomics.store(watched, 0, 0);
      say({ answer });
    },
  });
  process.exit();
}

answerStandardInput();
