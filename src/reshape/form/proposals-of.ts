import { roleNameOf } from '../../model/role-name.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { Proposals } from '../proposals.ts';
import type { Teams } from './find-teams.ts';
import type { Cost, Need, Team, TeamProblem } from './team.ts';

type Found = Extract<Teams, { readonly teams: readonly Team[] }>;

/** The team with a number, from 1; null where there are not so many. */
export function takenTeam({ teams }: Found, number = 1): Team | null {
  return teams[number - 1] ?? null;
}

/** What was found, in words: who, what that costs the squads they leave, what nobody knows and what `meant` says of that. */
export function proposalsOf(
  squad: string,
  problem: TeamProblem,
  { teams, nobodyMeets }: Found,
  taken: number,
  meant: (need: Need) => string | undefined,
): Proposals {
  const squadOf = new Map(problem.candidates.map(({ person, squad: from }) => [person, from] as const));
  return {
    title: `squad ${squad} of people whom the organisation has`,
    found: teams.map(({ people, lacks, costs }) => ({
      what: [
        joinWords(
          people.map((person) => withSquad(person, squadOf.get(person) ?? null)),
          99,
        ),
      ],
      costs: [...lacks.map((need) => `nobody in it ${needWords(need)}`), ...costSentences(costs)],
    })),
    taken,
    option: '--pick',
    notes: nobodyMeets.map((need) => {
      const word = meant(need);
      return `nobody in the organisation ${needWords(need)}${word === undefined ? '' : `; did you mean ${word}?`}`;
    }),
  };
}

function withSquad(person: string, squad: string | null): string {
  return squad === null ? person : `${person} (${squad})`;
}

function needWords({ kind, value }: Need): string {
  switch (kind) {
    case 'skill':
      return `has the skill ${value}`;
    case 'component':
      return `knows component ${value}`;
    case 'discipline':
      return `has the discipline ${value}`;
  }
}

/** The costs of a kind in a sentence, the heaviest kind first. */
function costSentences(costs: readonly Cost[]): readonly string[] {
  const managers = costs.flatMap((cost) => (cost.of === 'manager' ? [cost.person] : []));
  return [
    ...costs.flatMap((cost) =>
      cost.of === 'size'
        ? [
            `squad ${cost.squad} keeps ${cost.heads === 0 ? 'nobody' : `${cost.heads} ${cost.heads === 1 ? 'person' : 'people'}`}`,
          ]
        : [],
    ),
    ...costs.flatMap((cost) =>
      cost.of === 'role'
        ? [`${cost.person}, ${roleNameOf(cost.field)} of squad ${cost.squad}, leaves it`]
        : [],
    ),
    ...knowledgeSentence(costs),
    ...(managers.length === 0 ? [] : [`of another tribe's chapter: ${joinWords(managers, 99)}`]),
  ];
}

function knowledgeSentence(costs: readonly Cost[]): readonly string[] {
  const lost = costs.flatMap((cost) =>
    cost.of === 'knowledge'
      ? [`${cost.component} (${cost.knowers === 0 ? 'nobody' : `${cost.knowers} left`})`]
      : [],
  );
  return lost.length === 0 ? [] : [`too few of the owner squads then know ${joinWords(lost, 99)}`];
}
