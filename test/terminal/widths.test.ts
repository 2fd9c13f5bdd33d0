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

/** What is asked of each command that needs to be asked something. Of `explain` nothing: code is never broken. */
const questions: Readonly<Record<string, readonly string[]>> = {
  query: ['SELECT * FROM v_component'],
  show: ['squad:search'],
  who: ['radio'],
  impact: ['person:noam'],
  list: ['person'],
  me: ['--person', 'ada'],
  tree: ['--people'],
};

/** The same for the sample, where the ids are others. */
const sampleQuestions: typeof questions = {
  ...questions,
  query: ['SELECT id, name, mission, heads, fte, tribe_id, product_owner_id FROM v_squad'],
  impact: ['person:ada-abara'],
  me: ['--person', 'ada-abara'],
};

/** What these print is data for a program: it is whole, not fitted. */
const forPrograms = ['schema', 'completion', 'export'];

const fitted = commands.filter(({ name }) => !forPrograms.includes(name));

const runs = fitted.flatMap(({ name }) => [40, 80, 200].map((columns) => [name, columns] as const));

const day = ['--as-of', '2026-11-23'];
const env = { FORCE_HYPERLINK: '1', FORCE_COLOR: '1' };

async function shown(args: readonly string[], columns: number, files: Readonly<Record<string, string>>) {
  const hasDay = args[0] !== 'explain';
  return runInTerminal([...args, ...(hasDay ? day : [])], {
    columns,
    rows: 50,
    files,
    env,
    isAnswerOnly: true,
  });
}

describe.each([
  ['names from everywhere', hostile, questions],
  ['the sample', sample, sampleQuestions],
])('%s', (_, files, asked) => {
  test.concurrent.each(runs)(
    '%s at %i columns: no line is wider, no character is halved',
    async (name, columns) => {
      const { status, raw, lines } = await shown([name, ...(asked[name] ?? [])], columns, files);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter(({ isRest }) => isRest)).toEqual([]);
      expect(raw).not.toMatch(/\ufffd|\p{Surrogate}/u);
      expect([0, 1]).toContain(status);
    },
  );
});

test.each(fitted.map(({ name }) => [name]))(
  'nothing of a name reaches the terminal as a command: %s',
  async (name) => {
    const { raw } = await shown([name, ...(questions[name] ?? [])], 80, hostile);
    // oxlint-disable-next-line no-control-regex
    const ours = raw.replaceAll(/\u001b\[[\d;]*m|\u001b\]8;;[!-~]*\u001b\\/g, '');
    expect(ours).not.toMatch(
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(raw).not.toContain('owned\u0007');
  },
);
