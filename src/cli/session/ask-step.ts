import { count } from '../../render/words.ts';
import type { Argument } from '../../reshape/argument.ts';
import type { Operation } from '../../reshape/operation.ts';
import { operations } from '../../reshape/operations/all.ts';
import { findOperation } from '../../reshape/operations/find-operation.ts';
import type { PlanOutcome } from '../../reshape/plan.ts';
import type { Step } from '../../reshape/step.ts';
import type { Store } from '../../store/open-store.ts';
import { isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { askArgument, partsArgument, type Asking } from './ask-argument.ts';
import { candidates } from './candidates.ts';
import { one, stuck, type Dialogue } from './dialogue.ts';
import type { Choice } from './prompt.ts';

/** What an operation is asked for with. */
export interface Meeting {
  /** The organisation that it will meet. */
  readonly store: Store;
  /** What it would come to, behind all that was said before. */
  readonly plan: (step: Step) => PlanOutcome;
}

/** Asks for one operation until there is a plan of it: the squad, the operation, its arguments, what is open. */
export function* askStep(meeting: Meeting): Dialogue<Step> {
  const squad = yield* askSquad(meeting.store);
  const operation = yield* askOperation(squad);
  const about = squad === null ? undefined : squadArgument(operation);
  const given = new Map<string, YamlValue>();
  if (squad !== null && about !== undefined) {
    given.set(about, operation.arguments[about]?.type === 'entity' ? `squad:${squad}` : squad);
  }
  const asking: Asking = { operation, store: meeting.store, squad, isOwnOnly: about !== undefined, given };
  for (const [name, argument] of Object.entries(operation.arguments)) {
    if (argument.required === true && !given.has(name)) {
      given.set(name, yield* askArgument(name, argument, asking));
    }
  }
  const placed = squad ?? given.get(about ?? 'squad') ?? null;
  const settled = { ...asking, squad: typeof placed === 'string' ? placed : squad };
  yield* askWhoGoesWhere(given, settled);
  yield* askAnythingElse(given, settled);
  return yield* askWhatIsOpen(settled, meeting);
}

function* askSquad(store: Store): Dialogue<string | null> {
  const other: Choice = { value: '', text: 'something else: it is not about one squad', isAlways: true };
  const squads = candidates(store, ['squad']);
  const squad = yield* one({
    type: 'find',
    message: 'Which squad is it about?',
    choices: [other, ...squads],
    proposed: squads[0]?.value,
  });
  return squad === '' ? null : squad;
}

function* askOperation(squad: string | null): Dialogue<Operation> {
  const fitting = operations.filter((operation) => squad === null || isOfSquads(operation));
  const choices = fitting.map(({ id, summary }) => ({ value: id, text: id, detail: summary }));
  const message = squad === null ? 'What is to be done?' : `What is to be done with ${squad}?`;
  return findOperation(yield* one({ type: 'find', message, choices }));
}

/** Whether it needs a squad, or people or components of one. */
function isOfSquads({ arguments: table }: Operation): boolean {
  return Object.values(table).some(
    (argument) => argument.required === true && kindsOf(argument).some((kind) => ofSquads.includes(kind)),
  );
}

const ofSquads: readonly string[] = ['squad', 'person', 'component'];

function kindsOf(argument: Argument): readonly string[] {
  if (!('to' in argument)) return [];
  return typeof argument.to === 'string' ? [argument.to] : argument.to;
}

/** The argument that the squad itself is: what the operation is done to, or where people come from. */
function squadArgument({ arguments: table }: Operation): string | undefined {
  return Object.entries(table).find(
    ([name, argument]) =>
      (argument.type === 'entity' && argument.to.includes('squad')) ||
      (argument.type === 'reference' &&
        argument.to === 'squad' &&
        (name === 'from' || argument.isPositional === true)),
  )?.[0];
}

/** What is taken apart: everybody and everything has a place, or the best one is found. */
function* askWhoGoesWhere(given: Map<string, YamlValue>, asking: Asking): Dialogue<void> {
  const { arguments: table, id } = asking.operation;
  if (partsArgument(asking.operation) === undefined) return;
  if (table['auto']?.type === 'flag') {
    const way = yield* one({
      type: 'choose',
      message: `${id}: who and what goes where?`,
      choices: [
        { value: 'picked', text: 'pick them, part by part' },
        { value: 'auto', text: 'find the best ways' },
      ],
    });
    if (way === 'auto') return void given.set('auto', 'true');
  }
  for (const [name, argument] of Object.entries(table)) {
    if (argument.type !== 'places') continue;
    const places = yield* askArgument(name, argument, asking);
    if (isMap(places) && places.size > 0) given.set(name, places);
  }
}

/** The arguments that may be left out, one after the other. */
function* askAnythingElse(given: Map<string, YamlValue>, asking: Asking): Dialogue<void> {
  const { arguments: table, id } = asking.operation;
  for (;;) {
    const left = Object.entries(table).filter(
      ([name, { type, doc }]) =>
        !given.has(name) &&
        type !== 'places' &&
        name !== 'auto' &&
        name !== 'pick' &&
        (given.has('auto') || !doc.startsWith('with --auto')),
    );
    if (left.length === 0) return;
    const choices = left.map(([name, { doc }]) => ({ value: name, text: name, detail: doc }));
    const name = yield* one({
      type: 'choose',
      message: `${id}: anything else to say?`,
      choices: [{ value: '', text: 'no: show what it does' }, ...choices],
    });
    const argument = table[name];
    if (argument === undefined) return;
    given.set(name, yield* askArgument(name, argument, asking));
  }
}

/** What nobody may guess, what is in the way, and which of the ways that were found is taken. */
function* askWhatIsOpen(asking: Asking, meeting: Meeting): Dialogue<Step> {
  const operation = asking.operation.id;
  const given = new Map(asking.given);
  for (;;) {
    const step: Step = { operation, given: new Map(given) };
    const outcome = meeting.plan(step);
    switch (outcome.is) {
      case 'refused': {
        const reasons = outcome.refusals.map(({ message, help }) => `${message} (${help})`);
        yield* stuck(`${operation}: ${reasons.join('; ')}`, [{ value: 'more', text: 'say more about it' }]);
        yield* askAnythingElse(given, asking);
        break;
      }
      case 'open': {
        const [question] = outcome.questions;
        if (question === undefined) return step;
        given.set(...(yield* askQuestion(operation, question)));
        break;
      }
      case 'planned': {
        const way = yield* askWay(step, outcome);
        return way === null || way === '1' ? step : withAnswer(step, ['pick', way]);
      }
    }
  }
}

/** Asks what has to be decided first; the argument that says it, and its value. */
export function* askQuestion(
  operation: string,
  { text, answers }: Extract<PlanOutcome, { is: 'open' }>['questions'][number],
): Dialogue<readonly [name: string, value: string]> {
  const at = yield* one({
    type: 'choose',
    message: `${operation}: ${text}`,
    choices: answers.map((answer, index) => ({ value: String(index), text: answer.text })),
  });
  const answer = answers[Number(at)];
  if (answer === undefined) throw new Error(`question ${text} has no answer ${at}`);
  return [answer.argument, answer.value];
}

export function withAnswer(step: Step, [name, value]: readonly [name: string, value: string]): Step {
  const given: YamlMap = new Map(step.given).set(name, value);
  return { ...step, given };
}

/** Several ways may have been found: the best is proposed. */
function* askWay(step: Step, { plan }: Extract<PlanOutcome, { is: 'planned' }>): Dialogue<string | null> {
  const isLast = findOperation(step.operation).arguments['pick'] !== undefined && !step.given.has('pick');
  const proposals = isLast ? plan.proposals.at(-1) : undefined;
  if (proposals === undefined || proposals.found.length < 2) return null;
  return yield* one({
    type: 'choose',
    message: `${proposals.title}: which way?`,
    choices: proposals.found.map(({ what, costs }, index) => ({
      value: String(index + 1),
      text: `${index + 1}: ${costs.length === 0 ? 'no costs' : count(costs.length, 'cost')}`,
      detail: [...what, ...costs].join('; '),
    })),
  });
}
