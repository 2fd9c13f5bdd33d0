import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { inTemporaryFolder } from '../cli/run-orgctl.ts';
import { hostileOrg, unsafe } from './hostile-org.ts';
import { inRepository } from '../history/repository.ts';

describe('check -o md', () => {
  test('hostile names stay in their cell: every row has as many cells as its head, and none has a tag', async () => {
    const { stdout } = await runInProcess(['check', '-o', 'md'], { files: { 'org.yaml': hostileOrg } });
    const lines = stdout.split('\n');
    const rows = lines.filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(30);
    let columns = 0;
    for (const line of lines) {
      if (line.startsWith('|') && columns === 0) columns = cellsOf(line).length;
      else if (line.startsWith('|')) expect(cellsOf(line)).toHaveLength(columns);
      else columns = 0;
    }
    const shown = withoutEscapes(stdout.replaceAll(/`[^`\n]*`/g, ''));
    expect(shown).not.toMatch(/<(?!details>|\/details>|summary>|\/summary>)|!\[|\]\(|@everyone/);
    expect(stdout).not.toMatch(unsafe);
  });

  test('a comment is never longer than GitHub takes, and says how much is left out', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => `  s${n}: {missoin: "🎵", tribe: nowhere}`).join(
      '\n',
    );
    const files = { 'org.yaml': `version: 1\nsquads:\n${many}\n` };
    const { stdout } = await runInProcess(['check', '-o', 'md'], { files });
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(60_000);
    const rows = stdout.split('\n').filter((line) => line.startsWith('| error')).length;
    const [, total] = /\*\*orgctl: (\d+) errors/.exec(stdout) ?? [];
    expect(Number(total)).toBeGreaterThan(9999);
    expect(stdout).toMatch(/… and \d+ more; orgctl check --all shows each/);
    expect(rows).toBeGreaterThan(100);
    // What stands below is there, too, be it only its beginning.
    const [, below = ''] = stdout.split('<summary>Not checked: ');
    expect(below.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(10);
  });

  test('without a base it says what is wrong, and the coverage', async () => {
    const files = {
      'org.yaml':
        'version: 1\nsquads: {a: {members: [ada]}}\npeople: {ada: {}}\ncomponents: {x: {owner: a, tier: 1}, y: {}}\n',
    };
    const { stdout } = await runInProcess(['check', 'component-has-owner', '-o', 'md'], { files });
    expect(stdout).toBe(`**orgctl: 1 warning** (on 2026-11-23)

### What is wrong

|  | where | what | what to do | rule |
|---|---|---|---|---|
| warning | org.yaml:4 | component y has no owner | write \`owner:\` with the squad that will look after it, or \`owner: none\` and an \`ownerReason:\` | \`component-has-owner\` |

### Coverage

|  | now |
|---|---|
| components with a squad | 50 % (1 of 2) |
| weighted by tier | 80 % |
`);
  });
});

const before = `version: 1
squads: {a: {members: [ada]}}
people: {ada: {}}
components:
  x: {owner: a}
  y: {}
  z: {}
`;
const after = `version: 1
squads: {a: {members: [ada]}}
people: {ada: {}}
components:
  x: {}
  y: {owner: a}
  z: {}
waivers: [{rule: component-has-owner, on: component:z, reason: "soon | <b>", until: 2026-12-31}]
`;

describe('with a base', () => {
  test('a comment says what got worse and better, what was waived, and the coverage before and after', async () => {
    await inRepository(async ({ commit, write, run }) => {
      commit('before', { 'org.yaml': before });
      write({ 'org.yaml': after });
      const args = ['check', 'component-has-owner', '--since', 'main', '-o', 'md'];
      const { stdout } = await run(args);
      expect(stdout).toMatch(/^\*\*orgctl: 1 warning new or worse, 1 fixed\*\* since `main` \([0-9a-f]{7}, /);
      expect(stdout).toContain(
        '- waived: component-has-owner on component:z until 2026-12-31: soon \\| \\<b\\>',
      );
      expect(stdout).toContain('| warning | new | org.yaml:5 | component x has no owner |');
      expect(stdout).toContain('| warning | component:y | component y has no owner |');
      expect(stdout).toContain('| components with a squad | 33.3 % (1 of 3) | 33.3 % (1 of 3) |');
    });
  });

  test('annotations, code quality and tests tell only what is new or worse', async () => {
    await inRepository(async ({ commit, write, run }) => {
      commit('before', { 'org.yaml': before });
      write({ 'org.yaml': before.replace('{owner: a}', '{}') });
      for (const format of ['github', 'gitlab', 'junit']) {
        const { stdout } = await run(['check', 'component-has-owner', '--since', 'main', '-o', format]);
        expect(stdout).toContain('component x has no owner');
        expect(stdout).not.toMatch(/component [yz]/);
      }
      write({ 'org.yaml': before });
      const nothing = await run(['check', 'component-has-owner', '--since', 'main', '-o', 'github']);
      expect(nothing.stdout).toBe('orgctl: nothing got worse\n');
    });
  });
});

test('what a baseline accepts is not told, but suppressed in SARIF', async () => {
  await inTemporaryFolder({ files: { 'org.yaml': before } }, async (cwd) => {
    const accepting = ['check', '--baseline', 'known.txt'];
    await runInProcess([...accepting, '--update-baseline'], { cwd });
    const told = async (format: string) => (await runInProcess([...accepting, '-o', format], { cwd })).stdout;
    expect(await told('github')).toBe('orgctl: no findings beyond the baseline\n');
    expect(await told('md')).toMatch(/^\*\*orgctl: no findings beyond the baseline\*\* /);
    expect(await told('gitlab')).toBe('[]\n');
    expect(await told('junit')).not.toContain('has no owner');
    expect((await told('sarif')).match(/"kind": "external"/g)?.length).toBeGreaterThan(1);
  });
});

test('several at once agree, and none changes the verdict', async () => {
  const files = { 'org.yaml': hostileOrg };
  for (const format of ['text', 'json', 'github', 'gitlab', 'sarif', 'junit', 'md']) {
    expect((await runInProcess(['check', '-o', format], { files })).status).toBe(1);
    const args = ['check', '--fail-on', 'never', '-o', 'text', '-o', `${format}=out`];
    expect((await runInProcess(args, { files })).status).toBe(0);
  }
});

/** The cells of a row, parted at bars that are not escaped. */
function cellsOf(line: string): readonly string[] {
  return withoutEscapes(line).split('|');
}

function withoutEscapes(text: string): string {
  return text.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
}
