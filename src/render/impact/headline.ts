import type { EntityKind } from '../../model/field.ts';
import type { ImpactAnswer } from '../../queries/impact/answer.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { standingText } from '../standing.ts';
import { namedText } from '../named.ts';
import type { Style } from '../style.ts';
import { count } from '../words.ts';

/** The whole answer in one sentence with its numbers. */
export function headlineText(answer: ImpactAnswer, style: Style): string {
  const { entity } = answer;
  const problem = standingText(answer.standing);
  const thing = `${entity.kind === 'person' ? '' : `${entity.kind} `}${style.bold(namedText(entity, style))}`;
  if (problem !== null) return `${thing}: nothing breaks, since it is not there on the day (${problem})`;
  const phrases = phrasesOf(answer);
  const goes = entity.kind === 'person' ? 'leaves' : 'goes';
  if (phrases.length === 0) return `if ${thing} ${goes}, nothing breaks that is written down here`;
  return `if ${thing} ${goes}, ${joinWords(phrases, phrases.length)}`;
}

function phrasesOf(answer: ImpactAnswer): readonly string[] {
  const { entity, roles, knowledge, squads, reports, unowned, dependents, dependentSquads } = answer;
  const direct = (all: readonly { readonly depth: number }[]) =>
    all.filter(({ depth }) => depth === 1).length;
  const smaller = squads.filter(({ before, minimum }) => before >= minimum).length;
  const alone = knowledge.filter(({ others }) => others === 0).length;
  const fewer = knowledge.length - alone;
  const unmanaged = reports.filter(({ manager }) => manager === null).length;
  const others = reports.length - unmanaged;
  return [
    ...some(roles.length, (n) => `${count(n, 'role falls', 'roles fall')} empty`),
    ...some(alone, (n) => `nobody else knows ${count(n, 'component')}`),
    ...some(fewer, (n) => `too few of its squad know ${count(n, 'critical component')}`),
    ...some(smaller, (n) => `${count(n, 'squad is', 'squads are')} too small`),
    ...some(
      squads.length - smaller,
      (n) =>
        `${count(n, 'squad that is too small already gets', 'squads that are too small already get')} smaller`,
    ),
    ...some(unmanaged, (n) => `${count(n, 'person has', 'people have')} no line manager`),
    ...some(others, (n) => `${count(n, 'person gets', 'people get')} another line manager`),
    ...some(unowned.length, (n) => `${count(n, 'component has', 'components have')} no owner`),
    ...some(
      dependents.length,
      (n) =>
        `${count(n, 'component rests', 'components rest')} on ${itOr(entity.kind)}${split(direct(dependents), n)}`,
    ),
    ...some(
      dependentSquads.length,
      (n) =>
        `${count(n, 'squad depends', 'squads depend')} on ${entity.kind === 'tribe' ? 'its squads' : 'it'}${split(direct(dependentSquads), n)}`,
    ),
    ...groupPhrases(answer),
  ];
}

function groupPhrases({
  entity,
  homeless,
  unserved,
  idle,
  vacancies,
  orphans,
}: ImpactAnswer): readonly string[] {
  const kind = entity.kind;
  const words = orphanWords[kind] ?? ['group belongs', 'groups belong', 'to nothing'];
  return [
    ...some(orphans.length, (n) => `${count(n, words[0], words[1])} ${words[2]}`),
    ...some(
      homeless.length,
      (n) =>
        `${count(n, 'person is', 'people are')} in no ${kind === 'guild' || kind === 'chapter' ? `other ${kind}` : kind}`,
    ),
    ...some(unserved.length, (n) => `nobody serves ${count(n, 'objective')}`),
    ...some(idle.length, (n) => `${count(n, 'squad serves', 'squads serve')} no objective`),
    ...some(vacancies.length, (n) => `${count(n, 'vacancy is', 'vacancies are')} gone`),
  ];
}

const orphanWords: Partial<Readonly<Record<string, readonly [one: string, many: string, what: string]>>> = {
  tribe: ['group belongs', 'groups belong', 'to no tribe'],
  objective: ['objective supports', 'objectives support', 'nothing'],
};

/** What a component rests on: of a squad, what it owns. */
function itOr(kind: EntityKind | 'org'): string {
  return kind === 'squad' ? 'what it owns' : 'it';
}

function split(direct: number, all: number): string {
  return direct === all ? ' (directly)' : ` (${direct} directly, ${all - direct} through others)`;
}

function some(number: number, say: (number: number) => string): readonly string[] {
  return number === 0 ? [] : [say(number)];
}
