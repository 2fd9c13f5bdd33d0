import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { noPlan, planJson, stoppedJson } from '../../render/plan/json.ts';
import { planMarkdown } from '../../render/plan/markdown.ts';
import { planMermaid } from '../../render/plan/mermaid.ts';
import { planText } from '../../render/plan/text.ts';
import { visible } from '../../render/visible.ts';
import { operations } from '../../reshape/operations/all.ts';
import { planOf } from '../../reshape/plan.ts';
import { readLine } from '../../reshape/read-line.ts';
import type { Step } from '../../reshape/step.ts';
import { toldStep } from '../../reshape/told-step.ts';
import { commandOf } from '../reshape/command-of.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { headOf } from '../answer-head.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { openOrg } from '../open-org.ts';
import { print, printJson, targetsOf } from '../output.ts';
import { isStopped, mistakesNote } from '../reading-note.ts';
import { applyPlan, type ApplyOptions, type Planned } from '../reshape/apply-plan.ts';
import { planAsking } from '../reshape/ask-questions.ts';
import { depthOf, type DepthOptions } from '../reshape/depth.ts';
import { operationHelp, operationList, operationsHelp } from '../reshape/operation-help.ts';
import { saveScenario } from '../reshape/save-scenario.ts';
import { stoppedPlan } from '../reshape/stopped-plan.ts';
import type { Prompter } from '../session/prompt.ts';
import type { Shell } from '../shell.ts';
import { pageOf } from '../style.ts';

interface ReshapeOptions extends CommonOptions, ApplyOptions, DepthOptions {
  readonly apply?: boolean;
  readonly save?: string;
}

export const reshapeCommand: CommandModule = {
  define(command: Command, { shell, exit, argv }) {
    const named = operations.find(({ id }) => id === argv[1]);
    if (named !== undefined) {
      command.configureHelp({ formatHelp: (of, helper) => operationHelp(named, of, helper) });
    }
    addPresentOptions(
      command
        .description('Plan changes of the organisation, and say what each does to people and components.')
        .argument('[operation...]', 'what to do; several are separated by --; without one, a terminal asks')
        .option('--summary', 'a line an entity, and the figures')
        .option('--patch', 'the lines of the files, too')
        .option('--save <file>', 'keep it as a scenario, for orgctl plan and apply')
        .option('--apply', 'write it, after one question')
        .option('-y, --yes', 'with --apply: write it without a question')
        .option('--allow-findings', 'with --apply: write it although it makes new errors')
        .allowUnknownOption(),
      ['text', 'json', 'md', 'mermaid'],
    )
      .addHelpText('after', () => (named === undefined ? operationsHelp(operations) : ''))
      .action(async (words: readonly string[], options: ReshapeOptions) => {
        targetsOf(options, { text: 0, json: 0, md: 0, mermaid: 0 });
        const others = command.options.flatMap(({ long }) => long?.slice(2) ?? []);
        const line = readLine(words, others);
        if (line.length === 0 && !isSession(shell, options)) {
          shell.stderr.write(operationList(operations));
          throw new UserError(2, 'reshape needs an operation', 'name one of these: orgctl reshape move …');
        }
        const org = await openOrg(shell, options);
        if (await isStopped(shell, org, options, { command: 'plan', empty: noPlan }))
          return exit(exitCodes.input.code);
        mistakesNote(shell, org.mistakes);
        const note = (text: string) => shell.stderr.write(`orgctl: ${visible(text)}\n`);
        const prompter = prompterOf(shell, options);
        if (prompter !== undefined && line.length === 0) {
          return exit(await askAll(shell, org, options, await prompter()));
        }
        const { steps, outcome } = await planAsking(line, (each) => planOf(org, each, note), prompter);
        if (steps !== line) shell.stderr.write(`${commandOf(steps, options)}\n`);
        if (outcome.is !== 'planned') {
          await printJson(shell, options, () =>
            stoppedJson(headOf(org), steps.map(toldStep), toldStep(outcome.step), outcome),
          );
          return exit(stoppedPlan(shell, outcome));
        }
        const { plan } = outcome;
        const fate = options.apply === true ? 'to be written' : 'nothing written';
        await print(shell, options, {
          text: async (page) => planText(plan, depthOf(options), fate, page),
          json: async () => planJson(headOf(org), plan),
          md: async () => planMarkdown(plan, fate),
          mermaid: async () => planMermaid(plan),
        });
        if (options.save !== undefined) saveScenario(shell, options.save, steps);
        if (options.apply !== true) return exit(exitCodes.done.code);
        return exit(await applyPlan(shell, org, plan, options, () => planAgain(shell, options, steps)));
      });
  },
};

/** The same steps with the files as they are now; null where they do not apply any more. */
async function planAgain(
  shell: Shell,
  options: ReshapeOptions,
  steps: readonly Step[],
): Promise<Planned | null> {
  const org = await openOrg(shell, options);
  if (org.isStopped) return null;
  try {
    const outcome = planOf(org, steps, () => {});
    return outcome.is === 'planned' ? { org, plan: outcome.plan } : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Whether somebody is there who can be asked for operations, and wants nothing that a session does not do. */
function isSession(
  { prompter }: Shell,
  { apply, save, yes, allowFindings, output, json }: ReshapeOptions,
): boolean {
  const others = [apply, save, yes, allowFindings, output, json];
  return prompter !== undefined && others.every((option) => option === undefined);
}

/** Asks in the colours of the terminal. */
function prompterOf(shell: Shell, { color }: ReshapeOptions): (() => Promise<Prompter>) | undefined {
  const { prompter, stderr } = shell;
  return prompter === undefined ? undefined : async () => prompter(pageOf(shell, stderr, color).style);
}

/** Asks for everything, one operation after the other. */
async function askAll(
  shell: Shell,
  org: OpenedOrg,
  options: ReshapeOptions,
  prompter: Prompter,
): Promise<ExitCode> {
  const { runSession } = await import('../session/session.ts');
  const saved = new Set<string>();
  return runSession({ shell, org, options: { ...options, depth: depthOf(options) }, prompter, saved });
}
