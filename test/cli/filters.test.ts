import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/all-commands.ts';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';
import { runOrgctl } from './run-orgctl.ts';

const files = {
  'org.yaml': `version: 1
org: {name: Tiny}
tribes:
  music: {lead: ada}
  sound: {parent: music}
  base: {}
squads:
  search: {tribe: music, members: [ada, bo], formerly: [finders], github: search-team}
  play: {tribe: sound, members: [cy, {person: di, share: 0.2}]}
  cloud: {tribe: base, members: [{person: di, share: 0.8}, {person: ed}]}
guilds: {web: {members: [cy]}}
people:
  ada: {name: Ada Lovelace, email: ada@tiny.example, github: ada-l}
  bo: {}
  cy: {}
  di: {}
  ed: {}
  search: {}
components:
  index: {owner: search, tier: 1}
  player: {owner: play, tier: 2}
  cluster: {owner: cloud, tier: 1}
  lyrics: {owner: lyricists, tier: 3}
  radio: {}
`,
};

interface Answer {
  readonly filters: unknown;
  readonly gaps: readonly { readonly entity: string }[];
  readonly findings: readonly { readonly entity: string }[];
  readonly summary: { readonly checked: unknown };
  readonly coverage: { readonly components: number };
}

function coverageOf(stdout: string): Answer['coverage'] {
  const { coverage }: Answer = JSON.parse(stdout);
  return coverage;
}

async function scopeIds(...filters: readonly string[]): Promise<string> {
  const sql = `SELECT kind || ':' || id AS entity FROM v_scope ORDER BY kind, id`;
  const { stdout, stderr } = await runOrgctl(['query', sql, '-o', 'csv', ...filters], { files });
  return stdout.split('\r\n').slice(1, -1).join(' ') || stderr;
}

describe('filters', () => {
  it('leave of a tribe what belongs to it and to the tribes below it, with everybody in its squads', async () => {
    expect(await scopeIds('--tribe', 'music')).toBe(
      'component:index component:player guild:web person:ada person:bo person:cy person:di ' +
        'squad:play squad:search tribe:music tribe:sound',
    );
  });

  it('leave whoever is in squads of two tribes to both, and the lead who is in none', async () => {
    expect(await scopeIds('--tribe', 'base')).toBe(
      'component:cluster person:di person:ed squad:cloud tribe:base',
    );
    const text = files['org.yaml'].replace('base: {}', 'base: {lead: search}');
    const { stdout } = await runInProcess(['list', 'people', '--tribe', 'base', '-o', 'csv'], {
      files: { 'org.yaml': text },
    });
    expect(stdout.split('\r\n').map((line) => line.split(',')[0])).toEqual(['id', 'di', 'ed', 'search', '']);
  });

  it('leave of a squad all its heads and what it owns', async () => {
    expect(await scopeIds('--squad', 'play')).toBe(
      'component:player guild:web person:cy person:di squad:play',
    );
  });

  it('leave of a tier the components and who owns them', async () => {
    expect(await scopeIds('--tier', '1')).toBe('component:cluster component:index squad:cloud squad:search');
  });

  it('leave of an owner what it owns', async () => {
    expect(await scopeIds('--owner', 'squad:search')).toBe('component:index squad:search');
  });

  it('hold all at once', async () => {
    expect(await scopeIds('--tribe', 'music', '--tier', '1')).toBe('component:index squad:search');
  });

  it('leave everything live where there is none', async () => {
    expect((await scopeIds()).split(' ')).toHaveLength(19);
  });

  it('are refused where the statement would not obey them', async () => {
    const { status, stderr } = await runOrgctl(['query', 'SELECT 1', '--tier', '1'], { files });
    expect(status).toBe(2);
    expect(stderr).toContain('the statement does not use v_scope, so --tier 1 would change nothing');
  });

  it('find the gaps of an owner that does not exist', async () => {
    const { status, stdout } = await runInProcess(['gaps', '--owner', 'lyricists', '--json'], { files });
    expect(status).toBe(0);
    const answer: Answer = JSON.parse(stdout);
    expect(answer.filters).toEqual({ owner: 'lyricists' });
    expect(answer.gaps.map((gap) => gap.entity)).toEqual(['component:lyrics']);
    expect(answer.coverage).toMatchObject({ components: 1, owned: 0 });
  });

  it('decide what check and its exit code are about', async () => {
    const whole = await runInProcess(['check'], { files });
    const part = await runInProcess(['check', '--squad', 'search', '--json'], { files });
    expect(whole.status).toBe(1);
    expect(part.status).toBe(0);
    const { findings, summary }: Answer = JSON.parse(part.stdout);
    expect(new Set(findings.map((each) => each.entity))).not.toContain('component:lyrics');
    expect(summary.checked).toMatchObject({ person: 2, squad: 1, tribe: 0, component: 1 });
  });

  it('that leave nothing are exit 3', async () => {
    for (const command of ['check', 'gaps']) {
      const { status, stdout, stderr } = await runInProcess([command, '--tier', '4'], { files });
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toContain('orgctl: nothing is left by --tier 4');
    }
  });

  it('that are wrong are exit 2, with what was meant', async () => {
    const said = async (...filters: readonly string[]) => {
      const { status, stderr } = await runInProcess(['gaps', ...filters], { files });
      return `${status} ${stderr}`;
    };
    expect(await said('--tier', '5')).toContain(
      '2 orgctl: --tier "5" is no tier\n  write a whole number from 1 to 4',
    );
    expect(await said('--squad', 'serach')).toContain(
      '2 orgctl: no squad is called "serach"\n  did you mean squad search?',
    );
    expect(await said('--tribe', 'squad:search')).toContain(
      '2 orgctl: "squad:search" is a squad, and a tribe belongs here',
    );
    expect(await said('--owner', 'Search')).toMatch(
      /^2 orgctl: "Search" may be squad:search or person:search/,
    );
    expect(await said('--owner', 'nobody-at-all')).toContain(
      '2 orgctl: no squad, tribe, guild or person is called',
    );
    expect(await said('--owner', 'none')).toContain(
      '2 orgctl: --owner none: nothing is called so\n  orgctl gaps lists what nobody owns\n',
    );
  });
});

describe('a check of rules that are chosen', () => {
  const said = async (...args: readonly string[]) => {
    const { status, stderr } = await runInProcess(['check', ...args], { files });
    return `${status} ${stderr}`;
  };

  it('is none where the filters leave nothing that they look at', async () => {
    expect(await said('tribe-has-lead', '--squad', 'search')).toBe(
      '3 orgctl: nothing to check: tribe-has-lead (no tribe is left by --squad search)\n',
    );
    expect(await said('tribe-has-lead', 'person-squad-count', '--tier', '1')).toBe(
      '3 orgctl: nothing to check: person-squad-count (no person is left by --tier 1) and tribe-has-lead (no tribe is left by --tier 1)\n',
    );
    // Its owner does not exist.
    expect(await said('squad-size', '--tier', '3')).toContain('no squad is left by --tier 3');
    expect(await said('org-has-mission', '--tribe', 'music')).toContain('no organisation is left');
    const { stdout } = await runInProcess(['check', 'tribe-has-lead', '--squad', 'search', '--json'], {
      files,
    });
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
  });

  it('is one where they leave something that one of them looks at', async () => {
    expect(await said('tribe-has-lead', '--tribe', 'music')).toMatch(/^[01] /);
    expect(await said('tribe-has-lead', 'squad-size', '--squad', 'search')).toMatch(/^0 /);
    expect(await said('no-cycle', '--squad', 'search')).toMatch(/^0 /);
    expect(await said('defined-once', '--squad', 'search')).toMatch(/^0 /);
    expect(await said('--only', 'tribes', '--tribe', 'music')).not.toContain('nothing to check');
    expect(await said('--only', 'structure', '--owner', 'play')).not.toContain('nothing to check');
  });
});

describe('a reference on the command line', () => {
  const resolved = async (kind: 'squad' | 'owner', word: string) => {
    const { status, stdout, stderr } = await runInProcess(['gaps', `--${kind}`, word, '--json'], { files });
    return status === 0 ? `${coverageOf(stdout).components} ${stderr}` : stderr;
  };

  it('may be written in any case, by an earlier id, a name, an address or a handle', async () => {
    expect(await resolved('squad', 'SEARCH')).toMatch(/^1 /);
    expect(await resolved('squad', 'finders')).toBe('1 orgctl: squad finders is called search now\n');
    expect(await resolved('squad', '@search-team')).toMatch(/^1 /);
    for (const word of ['ada lovelace', 'Ada@tiny.example', '@ada-l', 'person:ada']) {
      // Resolved, and she owns nothing.
      expect(await resolved('owner', word)).toContain('no component was looked at: the filters leave none');
    }
  });
});

it('explain says which commands take a filter: those whose help does', async () => {
  const takers: string[] = [];
  for (const { name } of commands) {
    const { stdout } = await runInProcess([name, '--help']);
    if (stdout.includes('--tribe <tribe>')) takers.push(name);
  }
  const { stdout } = await runInProcess(['explain', 'filters:--tribe', '--json']);
  expect(answerOf('explain', stdout)).toMatchObject({ filters: [{ commands: takers }] });
});

describe('the command that shows all findings of a rule', () => {
  it('is about the same organisation, part and day', async () => {
    const people = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const org = `version: 1
tribes: {music: {}}
squads: {search: {tribe: music, members: [${people.join(', ')}]}}
people: {${people.map((id) => `${id}: {manager: x${id}}`).join(', ')}}
`;
    const asked = ['-f', 'my org.yaml', '--as-of', '2026-11-20', '--profile', 'thorough', '--tribe', 'music'];
    const { stdout } = await runInProcess(['check', 'reference-exists', ...asked], {
      files: { 'my org.yaml': org },
    });
    expect(stdout).toContain(
      "… and 2 more: orgctl check reference-exists -f 'my org.yaml' --as-of 2026-11-20 --profile thorough --tribe music --all\n",
    );
  });
});
