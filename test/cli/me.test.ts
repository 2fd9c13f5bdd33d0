import { describe, expect, it } from 'vitest';
import { answerOf, listOf, type Json } from './answers.ts';
import { files as music } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

const files = {
  'org.yaml': `version: 1
org: {name: Tiny}
tribes: {music: {lead: gil}}
squads:
  search: {tribe: music, mission: Find what somebody means, channel: '#search', productOwner: bo, coach: gil, members: [ada, bo]}
  play: {tribe: music, productOwner: cy, techLead: cy, members: [cy], dependsOn: [search]}
chapters: {backend: {tribe: music, lead: ada, members: [ada, cy]}}
guilds: {vinyl: {channel: '#vinyl', members: [ada]}}
people:
  ada: {name: Ada Lovelace, email: Ada@tiny.example}
  bo: {email: shared@tiny.example}
  cy: {email: shared@tiny.example}
  gil: {}
components:
  index: {owner: search, tier: 1, systemOwners: {dev: ada, ops: cy}, docs: 'https://docs.example'}
  player: {owner: play, dependsOn: [index], contributors: [ada], lifecycle: deprecated}
  mixer: {owner: play, docs: 'https://docs.example'}
`,
};

/** The repository of somebody whose address git knows. */
function knownAs(email: string): Readonly<Record<string, string>> {
  return { ...files, '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': config(email), ...emptyRepo };
}

function config(email: string): string {
  return `[core]\n\trepositoryformatversion = 0\n[user]\n\temail = ${email}\n`;
}

/** What git needs besides to take a folder for a repository. */
const emptyRepo = { '.git/objects/info/none': '', '.git/refs/none': '' };

async function asked(email: string, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runInProcess(['me', ...args], { files: knownAs(email) });
  return status === 0 ? stdout : `${status} ${stderr}`;
}

async function answer(...args: readonly string[]): Promise<Json> {
  const { stdout, stderr } = await runInProcess(['me', ...args, '--json'], { files });
  if (stdout === '') throw new Error(stderr);
  return answerOf('me', stdout);
}

describe('orgctl me', () => {
  it('shows where somebody stands whose address git knows, whatever its case', async () => {
    expect(await asked('ada@tiny.example')).toMatch(
      new RegExp(
        `^${escape(`you are Ada Lovelace (ada)

  squad    search, #search, Find what somebody means
  chapter  backend
  guilds   vinyl, #vinyl
  manages  cy

whom to ask
  product owner  bo
  coach          gil
  line manager   nobody
  tribe          music
  tribe lead     gil

roles you hold
  lead of chapter backend
  system owner (dev) of component index

what your squads own
  index, tier 1, you and 1 more know it

what you know besides
  player, of play, nobody but you knows it

who depends on you
  squad play, 1 person: declared and through components

gaps you could close (`)}\\d+\\)\n`,
      ),
    );
  });

  it('names the gaps of what somebody knows, and of the own squads: no others', async () => {
    const { gaps } = await answer('--person', 'ada');
    const found = listOf({ gaps }, 'gaps').map(({ rule, entity }) => `${String(rule)} ${String(entity)}`);
    expect(found).toContain('deprecated-has-sunset component:player');
    expect(found).toContain('component-has-docs component:player');
    expect(found).toContain('component-knowledge component:index');
    expect(found.filter((each) => each.includes('mixer') || each.includes('squad:play'))).toEqual([]);
  });

  it('of a person in no squad says so', async () => {
    const { stdout } = await runInProcess(['me', '--person', 'gil'], { files });
    expect(stdout).toContain('you are gil\n\n  squad    none\n  chapter  none\n');
    expect(await answer('--person', 'gil')).toMatchObject({ squads: [], waiting: [], gaps: [] });
  });

  it('leaves out of whom to ask the one who asks', async () => {
    const { ask } = await answer('--person', 'cy');
    expect(listOf({ ask }, 'ask').map(({ as, entity }) => `${String(as)} ${String(entity)}`)).toEqual([
      'line manager person:ada',
      'tribe tribe:music',
      'tribe lead person:gil',
    ]);
  });

  it('splits a share over several squads, the largest first', async () => {
    const { stdout } = await runInProcess(['me', '--person', 'cy', '--json'], { files: music });
    expect(answerOf('me', stdout)).toMatchObject({
      squads: [
        { entity: 'squad:play', share: 0.75 },
        { entity: 'squad:search', share: 0.25 },
      ],
    });
  });

  it('fits a terminal of 80 columns', async () => {
    const { stdout } = await runInProcess(['me', '--person', 'ada'], { files, columns: 80 });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('orgctl me refuses', () => {
  it('an address that nobody has, and says what to write where', async () => {
    expect(await asked('adda@tiny.example')).toBe(
      '2 orgctl: nobody has the e-mail "adda@tiny.example", which git knows here as yours\n' +
        '  write it where you stand: people: {ada: {email: adda@tiny.example}}, or say who you are: --person ada\n',
    );
    expect(await asked('stranger@elsewhere.example')).toContain(
      'people: {your-id: {email: stranger@elsewhere.example}}',
    );
  });

  it('an address that several have', async () => {
    expect(await asked('shared@tiny.example')).toBe(
      '2 orgctl: the e-mail "shared@tiny.example" is that of bo and cy\n  write who you are: --person bo\n',
    );
  });

  it('to guess where git knows no address, or is not there', async () => {
    const expected =
      'orgctl: git knows no e-mail of yours here\n' +
      '  say who you are with --person REF, or once and for all: git config --global user.email ADDRESS\n';
    const nowhere = { GIT_CONFIG_NOSYSTEM: '1' };
    const { status, stderr } = await runInProcess(['me'], { files, env: nowhere });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expected });
    const withoutGit = await runInProcess(['me'], { files, env: { PATH: '/nowhere' } });
    expect(withoutGit.stderr).toBe(expected);
  });

  it('what is no person', async () => {
    const { status, stderr } = await runInProcess(['me', '--person', 'squad:search'], { files });
    expect(status).toBe(2);
    expect(stderr).toContain('"squad:search" is a squad, and a person belongs here');
  });

  it('to answer where the organisation cannot be read', async () => {
    const broken = { 'org.yaml': 'version: 1\nsquads: {a: {\n' };
    const { status, stdout } = await runInProcess(['me', '--json'], { files: broken });
    expect(status).toBe(3);
    expect(answerOf('me', stdout)).toMatchObject({ entity: null });
  });
});

function escape(text: string): string {
  return text.replaceAll(/[()#.]/g, String.raw`\$&`);
}
