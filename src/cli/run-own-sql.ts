import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OwnSqlAnswer, OwnSqlMistake, OwnSqlRequest } from '../rules/own/own-sql.ts';
import type { OwnSqlProgress } from './own-sql-process.ts';

/** Nobody waits longer for one rule, nor for all of them, in seconds. */
const longestRule = 5;
const longestRun = 30;

/** All that the rules find, as text, in bytes. */
const largestAnswer = 256 * 1024 * 1024;

/**
 * Runs rules that an organisation has written itself in one child process, since SQLite cannot be interrupted in ours:
 * one that takes too long or too much memory is killed with its process, and the others go on in the next.
 */
export function runOwnSql(state: Uint8Array, request: OwnSqlRequest): readonly OwnSqlAnswer[] {
  const answers = new Map<string, OwnSqlAnswer>();
  const began = Date.now();
  for (let rest = request.rules; rest.length > 0;) {
    const left = longestRun - (Date.now() - began) / 1000;
    const heard = left <= 0 ? [] : askChild(state, { ...request, rules: rest });
    for (const each of heard) if ('answer' in each) answers.set(each.answer.rule, each.answer);
    const last = heard.at(-1);
    const stuck = last !== undefined && 'answer' in last ? undefined : (last?.rule ?? rest[0]?.rule.id);
    if (stuck !== undefined)
      answers.set(stuck, { rule: stuck, mistake: whyStopped(last, left), isStopped: true });
    rest = rest.filter(({ rule }) => !answers.has(rule.id));
  }
  return request.rules.flatMap(({ rule }) => answers.get(rule.id) ?? []);
}

function whyStopped(last: OwnSqlProgress | undefined, left: number): OwnSqlMistake {
  if (left <= 0) {
    const message = `it was not run: the rules of your own took longer than ${longestRun} s together`;
    return { field: 'sql', message, help: 'make the slow ones faster', offset: null };
  }
  const isSlow = last !== undefined && 'isTooSlow' in last;
  return {
    field: 'sql',
    message: isSlow ? `it took longer than ${longestRule} s and was stopped` : 'it was stopped by the system',
    help: isSlow ? 'try it in orgctl query, and let it look at less' : 'it may need too much memory',
    offset: null,
  };
}

/** What a child says until it ends. Ctrl-C ends it and us alike. */
function askChild(state: Uint8Array, request: OwnSqlRequest): readonly OwnSqlProgress[] {
  const input = Buffer.concat([Buffer.from(`${JSON.stringify({ longestRule, request })}\n`), state]);
  // Loaded only here: a check without such rules starts no process.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { stdout, stderr, status, signal, error } = spawnSync(
    process.execPath,
    ['--max-old-space-size=1024', childPath()],
    {
      input,
      maxBuffer: largestAnswer,
      // What the child watches itself for; in case it cannot.
      timeout: (longestRun + 2 * longestRule) * 1000,
      killSignal: 'SIGKILL',
    },
  );
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.kill(process.pid, signal);
  const heard = progressOf(stdout.toString('utf8'));
  // A child that never began says why: that is a bug of ours.
  if (heard.length === 0 && status !== 0 && signal === null)
    throw error ?? new Error(stderr.toString('utf8'));
  return heard;
}

function progressOf(text: string): readonly OwnSqlProgress[] {
  const lines = text.split('\n');
  // The last line is empty, or was cut off.
  return lines.slice(0, -1).map((line) => {
    const progress: OwnSqlProgress = JSON.parse(line);
    return progress;
  });
}

/** From the bundle, or from its source in a test. */
function childPath(): string {
  const [built = '', fromSource = ''] = ['../dist/own-sql.cjs', '../../dist/own-sql.cjs'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return existsSync(built) ? built : fromSource;
}
