import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTeams } from '../../src/reshape/form/find-teams.ts';
import { costOf, teamCosts } from '../../src/reshape/form/team-costs.ts';
import type { Candidate, TeamProblem } from '../../src/reshape/form/team.ts';
import { patchOf, planOf, refusalOf, reshape } from './run-reshape.ts';

const files = {
  'org.yaml': `version: 1
policy: {rules: {squad-minimum: {min: 2}}}
tribes: {music: {}, money: {}}
squads:
  player: {tribe: music, productOwner: ada, members: [ada, bo, cy]}
  search: {tribe: music, members: [dee, eli]}
  billing: {tribe: money, members: [fay, {person: gus, share: 0.5}, hal]}
chapters:
  web-music: {tribe: music, discipline: web, members: [ada, bo, cy, dee, eli]}
  web-money: {tribe: money, discipline: web, lead: hal, members: [fay, gus, hal]}
people:
  ada: {discipline: web, skills: [kafka]}
  bo: {discipline: web, skills: [kafka]}
  cy: {discipline: web}
  dee: {discipline: web, skills: [payments]}
  eli: {discipline: web}
  fay: {discipline: web, skills: [Payments]}
  gus: {discipline: web}
  hal: {discipline: web}
components:
  decoder: {owner: player, tier: 1, contributors: [bo, cy, ada]}
`,
};

describe('orgctl reshape form', () => {
  it('finds people who bring what is asked for and whose squads miss them least', async () => {
    const { status, stdout } = await reshape(
      'form lab --tribe music --skills kafka,payments,cobol --size 2 --chapter keep',
      files,
    );
    expect(status).toBe(0);
    expect(stdout.slice(0, stdout.search(/^squads$/m))).toBe(`nobody in the organisation has the skill cobol
squad lab of people whom the organisation has: 3 ways, number 1 is planned; --pick N takes another one
  › 1 bo (player) and fay (billing)
      of another tribe's chapter: fay
    2 bo (player) and dee (search)
      squad search keeps 1 person
    3 ada (player) and fay (billing)
      ada, product owner of squad player, leaves it
      of another tribe's chapter: fay
`);
  });

  it('tells them as data and in Markdown, too', async () => {
    const line = 'form lab --tribe music --skills payments,cobol --with fay --size 1 --chapter keep';
    expect((await planOf(line, files))['proposals']).toEqual([
      {
        title: 'squad lab of people whom the organisation has',
        found: [{ what: ['fay (billing)'], costs: ["of another tribe's chapter: fay"] }],
        taken: 1,
        option: '--pick',
        notes: ['nobody in the organisation has the skill cobol'],
      },
    ]);
    expect((await reshape(`${line} -o md`, files)).stdout).toContain(
      "- nobody in the organisation has the skill cobol\n\nFound: squad lab of people whom the organisation has\n\n1. **planned** fay (billing); of another tribe's chapter: fay",
    );
    const { stdout: coloured } = await reshape(`${line} --color always`, files);
    expect(coloured.split('\n')[0]).toBe(
      '\u001b[33mnobody in the organisation has the skill cobol\u001b[39m',
    );
  });

  it('says which skill or discipline was meant', async () => {
    const { stdout } = await reshape('form lab --tribe music --skills kafak --size 2 --chapter keep', files);
    expect(stdout).toMatch(/^nobody in the organisation has the skill kafak; did you mean kafka\?\n/);
  });

  it('moves them for good, the memberships and the chapter with them', async () => {
    expect(
      await patchOf(
        'form lab --tribe music --skills payments --with fay --size 1 --chapter matching --mission x',
        files,
      ),
    ).toEqual([
      '-  billing: {tribe: money, members: [fay, {person: gus, share: 0.5}, hal]}',
      '+  billing: {tribe: money, members: [{person: fay, until: 2026-11-22}, {person: gus, share: 0.5}, hal]}',
      '+  lab: {tribe: music, mission: x, from: 2026-11-23, members: [{person: fay, from: 2026-11-23}]}',
      '-  web-music: {tribe: music, discipline: web, members: [ada, bo, cy, dee, eli]}',
      '-  web-money: {tribe: money, discipline: web, lead: hal, members: [fay, gus, hal]}',
      '+  web-music: {tribe: music, discipline: web, members: [ada, bo, cy, dee, eli, {person: fay, from: 2026-11-23}]}',
      '+  web-money: {tribe: money, discipline: web, lead: hal, members: [{person: fay, until: 2026-11-22}, gus, hal]}',
    ]);
  });

  it('for a time: everybody is back the day after, with the share of before', async () => {
    expect(await patchOf('form lab --tribe music --with gus --size 1 --until 2026-12-31', files)).toEqual([
      '-  billing: {tribe: money, members: [fay, {person: gus, share: 0.5}, hal]}',
      '+  billing: {tribe: money, members: [fay, {person: gus, share: 0.5, until: 2026-11-22}, hal, {person: gus, share: 0.5, from: 2027-01-01}]}',
      '+  lab: {tribe: music, from: 2026-11-23, until: 2026-12-31, members: [{person: gus, from: 2026-11-23, until: 2026-12-31}]}',
    ]);
  });

  it('asks what becomes of the chapters, and never guesses', async () => {
    expect(await refusalOf('form lab --tribe music --with fay --size 1', files))
      .toBe(`2 orgctl: form: fay changes tribe: what becomes of the chapter?
  --chapter keep      keep it, and the line manager with it
  --chapter matching  join the chapter of the discipline in the new tribe
`);
  });

  it('leaves out whom it is told to', async () => {
    const { stdout } = await reshape('form lab --tribe music --skills kafka --without bo --size 1', files);
    expect(stdout).toContain('› 1 ada (player)');
    expect(stdout).not.toContain('  2 bo');
  });

  it.each([
    ['form lab --tribe music', 'squad lab is asked for nothing'],
    ['form player --tribe music --skills kafka', 'there is a squad player already'],
    ['form lab --tribe music --with ada,bo --size 1', '2 people are to be in it, and its size is 1'],
    ['form lab --tribe music --with ada --without ada', 'ada cannot be in it'],
    ['form lab --tribe music --skills kafka --size 50', 'only 8 people could be asked, and its size is 50'],
    ['form lab --tribe music --with ada --size 1 --pick 2', 'only 1 way was found'],
    ['form lab --tribe music --with ada --until 2026-11-01', 'it would end on 2026-11-01, before it begins'],
  ])('refuses %s', async (line, message) => {
    expect(await refusalOf(line, files)).toContain(`4 orgctl: form: ${message}`);
  });
});

/** People in up to three squads, who meet up to three needs and know up to three components. */
const anyProblem: fc.Arbitrary<TeamProblem> = fc
  .array(
    fc.record({
      squad: fc.option(fc.constantFrom('a', 'b', 'c')),
      meets: fc.subarray([0, 1, 2]),
      roles: fc.subarray(['productOwner']),
      knows: fc.subarray([0, 1, 2]),
      changesManager: fc.boolean(),
    }),
    { minLength: 4, maxLength: 8 },
  )
  .chain((people) => {
    const candidates = people.map((each, n): Candidate => ({ ...each, person: `p${n}` }));
    const heads = (squad: string) => people.filter((each) => each.squad === squad).length;
    return fc.record({
      needs: fc.constant(['x', 'y', 'z'].map((value) => ({ kind: 'skill' as const, value }))),
      candidates: fc.constant(candidates),
      pinned: fc.subarray(['p0', 'p1'], { maxLength: 1 }).map((pinned) => new Set(pinned)),
      size: fc.integer({ min: 1, max: 4 }),
      squads: fc.constant(
        new Map(['a', 'b', 'c'].map((id) => [id, { heads: heads(id), components: 1 }] as const)),
      ),
      components: fc.constant(
        [1, 2, 3].map((tier, n) => ({
          id: `c${n}`,
          tier,
          knowers: people.filter(({ knows }) => knows.includes(n)).length,
        })),
      ),
      limits: fc.constant({ squadLeast: 2, knowers: 2 }),
    });
  });

/** All sets of so many. */
function setsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((first, n) => setsOf(all.slice(n + 1), size - 1).map((rest) => [first, ...rest]));
}

/** What counts most first: needs that nobody meets, then what it costs. */
function worthOf(problem: TeamProblem, people: readonly Candidate[]): number {
  const met = new Set(people.flatMap(({ meets }) => meets));
  return (problem.needs.length - met.size) * 1e6 + costOf(teamCosts(problem, people));
}

describe('a team for a task', () => {
  it('is as good as any that there is', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const all = setsOf(problem.candidates, problem.size ?? 0).filter((people) =>
          Array.from(problem.pinned).every((pinned) => people.some(({ person }) => person === pinned)),
        );
        const found = findTeams(problem);
        if ('none' in found) throw new Error(found.none);
        const [best] = found.teams;
        const people = problem.candidates.filter(({ person }) => best.people.includes(person));
        expect(people).toHaveLength(problem.size ?? 0);
        expect(worthOf(problem, people)).toBe(Math.min(...all.map((each) => worthOf(problem, each))));
        expect(new Set(found.teams.map((team) => team.people.join())).size).toBe(found.teams.length);
      }),
      { numRuns: 200 },
    );
  });
});
