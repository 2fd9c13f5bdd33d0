import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/all-commands.ts';
import { runInTerminal } from './run-in-terminal.ts';
import { sampleFolder } from './sample.ts';

const sample = { 'org.yaml': readFileSync(join(sampleFolder, 'org.yaml'), 'utf8') };

/** Names from everywhere, some of them made to break out of their place. */
const hostile = {
  'org.yaml': `version: 1
org: {name: "音楽の会社 👩‍👩‍👧‍👦", mission: "Bring every listener 👨🏽‍🚀 closer to the music 🇩🇪🇯🇵 that matters to her, שלום and مرحبا"}
tribes:
  playback: {name: "エンコードと再生を担当する部族で名前がとても長い", lead: ada}
squads:
  search:
    name: "\\e]0;owned\\a\\e[31mred\\e[0m"
    mission: "検索するための長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い文章"
    tribe: playback
    missoin: x
    channel: "#שלום"
    members: [ada, noam, layla, zoe]
  mixes: {name: "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", members: [noam]}
people:
  ada: {name: "A\\u0301da Z\\u0336a\\u0336l\\u0336g\\u0336o\\u0336", email: ada@tonearm.example}
  noam: {name: "נועם כהן-לוי", manager: layla}
  layla: {name: "لَيْلَى العربي", manager: noam}
  zoe: {name: "Zoë 🏳️‍🌈", skills: ["日本語"]}
components:
  a-component-whose-id-is-as-long-as-an-id-may-be-which-is-sixty-3: {owner: search, tier: 1, docs: "https://tonearm.example/${'a-long-way/'.repeat(12)}"}
  radio: {owner: nobody, tier: 2, description: "${'word '.repeat(60)}"}
  אחת: {tier: 9}
`,
};

/** A change of the hostile organisation as `reshape` takes it, and another. */
const changes = {
  move: ['move', 'zoe', '--to', 'mixes', '--', 'assign', 'radio', '--to', 'search'],
  other: ['assign', 'radio', '--to', 'mixes'],
};

/** The same for the sample. */
const sampleChanges: typeof changes = {
  move: [
    'move',
    'ada-abara',
    '--to',
    'search',
    '--chapter',
    'keep',
    '--',
    'assign',
    'radio',
    '--to',
    'mixes',
  ],
  other: ['split', 'home-feed', '--auto', '--into', 'home-a,home-b'],
};

/** What is asked of each command that needs to be asked something. Of `explain` nothing: code is never broken. */
const questions: Readonly<Record<string, readonly string[]>> = {
  query: ['SELECT * FROM v_component'],
  show: ['squad:search'],
  who: ['radio'],
  impact: ['person:noam'],
  list: ['person'],
  me: ['--person', 'ada'],
  tree: ['--people'],
  waive: [
    'component-has-docs',
    'component:radio',
    '--until',
    '2026-12-31',
    '--reason',
    'x',
    '--by',
    'ada',
    '--dry-run',
  ],
  reshape: changes.move,
  plan: ['move.yaml'],
  'plan, side by side': ['move.yaml', 'other.yaml'],
  apply: ['move.yaml', '--yes', '--allow-findings'],
  undo: ['--yes'],
  'undo, what can be': ['--list'],
  init: ['--name', 'Tonearm'],
};

/** The same for the sample, where the ids are others. */
const sampleQuestions: typeof questions = {
  ...questions,
  query: ['SELECT id, name, mission, heads, fte, tribe_id, product_owner_id FROM v_squad'],
  impact: ['person:ada-abara'],
  me: ['--person', 'ada-abara'],
  reshape: sampleChanges.move,
};

/** What a shell does before a command is asked, where it asks about more than a file. */
function beforehand(name: string, { move, other }: typeof changes): string {
  const reshape = (operation: readonly string[], ...options: readonly string[]) =>
    `"$ORGCTL" reshape ${[...options, ...day, ...operation].join(' ')}`;
  const write = (operation: readonly string[]) => reshape(operation, '--apply', '--yes', '--allow-findings');
  const git = 'git -c user.name=音楽 -c user.email=ada@tonearm.example';
  const commit = `git init --quiet && git add --all && ${git} commit --quiet --message one && ${write(move)}`;
  const steps: Readonly<Record<string, string>> = {
    plan: `${reshape(move, '--save', 'move.yaml')} && ${reshape(other, '--save', 'other.yaml')}`,
    apply: reshape(move, '--save', 'move.yaml'),
    undo: `${write(other)} && ${write(move)}`,
    diff: commit,
    log: `${commit} && ${git} commit --quiet --all --message two`,
    init: 'mkdir new && cd new',
  };
  return steps[name] ?? 'true';
}

/** What these print is data for a program: it is whole, not fitted. */
const forPrograms = ['schema', 'completion', 'export'];

/** And what these print are lines of a file, as they stand there. */
const ofFiles = ['waive'];

/** A title is the name of a command, and what is asked of it where several things are. */
const forPeople = [...new Set([...commands.map(({ name }) => name), ...Object.keys(questions)])].filter(
  (title) => !forPrograms.includes(title),
);

const runs = forPeople
  .filter((title) => !ofFiles.includes(title))
  .flatMap((title) => [40, 80, 200].map((columns) => [title, columns] as const));

const day = ['--as-of', '2026-11-23'];
const env = { FORCE_HYPERLINK: '1', FORCE_COLOR: '1' };

interface Asked {
  readonly files: Readonly<Record<string, string>>;
  readonly questions: typeof questions;
  readonly changes: typeof changes;
}

const aboutHostile: Asked = { files: hostile, questions, changes };
const aboutSample: Asked = { files: sample, questions: sampleQuestions, changes: sampleChanges };

/** What a command answers, without what it says on stderr, which is not fitted to the terminal. */
async function shown(title: string, columns: number, about: Asked) {
  const [name = ''] = title.split(',');
  const hasDay = !['explain', 'init'].includes(name);
  const args = [name, ...(hasDay ? day : []), ...(about.questions[title] ?? [])];
  const line = args.map((word) => `'${word}'`).join(' ');
  const script = `{ ${beforehand(name, about.changes)}; } >/dev/null 2>&1; "$ORGCTL" ${line} 2>/dev/null`;
  return runInTerminal([], { columns, rows: 50, files: about.files, env, script });
}

describe.each([
  ['names from everywhere', aboutHostile],
  ['the sample', aboutSample],
])('%s', (_, about) => {
  test.concurrent.each(runs)(
    '%s at %i columns: no line is wider, no character is halved',
    async (title, columns) => {
      const { status, raw, lines } = await shown(title, columns, about);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter(({ isRest }) => isRest)).toEqual([]);
      expect(raw).not.toMatch(/\ufffd|\p{Surrogate}/u);
      expect([0, 1]).toContain(status);
    },
  );
});

test.each(forPeople.map((title) => [title]))(
  'nothing of a name reaches the terminal as a command: %s',
  async (title) => {
    const { raw, lines } = await shown(title, 80, aboutHostile);
    expect(lines.length).toBeGreaterThan(1);
    // oxlint-disable-next-line no-control-regex
    const ours = raw.replaceAll(/\u001b\[[\d;]*m|\u001b\]8;;[!-~]*\u001b\\/g, '');
    expect(ours).not.toMatch(
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(raw).not.toContain('owned\u0007');
  },
);
