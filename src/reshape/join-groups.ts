import { joinWords } from '../diagnostics/words.ts';
import type { EntityRef } from '../model/field.ts';
import type { WrittenOrg } from '../source/written-org.ts';
import type { ChoiceArgument } from './argument.ts';
import { groupsOn, notThere } from './on-the-day.ts';
import { done, type Outcome, type Question, type ReshapeState } from './operation.ts';
import { memberOn, withMembershipBegun, withMembershipEnded } from './written/members.ts';

/** What becomes of the chapter that somebody is in who joins another. */
export const earlierArgument = {
  type: 'choice',
  choices: ['leave', 'keep'],
  value: 'leave|keep',
  doc: 'whether who is in a chapter leaves it for the new one',
} as const satisfies ChoiceArgument;

/** The kind of a group that people join and quit by themselves. */
export function groupKindOf({ kind }: EntityRef): 'chapter' | 'guild' {
  return kind === 'guild' ? 'guild' : 'chapter';
}

/** People who join a chapter or a guild on a day. */
export interface Joining {
  readonly kind: 'chapter' | 'guild';
  readonly group: string;
  readonly people: readonly string[];
  readonly earlier: string | undefined;
  readonly on: string;
}

/** Lets people join: nobody guesses what becomes of the chapter that one of them is in. */
export function joinedBy({ store }: ReshapeState, org: WrittenOrg, joining: Joining): Outcome {
  const { kind, group, people, earlier, on } = joining;
  const refusals = people.flatMap((person) => notThere(store, 'person', person, on));
  if (refusals.length > 0) return { is: 'refused', refusals };
  const inOthers = new Map(
    people.map((person) => {
      const chapters = kind === 'chapter' ? groupsOn(store, 'chapter', person, on) : [];
      return [person, chapters.map((chapter) => chapter.group).filter((each) => each !== group)] as const;
    }),
  );
  const asked = Array.from(inOthers).filter(([, chapters]) => chapters.length > 0);
  if (asked.length > 0 && earlier === undefined) return { is: 'open', questions: [question(asked, group)] };
  let changed = org;
  for (const [person, chapters] of inOthers) {
    for (const chapter of earlier === 'leave' ? chapters : []) {
      changed = withMembershipEnded(changed, { kind: 'chapter', group: chapter, person }, on);
    }
    const membership = { kind, group, person };
    if (memberOn(changed, membership, on) !== undefined) continue;
    changed = withMembershipBegun(changed, membership, on);
  }
  return done(changed, on);
}

function question(asked: readonly (readonly [string, readonly string[]])[], group: string): Question {
  const who = asked.map(([person, chapters]) => `${person} (${joinWords(chapters)})`);
  return {
    text: `${joinWords(who)} ${asked.length === 1 ? 'is' : 'are'} in a chapter already: what becomes of it?`,
    answers: [
      {
        text: `left for ${group}, and its lead is no more the line manager`,
        argument: 'earlier',
        value: 'leave',
      },
      { text: 'kept: two chapters', argument: 'earlier', value: 'keep' },
    ],
  };
}
