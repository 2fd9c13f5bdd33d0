import { UserError } from '../../diagnostics/user-error.ts';
import { planText, type PlanDepth } from '../../render/plan/text.ts';
import { visible } from '../../render/visible.ts';
import { count } from '../../render/words.ts';
import type { Plan } from '../../reshape/plan.ts';
import type { Step } from '../../reshape/step.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import type { CommonOptions } from '../common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { print } from '../output.ts';
import { applyPlan, errorsMade } from '../reshape/apply-plan.ts';
import { commandOf } from '../reshape/command-of.ts';
import { saveScenario } from '../reshape/save-scenario.ts';
import type { Shell } from '../shell.ts';
import { goBack, type Answer, type Choice, type Prompter } from './prompt.ts';

/** What a session goes on with. */
export interface Session {
  readonly shell: Shell;
  readonly org: OpenedOrg;
  readonly options: CommonOptions & { readonly depth: PlanDepth };
  readonly prompter: Prompter;
  /** The commands of what was saved. */
  readonly saved: Set<string>;
}

/** One operation that was added. */
export interface Added {
  readonly step: Step;
  /** How it was asked for. */
  readonly answers: readonly Answer[];
  /** All operations up to this one. */
  readonly plan: Plan;
}

/** Whether another operation is to follow, or the last one is to be changed, or that was it. */
export type Wish = { readonly is: 'more' | 'change' } | { readonly is: 'end'; readonly code: ExitCode };

/** Prints what all operations would do, and the command that prints the same. */
export async function showPlan(
  session: Session,
  added: readonly Added[],
  depth: PlanDepth = session.options.depth,
): Promise<void> {
  const { shell, options } = session;
  const plan = added.at(-1)?.plan;
  if (plan === undefined) return;
  const { output: _, ...printed } = options;
  await print(
    shell,
    { ...printed, pager: false },
    {
      text: async (page) => planText(plan, depth, 'nothing written', page),
    },
  );
  sayCommand(session, added, depth === 'whole' ? [] : [`--${depth}`]);
}

/** Says how to do the same without being asked. */
function sayCommand(
  { shell, options, prompter }: Session,
  added: readonly Added[],
  more: readonly string[],
): void {
  shell.stderr.write(`${commandOf(stepsOf(added), options, more)}\n`);
  prompter.stand();
}

function stepsOf(added: readonly Added[]): readonly Step[] {
  return added.map(({ step }) => step);
}

const choices: readonly Choice[] = [
  { value: 'more', text: 'add another operation' },
  { value: 'lines', text: 'show the lines' },
  { value: 'save', text: 'save as a scenario' },
  { value: 'apply', text: 'apply' },
  { value: 'leave', text: 'leave' },
];

/** Asks what becomes of what was planned, until it is settled. */
export async function askWhatNow(session: Session, added: readonly Added[]): Promise<Wish> {
  for (;;) {
    const message = `${count(added.length, 'operation')} planned. What now?`;
    const answer = await session.prompter.ask({ type: 'choose', message, choices });
    if (answer === goBack) return { is: 'change' };
    const wish = await orSay(session, async () => {
      switch (answer) {
        case 'more':
          return { is: 'more' };
        case 'lines':
          await showPlan(session, added, 'patch');
          return undefined;
        case 'save':
          await save(session, added);
          return undefined;
        case 'apply':
          return apply(session, added);
        default:
          return leave(session, added);
      }
    });
    if (wish !== undefined) return wish;
  }
}

/** What somebody could not do is said, and asked again: nothing that was planned is lost by it. */
async function orSay(
  { shell, prompter }: Session,
  act: () => Promise<Wish | undefined>,
): Promise<Wish | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    shell.stderr.write(`orgctl: ${visible(error.message)}\n  ${visible(error.help)}\n`);
    prompter.stand();
    return undefined;
  }
}

/** True where it was saved. */
async function save(session: Session, added: readonly Added[]): Promise<boolean> {
  const { shell, prompter, saved } = session;
  const file = await prompter.ask({
    type: 'type',
    message: 'Into which file?',
    proposed: `${added[0]?.step.operation ?? 'scenario'}.yaml`,
    whyNot: (text) => (text === '' ? 'type the name of a file, or go back with Escape' : null),
  });
  if (typeof file !== 'string') return false;
  saveScenario(shell, file, stepsOf(added));
  saved.add(commandOf(stepsOf(added), {}));
  sayCommand(session, added, ['--save', file]);
  return true;
}

/** Writes it, once somebody has said so twice where it makes errors. */
async function apply(session: Session, added: readonly Added[]): Promise<Wish | undefined> {
  const { shell, org, options, prompter } = session;
  const plan = added.at(-1)?.plan;
  if (plan === undefined) return undefined;
  const errors = errorsMade(plan);
  if (errors.length > 0) {
    const answer = await prompter.ask({
      type: 'choose',
      message: `It would make ${count(errors.length, 'new error')}, ${errors[0]?.message ?? ''}. Apply it nevertheless?`,
      choices: [
        { value: 'no', text: 'no' },
        { value: 'yes', text: 'yes: write it with the errors' },
      ],
    });
    if (answer !== 'yes') return undefined;
  }
  sayCommand(session, added, errors.length > 0 ? ['--apply', '--allow-findings'] : ['--apply']);
  const code = await applyPlan(shell, org, plan, { ...options, allowFindings: true });
  return code === exitCodes.refused.code ? undefined : { is: 'end', code };
}

/** Asks once where something would be lost. */
async function leave(session: Session, added: readonly Added[]): Promise<Wish | undefined> {
  const { prompter, saved } = session;
  if (!saved.has(commandOf(stepsOf(added), {}))) {
    const answer = await prompter.ask({
      type: 'choose',
      message: `${count(added.length, 'operation')} not saved. Leave?`,
      choices: [
        { value: 'leave', text: 'leave: nothing is written' },
        { value: 'save', text: 'save as a scenario, and leave' },
      ],
    });
    if (answer === goBack) return undefined;
    if (answer === 'save' && !(await save(session, added))) return undefined;
  }
  return leaveNow(session);
}

/** Says so where nothing was done. */
export function leaveNow({ shell, saved }: Session): Wish & { readonly is: 'end' } {
  if (saved.size === 0) shell.stderr.write('orgctl: nothing was written\n');
  return { is: 'end', code: exitCodes.done.code };
}
