import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { noPlan } from '../../render/plan/json.ts';
import { expectationWords } from '../../render/scenario/text.ts';
import { visible } from '../../render/visible.ts';
import type { Expected } from '../../reshape/scenario/expectations.ts';
import { headOf } from '../answer-head.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { openOrg } from '../open-org.ts';
import { targetsOf } from '../output.ts';
import { isStopped, mistakesNote } from '../reading-note.ts';
import { applyPlan, type ApplyOptions } from '../reshape/apply-plan.ts';
import { depthOf, type DepthOptions } from '../reshape/depth.ts';
import { planScenario, readScenarioFiles, sayStopped } from '../reshape/plan-scenario.ts';
import { printScenario, scenarioFormats } from '../reshape/print-scenario.ts';
import type { Shell } from '../shell.ts';

type Options = CommonOptions & ApplyOptions & DepthOptions;

const examples = `
It shows the plan and asks. What it wrote, orgctl undo takes back.

Examples:
  orgctl apply split.yaml
  orgctl apply split.yaml --yes --summary`;

export const applyCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addPresentOptions(
      command
        .description('Write what a scenario does, after one question.')
        .argument('<scenario>', 'its file')
        .option('--summary', 'a line an entity, and the figures')
        .option('--patch', 'the lines of the files, too')
        .option('-y, --yes', 'write it without a question')
        .option(
          '--allow-findings',
          'write it although it makes new errors, or is not as it is expected to be',
        ),
      Object.keys(scenarioFormats),
    )
      .addHelpText('after', examples)
      .action(async (file: string, options: Options) => exit(await apply(shell, file, options)));
  },
};

async function apply(shell: Shell, file: string, options: Options): Promise<ExitCode> {
  targetsOf(options, scenarioFormats);
  depthOf(options);
  const org = await openOrg(shell, options);
  if (await isStopped(shell, org, options, { command: 'plan', empty: noPlan })) return exitCodes.input.code;
  mistakesNote(shell, org.mistakes);
  const [read] = readScenarioFiles(shell, org, [file]) ?? [];
  if (read === undefined) return exitCodes.input.code;
  const planned = planScenario(org, read, (text) => shell.stderr.write(`orgctl: ${visible(text)}\n`));
  await printScenario(shell, headOf(org), planned, { ...options, fate: 'to be written' });
  if (planned.is === 'stopped') {
    sayStopped(shell, file, planned.stopped);
    return exitCodes.refused.code;
  }
  refuseUnmet(planned.expected, options);
  return applyPlan(shell, org, planned.plan, options);
}

/** Throws a UserError (4) where a scenario is not what its author expects, and nobody has allowed that. */
function refuseUnmet(expected: readonly Expected[], { allowFindings = false }: Options): void {
  const unmet = expected.find(({ isMet }) => !isMet);
  if (unmet === undefined || allowFindings) return;
  const why = unmet.why === '' ? '' : ` (${unmet.why})`;
  throw new UserError(
    4,
    `it is not as it is expected to be: ${expectationWords(unmet.expectation)}${why}; nothing was written`,
    'change the scenario, or add --allow-findings',
  );
}
