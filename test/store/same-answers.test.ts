import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { inTemporaryFolder, type Outcome } from '../cli/run-orgctl.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';

const sample = readFileSync(fileURLToPath(new URL('../../org.yaml', import.meta.url)), 'utf8');

const commands = [
  ['check', '--all'],
  ['check', '-o', 'json', '--color', 'always'],
  ['check', '--only', 'people'],
  ['check', 'squad-size', 'component-has-owner', '--profile', 'thorough'],
  ['gaps', '-o', 'json'],
  ['gaps', '--by', 'rule', '--tier', '1'],
  ['overview'],
  ['overview', '-o', 'json'],
  ['list', 'people', '-o', 'json'],
  ['query', 'bus-factor-one', '-o', 'json'],
] as const;

/** What one command says first, and later. */
interface Told {
  readonly command: string;
  readonly first: Outcome;
  readonly later: readonly Outcome[];
}

/** Runs each command in turn reading, filling the day, warm and without the cache, on a terminal and in a pipe. */
async function answersOf(text: string): Promise<readonly Told[]> {
  return inTemporaryFolder({ files: { 'org.yaml': text } }, async (cwd) => {
    const answers: Told[] = [];
    for (const command of commands) {
      const env = { ORGCTL_CACHE_DIR: join(cwd, `cache-${answers.length}`) };
      const run = (...more: readonly string[]) => runInProcess([...command, ...more], { cwd, env });
      const draw = () => runInProcess(command, { cwd, env, columns: 80 });
      const [first, drawn] = [await run(), await draw()];
      answers.push({
        command: command.join(' '),
        first,
        later: [await run(), await run('--no-cache')],
      });
      answers.push({ command: `${command.join(' ')}, drawn`, first: drawn, later: [await draw()] });
    }
    return answers;
  });
}

describe('an answer is the same, byte for byte, cold, the second time, warm and without the cache', () => {
  test('of the sample organisation', async () => {
    for (const { command, first, later } of await answersOf(sample)) {
      expect([command, first.stdout]).not.toEqual([command, '']);
      for (const outcome of later) expect(outcome).toEqual(first);
    }
  }, 120_000);

  test.for([100, 101, 102, 103])('of organisation %s', { timeout: 120_000 }, async (seed) => {
    for (const { first, later } of await answersOf(writeOrg(generateOrg(seed)))) {
      for (const outcome of later) expect(outcome).toEqual(first);
    }
  });

  test('of one with mistakes of every stage', async () => {
    const text = `version: 1
org: {name: Broken}
policy: {rules: {squad-size: {max: 0}, no-such-rule: off}}
squads: {search: {missoin: x, members: [ada, nobody]}}
people: {ada: {capacity: many}}
waivers: [{rule: reference-exists, on: squad:search.members.nobody, reason: soon, until: 2027-01-01}]
`;
    for (const { first, later } of await answersOf(text)) {
      for (const outcome of later) expect(outcome).toEqual(first);
    }
  }, 120_000);
});
