import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/all-commands.ts';
import { inRepository } from '../history/repository.ts';
import { runInProcess } from './run-in-process.ts';
import type { Outcome } from './run-orgctl.ts';

/** The sample organisation, and the scenarios that the examples plan. */
const files = {
  'org.yaml': readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8'),
  'split.yaml': 'scenario: split\nops: [{assign: {component: lyrics, to: search}}]\n',
  'merge.yaml': 'scenario: merge\nops: [{assign: {component: lyrics, to: mixes}}]\n',
};

/** The commands that write: without a terminal they are refused, and each has tests of its own. */
const writing = ['apply', 'init', 'undo'];

/** The commands whose examples need a past: a branch, two tags, and a file that has changed since. */
const ofHistory = ['diff', 'log', 'gaps'];

/** What stands behind `orgctl` in the examples of a help, without what is said about it. */
async function examplesOf(name: string): Promise<readonly (readonly string[])[]> {
  const { stdout } = await runInProcess([name, '--help'], { columns: 80 });
  const lines = stdout.slice(stdout.indexOf('\nExamples:\n')).split('\n');
  return lines.flatMap((line) => {
    const typed = /^ {2}orgctl((?: ?\S+)*)/.exec(line)?.[1];
    if (typed === undefined) return [];
    const words = typed.matchAll(/"([^"]*)"|(\S+)/g);
    return [Array.from(words, ([, quoted, plain]) => quoted ?? plain ?? '')];
  });
}

async function runInHistory(args: readonly string[]): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await inRepository(async ({ commit, git, run }) => {
    for (const tag of ['v1', 'v2']) {
      commit(tag, { 'org.yaml': `${files['org.yaml']}# ${tag}\n` });
      git('tag', tag);
    }
    outcome = await run(args);
  });
  if (outcome === undefined) throw new Error('nothing was run');
  return outcome;
}

test.each(
  commands
    .map(({ name }) => [name])
    .filter(([name = '']) => !['completion', 'me', ...writing].includes(name)),
)('the examples of %s have an answer of the sample organisation', async (name) => {
  const examples = await examplesOf(name);
  expect(examples.length).toBeGreaterThan(1);
  for (const args of examples) {
    // Users' SQL runs in a process of its own.
    if (args.some((word) => word.startsWith('SELECT'))) continue;
    const { status, stderr } = ofHistory.includes(name)
      ? await runInHistory(args)
      : await runInProcess(args, { files });
    expect([args, status, status === 2 || status === 3 ? stderr : '']).toEqual([
      args,
      status === 1 ? 1 : 0,
      '',
    ]);
  }
});
