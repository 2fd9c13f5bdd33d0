import {
  goBack,
  type Answer,
  type ChoosePrompt,
  type PickPrompt,
  type Prompt,
  type Prompter,
} from './prompt.ts';

/**
 * Questions, each of which may depend on the answers before. Asking has no effect: to go back, it is begun again with the
 * answers up to there.
 */
export type Dialogue<T> = Generator<Prompt, T, Answer>;

/** The answer to a question that has one. */
export function* one(prompt: Exclude<Prompt, PickPrompt>): Dialogue<string> {
  const answer = yield prompt;
  return typeof answer === 'string' ? answer : '';
}

/** The answer to a question that has several. */
export function* several(prompt: PickPrompt): Dialogue<readonly string[]> {
  const answer = yield prompt;
  return typeof answer === 'string' ? [answer] : answer;
}

/** The choice that is a step back, where a list offers one. */
const backChoice = { value: '<back>', text: 'one step back' };

/** Says why it does not go on like this: what is left is a step back, or one of these ways. */
export function* stuck(message: string, ways: ChoosePrompt['choices'] = []): Dialogue<string> {
  return yield* one({ type: 'choose', message, choices: [backChoice, ...ways] });
}

/** What came of a dialogue, and what was answered in it. */
export interface Ended<T> {
  readonly value: T;
  readonly answers: readonly Answer[];
}

/**
 * Leads a dialogue to its end; `goBack` where somebody goes back from its first question. `earlier` are the answers of one
 * that has ended: its last question is asked again.
 */
export async function lead<T>(
  begin: () => Dialogue<T>,
  prompter: Prompter,
  earlier: readonly Answer[] = [],
): Promise<Ended<T> | typeof goBack> {
  let answers = earlier.slice(0, -1);
  let proposed = earlier.at(-1);
  let { dialogue, next } = begun(begin, answers);
  while (next.done !== true) {
    const answer = await prompter.ask(next.value, proposed);
    if (answer === goBack || answer === backChoice.value) {
      proposed = answers.at(-1);
      if (proposed === undefined) return goBack;
      answers = answers.slice(0, -1);
      ({ dialogue, next } = begun(begin, answers));
    } else {
      proposed = undefined;
      answers = [...answers, answer];
      next = dialogue.next(answer);
    }
  }
  return { value: next.value, answers };
}

function begun<T>(begin: () => Dialogue<T>, answers: readonly Answer[]) {
  const dialogue = begin();
  let next = dialogue.next();
  for (const answer of answers) if (next.done !== true) next = dialogue.next(answer);
  return { dialogue, next };
}
