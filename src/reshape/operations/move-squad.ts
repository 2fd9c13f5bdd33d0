import { onDay, squadArgument } from '../argument.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Question, type Refusal } from '../operation.ts';
import { chapterArguments, withChapterSettled } from '../settle-chapter.ts';
import { withField, writtenField } from '../written/fields.ts';
import { memberOf, memberOn, writtenMembers } from '../written/members.ts';

/** Moves a whole squad to another tribe. A tribe carries no date: it holds from today; who changes chapter does so on the day. */
export const moveSquad = defineOperation({
  id: 'move-squad',
  summary: 'moves a whole squad to another tribe',
  pattern: null,
  arguments: {
    squad: squadArgument,
    to: { type: 'reference', to: 'tribe', value: 'tribe', required: true, doc: 'where to' },
    ...chapterArguments,
    on: { ...onDay, doc: 'the first day in another chapter (default: today)' },
  },
  example: 'podcast-discovery --to creators --chapter keep',
  apply(state, { squad, to, chapter, manager, on = state.day }) {
    const { store, written } = state;
    const gone = [...notThere(store, 'squad', squad, on), ...notThere(store, 'tribe', to, on)];
    if (gone.length > 0) return { is: 'refused', refusals: gone };
    if (writtenField(written, 'squad', squad, 'tribe') === to) {
      return refused('move-changes-tribe', `squad ${squad} is in tribe ${to} already`, 'name another tribe');
    }
    const people = writtenMembers(written, 'squad', squad).flatMap((item) => memberOf(item) ?? []);
    const refusals: Refusal[] = [];
    const questions: Question[] = [];
    let org = withField(written, 'squad', squad, 'tribe', to);
    for (const person of new Set(people)) {
      if (memberOn(written, { kind: 'squad', group: squad, person }, on) === undefined) continue;
      const comer = { person, from: squad, to: squad, tribe: to };
      const settled = withChapterSettled(state, org, comer, { chapter, manager, on });
      if (settled.is === 'done') org = settled.org;
      if (settled.is === 'refused') refusals.push(...settled.refusals);
      if (settled.is === 'open') questions.push(...settled.questions);
    }
    if (refusals.length > 0) return { is: 'refused', refusals };
    return questions.length > 0 ? { is: 'open', questions: [together(questions)] } : done(org, on);
  },
});

/** One answer holds for all: what each of them may answer, and the chapter of the discipline. */
function together(questions: readonly Question[]): Question {
  const [first, ...others] = questions;
  if (first === undefined || others.length === 0) return first ?? { text: '', answers: [] };
  const common = first.answers.filter(({ argument, value }) =>
    others.every(({ answers }) =>
      answers.some((answer) => answer.argument === argument && answer.value === value),
    ),
  );
  return {
    text: `${questions.length} people change tribe with the squad: what becomes of their chapters?`,
    answers: [
      { text: 'each joins the chapter of the discipline', argument: 'chapter', value: 'matching' },
      ...common.map((answer) =>
        answer.value === 'keep'
          ? { ...answer, text: 'each keeps the chapter, and the line manager with it' }
          : { ...answer, text: answer.text.replace(/^keep .*, and /, 'each keeps the chapter, and ') },
      ),
    ],
  };
}
