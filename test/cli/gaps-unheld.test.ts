import { expect, test } from 'vitest';
import { answerOf, listOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

/** Everything that `gone` or `nix` holds is held by nobody; the coach squad, the run guild and the old objective need nobody. */
const files = {
  'org.yaml': `version: 1
tribes: {music: {lead: nix}, base: {lead: ada}}
squads:
  search: {tribe: music, productOwner: gone, members: [ada]}
  play: {tribe: base, productOwner: ada, members: [ada, bo]}
  coach: {tribe: base, type: enabling, productOwner: gone, members: [ada]}
chapters: {be: {tribe: music, lead: gone, members: [ada]}}
guilds:
  web: {coordinator: gone, members: [ada]}
  run: {kind: hobby, coordinator: gone, members: [ada]}
objectives:
  now: {owner: nix, period: 2026-H2}
  old: {owner: gone, period: 2020-H2}
people: {ada: {}, bo: {}, gone: {until: 2026-01-31}}
`,
};

const broken = ['reference-active', 'reference-exists'];

test('what somebody holds who left, or who does not exist, is held by nobody', async () => {
  const { stdout } = await runInProcess(['gaps', '--json'], { files });
  const rows = listOf(answerOf('gaps', stdout), 'gaps').filter(({ rule }) => broken.includes(String(rule)));
  expect(
    rows.map(({ gap, entity, field, owner }) =>
      [gap, entity, field, owner].map((each) => String(each)).join(' '),
    ),
  ).toEqual([
    'unheld chapter:be lead person:gone',
    'unheld squad:search productOwner person:gone',
    'unheld guild:web coordinator person:gone',
    'unheld tribe:music lead person:nix',
    'unheld objective:now owner person:nix',
  ]);
  expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(['structure']));
});

test('the text tells them among the responsibilities', async () => {
  const { stdout } = await runInProcess(['gaps'], { files });
  expect(stdout).toMatch(/^squad\tsearch\treference-active\terror\torg\.yaml:4\t/m);
  expect(stdout).toMatch(/^tribe\tmusic\treference-exists\terror\torg\.yaml:2\t/m);
});
