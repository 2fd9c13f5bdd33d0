import type { TestRepository } from '../history/repository.ts';
import { answerOf, listOf, type Json } from './answers.ts';

/** A map of people with these ids, separated by blanks. */
export const people = (ids: string) =>
  `people: {${ids
    .split(' ')
    .map((id) => `${id}: {}`)
    .join(', ')}}`;

/** A whole org.yaml. */
export const org = (rest: string) =>
  `version: 1\norg: {name: Small, mission: Be an example for everyone}\n${rest}\n`;

export const ten = 'ada bo cy di ed flo gus hal ivy jo';

/** The squad search with these people, separated by blanks. */
export const squad = (ids: string) =>
  `tribes: {music: {}}\nsquads:\n  search: {tribe: music, members: [${ids.split(' ').join(', ')}]}\n`;

/** A squad of ten, one more than there should be; and of eleven. */
export const tooLarge = org(`${squad(ten)}${people(`${ten} kit`)}`);
export const larger = org(`${squad(`${ten} kit`)}${people(`${ten} kit`)}`);
export const small = org(`${squad('ada bo cy')}${people('ada bo cy')}`);

/** What a check says in json: exit code, `state rule entity` of each finding, and its summary. */
export async function compared({ run }: TestRepository, ...args: readonly string[]) {
  const { status, stdout, stderr } = await run(['check', ...args, '--json']);
  const answer = answerOf('check', stdout);
  const findings = listOf(answer, 'findings').map(
    ({ state, rule, entity }) => `${String(state)} ${String(rule)} ${String(entity)}`,
  );
  const summary: Json = Object(answer['summary']);
  const since: Json = Object(summary['since']);
  return { status, stderr, findings, summary, since };
}
