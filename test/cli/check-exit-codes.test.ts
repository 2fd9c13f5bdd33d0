import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

/** One error, one warning, and infos: nothing is wrong with it but that. */
const org = `version: 1
org: {name: Tiny, mission: Bring music to everyone who likes it}
tribes:
  music: {name: Music, lead: ada}
squads:
  search: {tribe: music, mission: Find the song that somebody has in mind, members: [ada, bo, cy, nobody]}
people:
  ada: {}
  bo: {}
  cy: {}
components:
  index: {owner: search}
  radio: {}
`;
const files = { 'org.yaml': org };
const clean = org.replace(', nobody', '').replace('radio: {}', 'radio: {owner: search}');

async function exitCode(text: string, ...args: string[]): Promise<number | null> {
  return (await runInProcess(['check', ...args], { files: { 'org.yaml': text } })).status;
}

describe('the exit code of check', () => {
  test('0 where nothing is an error', async () => {
    expect(await exitCode(clean)).toBe(0);
    expect(await exitCode(org.replace(', nobody', ''))).toBe(0);
  });

  test('1 where something is', async () => {
    expect(await exitCode(org)).toBe(1);
    expect(await exitCode(org, '--fail-on', 'error')).toBe(1);
  });

  test('--fail-on warning counts warnings, too', async () => {
    const text = org.replace(', nobody', '');
    expect(await exitCode(text, '--fail-on', 'warning')).toBe(1);
    expect(await exitCode(clean, '--fail-on', 'warning')).toBe(0);
  });

  test('--fail-on info counts everything', async () => {
    expect(await exitCode(clean, 'squad-has-type', '--fail-on', 'warning')).toBe(0);
    expect(await exitCode(clean, 'squad-has-type', '--fail-on', 'info')).toBe(1);
  });

  test('--fail-on never is 0 whatever is found', async () => {
    expect(await exitCode(org, '--fail-on', 'never')).toBe(0);
  });

  test('a waived finding does not count', async () => {
    const waiver = `waivers: [{rule: component-has-owner, on: component:radio, reason: soon, until: 2026-12-31}]\n`;
    const text = `${org.replace(', nobody', '')}${waiver}`;
    const { status, stdout } = await runInProcess(['check', 'component-has-owner', '--fail-on', 'info'], {
      files: { 'org.yaml': text },
    });
    expect(stdout).toContain('0 errors, 0 warnings, 0 infos, 1 waived\n');
    expect(status).toBe(0);
  });

  test('no format changes it', async () => {
    expect(await exitCode(org, '-o', 'json')).toBe(1);
    expect(await exitCode(clean, '-o', 'json')).toBe(0);
    expect(await exitCode('version: 1\n', '-o', 'json')).toBe(3);
  });
});

describe('nothing to check is 3, never a pass', () => {
  test('a model without an entity', async () => {
    const { status, stderr } = await runInProcess(['check'], {
      files: { 'org.yaml': 'version: 1\norg: {name: A}\n' },
    });
    expect(stderr).toBe('orgctl: nothing to check: org.yaml names no squad, no person, nothing\n');
    expect(status).toBe(3);
  });

  test('no org.yaml anywhere', async () => {
    const { status, stdout } = await runInProcess(['check']);
    expect(stdout).toContain(
      'there is none here, nor in any folder above up to the git root; name one with --file PATH',
    );
    expect(status).toBe(3);
  });

  test('a category in which no rule can be checked', async () => {
    const { status, stderr } = await runInProcess(['check', '--only', 'dependencies'], { files });
    expect(stderr).toContain('orgctl: nothing to check: ');
    expect(status).toBe(3);
  });

  test('named rules none of which can be checked', async () => {
    const { status, stderr } = await runInProcess(['check', 'coach-load', 'guild-size'], { files });
    expect(stderr).toContain('coach-load (no squad with coach) and guild-size (no ');
    expect(status).toBe(3);
  });

  test('one of two named rules that can be checked is enough', async () => {
    expect(await exitCode(clean, 'coach-load', 'component-has-owner')).toBe(0);
  });

  test('a rule and a category that exclude each other', async () => {
    expect(await exitCode(org, 'component-has-owner', '--only', 'people')).toBe(3);
  });

  test('3 beats 1: a file that cannot be read whole has errors and is 3', async () => {
    expect(await exitCode(`${org}tags: &x [a]\nother: *x\n`)).toBe(3);
    expect(await exitCode(`${org}tags: &x [a]\n`, '--fail-on', 'never')).toBe(3);
    expect(await exitCode(`${org}tags: &x [a]\n`, 'component-has-owner')).toBe(3);
  });

  test('3 beats 1 where mistakes are all there is', async () => {
    expect(await exitCode('version: 1\nfooo: {a: {}}\n')).toBe(3);
  });

  test('a rule of reading can be asked alone', async () => {
    expect(await exitCode(org, 'known-field')).toBe(0);
    expect(await exitCode(org.replace('mission: Find', 'missoin: Find'), 'known-field')).toBe(1);
  });
});
