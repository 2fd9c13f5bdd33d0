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

describe('which rules are checked', () => {
  test('those that are named', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner'], { files });
    expect(stdout).toContain('org.yaml:13:3: warning component-has-owner: component radio has no owner');
    expect(stdout).toContain('\n1 rule over ');
  });

  test('naming one opens its gate', async () => {
    const { stdout } = await runInProcess(['check'], { files });
    expect(stdout).toContain('0 of 2 components have docs, needs 10 %: component-has-docs');
    const named = await runInProcess(['check', 'component-has-docs'], { files });
    expect(named.stdout).toContain('info component-has-docs: 2 findings: index and radio');
  });

  test('an unknown one is 2, with the nearest', async () => {
    const { status, stderr, stdout } = await runInProcess(['check', 'component-has-ower'], { files });
    expect(stderr).toBe(
      'orgctl: there is no rule "component-has-ower"\n  did you mean component-has-owner?\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('those of a category', async () => {
    const { stdout } = await runInProcess(['check', '--only', 'ownership'], { files });
    expect(stdout).toContain('component-has-owner');
    expect(stdout).not.toContain('squad-has-type');
  });

  test('an unknown category is 2, with the nearest', async () => {
    const { status, stderr } = await runInProcess(['check', '--only', 'owner'], { files });
    expect(stderr).toBe('orgctl: there is no category "owner"\n  did you mean ownership?\n');
    expect(status).toBe(2);
    const near = await runInProcess(['check', '--only', 'onwership'], { files });
    expect(near.stderr).toContain('did you mean ownership?');
  });

  test('a profile of the command line goes before that of the policy', async () => {
    const text = `${org}policy: {profile: spotify-2012}\n`;
    const own = await runInProcess(['check', '--profile', 'thorough'], { files: { 'org.yaml': text } });
    expect(own.stdout).toContain('profile thorough\n');
    const policy = await runInProcess(['check'], { files: { 'org.yaml': text } });
    expect(policy.stdout).toContain('profile spotify-2012\n');
  });

  test('an unknown profile is 2', async () => {
    const { status, stderr } = await runInProcess(['check', '--profile', 'spotify'], { files });
    expect(stderr).toBe('orgctl: there is no profile "spotify"\n  did you mean spotify-2012?\n');
    expect(status).toBe(2);
  });

  test('an unknown severity is 2', async () => {
    const { status, stderr } = await runInProcess(['check', '--fail-on', 'warn'], { files });
    expect(stderr).toBe('orgctl: --fail-on "warn" is no severity\n  did you mean warning?\n');
    expect(status).toBe(2);
  });

  test('validate is another name of check', async () => {
    expect(await runInProcess(['validate'], { files })).toEqual(await runInProcess(['check'], { files }));
  });
});

describe('the text of a check', () => {
  const many = (number: number) =>
    `${clean}${Array.from({ length: number }, (_, n) => `  orphan-${String(n).padStart(2, '0')}: {}\n`).join('')}`;

  test('ten alike are shown, then their number and how to see the rest', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner'], {
      files: { 'org.yaml': many(12) },
    });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.includes('warning component-has-owner'))).toHaveLength(10);
    expect(lines[10]).toBe('… and 2 more: orgctl check component-has-owner --all');
    expect(stdout).toContain('\n0 errors, 12 warnings, 0 infos\n');
  });

  test('ten are all shown', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner'], {
      files: { 'org.yaml': many(10) },
    });
    expect(stdout).toContain('component orphan-09 has no owner');
    expect(stdout).not.toContain('more: ');
  });

  test('--all shows each', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner', '--all'], {
      files: { 'org.yaml': many(12) },
    });
    expect(stdout).toContain('component orphan-11 has no owner');
    expect(stdout).not.toContain('more: ');
  });

  test('infos are one line a rule, and --all shows each', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-docs'], { files });
    expect(stdout).toContain(
      'info component-has-docs: 2 findings: index and radio; orgctl check component-has-docs --all shows each\n',
    );
    const all = await runInProcess(['check', 'component-has-docs', '--all'], { files });
    expect(all.stdout).toContain('org.yaml:12:3: info component-has-docs: ');
    expect(all.stdout).toContain('org.yaml:13:3: info component-has-docs: ');
  });

  test('worst first', async () => {
    const { stdout } = await runInProcess(
      ['check', 'reference-exists', 'component-has-owner', 'squad-has-type'],
      {
        files,
      },
    );
    const severities = stdout
      .split('\n')
      .flatMap((line) => /: (error|warning) |^(info) /.exec(line)?.[0] ?? []);
    const order = [': error ', ': warning ', 'info '];
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(severities).size).toBe(3);
  });

  test('the last lines are the total, and what was not checked and why', async () => {
    const { stdout } = await runInProcess(
      ['check', 'component-has-owner', 'coach-load', 'product-owner-load'],
      {
        files,
      },
    );
    expect(stdout.split('\n').slice(-6)).toEqual([
      '0 errors, 1 warning, 0 infos',
      '1 rule over 3 people, 1 squad, 1 tribe, 2 components, on 2026-11-23, profile general',
      'not checked, 2 rules:',
      '  no squad with coach: coach-load',
      '  no squad with productOwner: product-owner-load',
      '',
    ]);
  });

  test('by file, each file worst first', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner', 'reference-exists'], {
      files: {
        'org.yaml': `include: [a.yaml]\n${org}`,
        'a.yaml': 'components: {aaa: {}, bbb: {dependsOn: [ccc], owner: search}}\n',
      },
    });
    const places = stdout
      .split('\n')
      .flatMap((line) => /^(\S+\.yaml):.*?: (\w+) /.exec(line)?.slice(1).join(' ') ?? []);
    expect(places).toEqual(['a.yaml error', 'a.yaml warning', 'org.yaml error', 'org.yaml warning']);
  });
});

test('--only gives what the whole check counts for that category', async () => {
  const dangling = 'version: 1\norg: {name: Small}\ncomponents: {lyrics: {owner: nobody}}\n';
  const whole = await runInProcess(['check', '-o', 'json'], { files: { 'org.yaml': dangling } });
  const only = await runInProcess(['check', '--only', 'ownership', '-o', 'json'], {
    files: { 'org.yaml': dangling },
  });
  const rulesOf = (text: string) =>
    Array.from(text.matchAll(/"rule": "([^"]+)",\s+"category": "ownership"/g), ([, rule]) => rule);
  expect(rulesOf(only.stdout)).toContain('reference-exists');
  expect(rulesOf(only.stdout)).toEqual(rulesOf(whole.stdout));
});
