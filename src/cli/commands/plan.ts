import type { Command } from 'commander';
import { noPlan } from '../../render/plan/json.ts';
import { comparisonJson, noComparison } from '../../render/scenario/json.ts';
import { comparisonMarkdown } from '../../render/scenario/markdown.ts';
import { comparisonText } from '../../render/scenario/text.ts';
import type { StoppedPlan } from '../../render/scenario/compare.ts';
import { visible } from '../../render/visible.ts';
import type { AnswerHead } from '../../render/json.ts';
import { toldStep } from '../../reshape/told-step.ts';
import { headOf } from '../answer-head.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { isStopped, mistakesNote } from '../reading-note.ts';
import { depthOf, type DepthOptions } from '../reshape/depth.ts';
import {
  planScenario,
  readScenarioFiles,
  sayStopped,
  type PlannedScenario,
  type StoppedScenario,
} from '../reshape/plan-scenario.ts';
import { printScenario, scenarioFormats } from '../reshape/print-scenario.ts';
import type { Shell } from '../shell.ts';

interface PlanOptions extends CommonOptions, DepthOptions {
  readonly check?: true;
}

const examples = `
A scenario file holds operations, and not a copy of the organisation; orgctl
reshape … --save FILE writes one. Several are shown side by side. Where one does
not apply any more it is said which precondition broke: exit 4.

Examples:
  orgctl plan split.yaml
  orgctl plan split.yaml merge.yaml -o md`;

export const planCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addPresentOptions(
      command
        .description('Say what scenarios would do: one as a plan, several side by side.')
        .argument('<scenario...>', 'files; - is standard input')
        .option('--summary', 'of one: a line an entity, and the figures')
        .option('--patch', 'of one: the lines of the files, too')
        .option('--check', 'exit 1 where something is not as the scenario expects'),
      Object.keys(scenarioFormats),
    )
      .addHelpText('after', examples)
      .action(async (files: readonly string[], options: PlanOptions) =>
        exit(await plan(shell, files, options)),
      );
  },
};

async function plan(shell: Shell, files: readonly string[], options: PlanOptions): Promise<ExitCode> {
  const isOne = files.length === 1;
  targetsOf(options, isOne ? scenarioFormats : { text: 0, json: 0, md: 0 });
  depthOf(options);
  const org = await openOrg(shell, options);
  const none = isOne ? { command: 'plan', empty: noPlan } : { command: 'scenarios', empty: noComparison };
  if (await isStopped(shell, org, options, none)) return exitCodes.input.code;
  mistakesNote(shell, org.mistakes);
  const read = readScenarioFiles(shell, org, files);
  if (read === null) return exitCodes.input.code;
  const note = (text: string) => shell.stderr.write(`orgctl: ${visible(text)}\n`);
  const planned = read.map((each) => planScenario(org, each, note));
  for (const each of planned) if (each.is === 'stopped') sayStopped(shell, each.file, each.stopped);
  const [first] = planned;
  if (isOne && first !== undefined)
    await printScenario(shell, headOf(org), first, { ...options, fate: 'nothing written' });
  else await printAll(shell, headOf(org), planned, options);
  if (planned.some(({ is }) => is === 'stopped')) return exitCodes.refused.code;
  const isMet = planned.every((each) => each.is !== 'planned' || each.expected.every((one) => one.isMet));
  return options.check === true && !isMet ? exitCodes.no.code : exitCodes.done.code;
}

async function printAll(
  shell: Shell,
  head: AnswerHead,
  planned: readonly PlannedScenario[],
  options: PlanOptions,
): Promise<void> {
  const compared = planned.map((each) => ({
    file: each.file,
    name: each.scenario.name,
    why: each.scenario.why,
    operations: each.scenario.steps.map(toldStep),
    plan: each.is === 'planned' ? each.plan : null,
    expected: each.is === 'planned' ? each.expected : [],
    stopped: each.is === 'planned' ? null : stoppedOf(each.stopped),
  }));
  await print(shell, options, {
    text: async (page) => comparisonText(compared, page),
    json: async () => comparisonJson(head, compared),
    md: async () => comparisonMarkdown(compared),
  });
}

function stoppedOf({ outcome, line, column, message, help }: StoppedScenario): StoppedPlan {
  return { operation: outcome.step.operation, line, column, message, help };
}
