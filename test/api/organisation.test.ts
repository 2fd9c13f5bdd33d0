import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openOrg, UserError, type Organisation } from '../../src/index.ts';

const text = `version: 1
org: {name: Tiny, mission: Bring music to everyone who likes it}
tribes: {music: {lead: ada}}
squads:
  search: {tribe: music, productOwner: ada, members: [ada, bo], formerly: [finders]}
  play: {members: [cy]}
objectives: {joy: {kind: value}}
people:
  ada: {name: Ada Lovelace, email: ada@tiny.example}
  bo: {}
  cy: {skills: [kafka]}
components:
  index: {owner: search, tier: 1, systemOwners: {dev: bo}}
  player: {owner: play, dependsOn: index}
  radio: {}
`;

let folder = '';

beforeAll(() => {
  vi.stubEnv('ORGCTL_TODAY', '2026-11-23');
  folder = mkdtempSync(join(tmpdir(), 'orgctl-api-'));
  writeFileSync(join(folder, 'org.yaml'), text);
  writeFileSync(join(folder, 'broken.yaml'), 'version: 1\nsquads: {search: {\n');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function opened<T>(use: (org: Organisation) => Promise<T>, file = 'org.yaml'): Promise<T> {
  const org = await openOrg({ cwd: folder, file, asOf: '2026-11-23', cache: false });
  try {
    return await use(org);
  } finally {
    org.close();
  }
}

const refused = async (question: Promise<unknown>): Promise<string> => {
  try {
    await question;
  } catch (error) {
    if (error instanceof UserError) return `${error.exitCode} ${error.message}; ${error.help}`;
    throw error;
  }
  return 'answered';
};

describe('openOrg', () => {
  test('says the day, the inputs, and what is worth knowing', async () => {
    await opened(async (org) => {
      expect(org.day).toBe('2026-11-23');
      expect(org.inputs).toEqual([{ file: 'org.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
      await org.show('finders');
      expect(org.notes).toEqual(['squad finders is called search now']);
    });
  });

  test('says what its answers cannot know', async () => {
    writeFileSync(join(folder, 'misspelt.yaml'), text.replace('productOwner', 'productOwnr'));
    const org = await openOrg({ cwd: folder, file: 'misspelt.yaml', asOf: '2024-01-01', cache: false });
    org.close();
    expect(org.notes).toEqual([
      expect.stringContaining('roles and owners carry no dates'),
      'one mistake leaves something unread; the answer may be incomplete: orgctl check',
    ]);
  });

  test('answers every question', async () => {
    await opened(async (org) => {
      const { findings } = await org.check({ rules: ['component-has-owner'] });
      expect(findings.map(({ subject }) => subject?.id)).toEqual(['radio']);
      expect((await org.check({ squad: 'search' })).findings.map(({ subject }) => subject?.id)).not.toContain(
        'radio',
      );
      const { gaps, coverage } = await org.gaps();
      expect([coverage.owned, coverage.components]).toEqual([2, 3]);
      expect(gaps.filter(({ gap }) => gap === 'unowned').map(({ subject }) => subject?.id)).toEqual([
        'radio',
      ]);
      expect((await org.gaps({ tribe: 'music' })).coverage.components).toBe(1);
      expect((await org.list({ kind: 'person', text: 'kafka' })).map(({ id }) => id)).toEqual(['cy']);
      expect((await org.list({ kind: 'squad', sort: '-heads' })).map(({ id }) => id)).toEqual([
        'search',
        'play',
      ]);
      expect((await org.show('ada@tiny.example')).subject).toEqual({
        kind: 'person',
        id: 'ada',
        name: 'Ada Lovelace',
      });
      expect((await org.who('index')).contacts.map(({ who }) => who?.id)).toContain('search');
      expect((await org.impact('index')).dependents.map(({ component }) => component.id)).toEqual(['player']);
      expect(await org.impact('index', 1, { tier: '4' }).catch(String)).toContain(
        'nothing is left by --tier 4',
      );
      expect((await org.impact('index', 1, { squad: 'search' })).dependents).toEqual([]);
      expect((await org.alignment()).objectives.map(({ objective }) => objective.id)).toEqual(['joy']);
      expect(await org.query('SELECT id FROM v_squad WHERE heads > :least', { least: 1 })).toEqual([
        { id: 'search' },
      ]);
    });
  });

  test('refuses what is not understood, with a way out', async () => {
    await opened(async (org) => {
      expect(await refused(org.show('serach'))).toBe(
        '2 nothing is called "serach"; did you mean squad search?',
      );
      expect(await refused(org.check({ rules: ['squad-sise'] }))).toBe(
        '2 there is no rule "squad-sise"; did you mean squad-size?',
      );
      expect(await refused(org.gaps({ tier: '7' }))).toBe(
        '2 --tier "7" is no tier; write a whole number from 1 to 4',
      );
      expect(await refused(org.query('DELETE FROM squad'))).toMatch(
        /^3 query runs SELECT, WITH and VALUES only/,
      );
      expect(await refused(org.query('SELECT 1 FROM v_squads'))).toBe(
        '3 SQLite says: no such table: v_squads; did you mean v_squad?',
      );
    });
    expect(await refused(openOrg({ cwd: folder, asOf: '2026-02-30' }))).toMatch(
      /^2 --as-of 2026-02-30 is no day/,
    );
  });

  test('only reads, whatever a query says', async () => {
    await opened(async (org) => {
      const deletion = 'WITH a AS (SELECT 1) DELETE FROM squad RETURNING id';
      expect(await refused(org.query(deletion))).toBe(
        '3 query only reads, and this statement would write; ask with a plain SELECT',
      );
      expect(await refused(org.query('SELECT * FROM pragma_database_list'))).toMatch(/^3 /);
      expect(await org.list({ kind: 'squad' })).toHaveLength(2);
    });
  });

  test('a part that was asked for is forgotten by the next question', async () => {
    await opened(async (org) => {
      const all = await org.query('SELECT * FROM v_scope ORDER BY kind, id');
      await org.list({ kind: 'squad', tribe: 'music' });
      expect(await org.query('SELECT * FROM v_scope ORDER BY kind, id')).toEqual(all);
      await org.gaps({ squad: 'play' });
      expect((await org.gaps()).coverage.components).toBe(3);
    });
  });

  test('mends a damaged cache', async () => {
    const cache = join(folder, 'cache');
    process.env['ORGCTL_CACHE_DIR'] = cache;
    try {
      const ask = async () => {
        const org = await openOrg({ cwd: folder, asOf: '2026-11-23' });
        const { coverage } = await org.gaps();
        org.close();
        return coverage.owned;
      };
      for (let run = 0; run < 3; run++) expect(await ask()).toBe(2);
      const kept = readdirSync(cache).filter((name) => name.endsWith('.answers'));
      expect(kept).toHaveLength(1);
      for (const name of kept) {
        const bytes = readFileSync(join(cache, name));
        bytes.fill(0x20, bytes.length / 2);
        writeFileSync(join(cache, name), bytes);
      }
      expect(await ask()).toBe(2);
    } finally {
      delete process.env['ORGCTL_CACHE_DIR'];
    }
  });

  test('is closed once, and asked nothing then', async () => {
    const org = await openOrg({ cwd: folder, asOf: '2026-11-23', cache: false });
    expect(await refused(org.impact('ada', 0))).toBe('2 a depth of 0 reaches nothing; write 1 or more');
    org.close();
    org.close();
    expect(await refused(org.gaps())).toBe('2 the organisation is closed; open it again with openOrg()');
  });

  test('checks what cannot be read whole, and answers nothing else about it', async () => {
    await opened(async (org) => {
      expect((await org.check()).findings.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
      expect(await refused(org.gaps())).toBe('3 the organisation could not be read whole; check() says why');
    }, 'broken.yaml');
  });
});
