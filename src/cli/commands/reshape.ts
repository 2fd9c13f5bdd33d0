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
import { toldStep } from '../../reshape/told-step.ts';
import { headOf } from '../answer-head.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { openOrg } from '../open-org.ts';
import { print, printJson, targetsOf } from '../output.ts';
import { isStopped, mistakesNote } from '../reading-note.ts';
import { applyPlan, type ApplyOptions } from '../reshape/apply-plan.ts';
import { planAsking } from '../reshape/ask-questions.ts';
import { depthOf, type DepthOptions } from '../reshape/depth.ts';
import { operationHelp, operationList } from '../reshape/operation-help.ts';
import { saveScenario } from '../reshape/save-scenario.ts';
import { stoppedPlan } from '../reshape/stopped-plan.ts';

interface ReshapeOptions extends CommonOptions, ApplyOptions, DepthOptions {
  readonly apply?: boolean;
  readonly save?: string;
}

export const reshapeCommand: CommandModule = {
  define(command: Command, { shell, exit, argv }) {
    addPresentOptions(
      command
        .description('Plan changes of the organisation, and say what each does to people and components.')
        .argument('[operation...]', 'what to do; several are separated by --')
        .option('--summary', 'a line an entity, and the figures')
        .option('--patch', 'the lines of the files, too')
        .option('--save <file>', 'keep it as a scenario, for orgctl plan and apply')
        .option('--apply', 'write it, after one question')
        .option('-y, --yes', 'with --apply: write it without a question')
        .option('--allow-findings', 'with --apply: write it although it makes new errors')
        .allowUnknownOption(),
      ['text', 'json', 'md', 'mermaid'],
    )
      .addHelpText('after', () => operationHelp(argv[1], operations))
      .action(async (words: readonly string[], options: ReshapeOptions) => {
        targetsOf(options, { text: 0, json: 0, md: 0, mermaid: 0 });
        if (words.length === 0) {
          shell.stderr.write(operationList(operations));
          throw new UserError(2, 'reshape needs an operation', 'name one of these: orgctl reshape move …');
        }
        const line = readLine(words);
        const org = await openOrg(shell, options);
        if (await isStopped(shell, org, options, { command: 'plan', empty: noPlan }))
          return exit(exitCodes.input.code);
        mistakesNote(shell, org.mistakes);
        const note = (text: string) => shell.stderr.write(`orgctl: ${visible(text)}\n`);
        const { steps, outcome } = await planAsking(shell, line, (each) => planOf(org, each, note));
        if (outcome.is !== 'planned') {
          await printJson(shell, options, () =>
            stoppedJson(headOf(org), steps.map(toldStep), toldStep(outcome.step), outcome),
          );
          return exit(stoppedPlan(shell, outcome));
        }
        const { plan } = outcome;
        const fate = options.apply === true ? 'not written yet' : 'nothing written';
        await print(shell, options, {
          text: async (page) => planText(plan, depthOf(options), fate, page),
          json: async () => planJson(headOf(org), plan),
          md: async () => planMarkdown(plan, fate),
          mermaid: async () => planMermaid(plan),
        });
        if (options.save !== undefined) saveScenario(shell, options.save, steps);
        return exit(
          options.apply === true ? await applyPlan(shell, org, plan, options) : exitCodes.done.code,
        );
      });
  },
};
