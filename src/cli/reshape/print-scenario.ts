import type { AnswerHead } from '../../render/json.ts';
import { planJson, stoppedJson } from '../../render/plan/json.ts';
import { planMarkdown } from '../../render/plan/markdown.ts';
import { planMermaid } from '../../render/plan/mermaid.ts';
import { expectedJson } from '../../render/scenario/json.ts';
import { scenarioMarkdown } from '../../render/scenario/markdown.ts';
import { scenarioPlanText } from '../../render/scenario/text.ts';
import type { Expected } from '../../reshape/scenario/expectations.ts';
import { toldStep } from '../../reshape/told-step.ts';
import { print, printJson, type OutputOptions } from '../output.ts';
import type { Shell } from '../shell.ts';
import { depthOf, type DepthOptions } from './depth.ts';
import type { PlannedScenario } from './plan-scenario.ts';

/** The formats of one scenario. */
export const scenarioFormats = { text: 0, json: 0, md: 0, mermaid: 0 };

/** Prints the plan of a scenario; of one that does not apply only as json, since stderr says why. `fate` ends it. */
export async function printScenario(
  shell: Shell,
  head: AnswerHead,
  planned: PlannedScenario,
  options: OutputOptions & DepthOptions & { readonly fate: string },
): Promise<void> {
  const { name, why, steps } = planned.scenario;
  const said = (expected: readonly Expected[]) => ({
    scenario: { file: planned.file, name, why },
    expected: expectedJson(expected),
  });
  if (planned.is === 'stopped') {
    await printJson(shell, options, () => {
      const { outcome } = planned.stopped;
      return stoppedJson(head, steps.map(toldStep), toldStep(outcome.step), outcome, said([]));
    });
    return;
  }
  const { plan, expected } = planned;
  const { fate } = options;
  await print(shell, options, {
    text: async (page) => scenarioPlanText({ name, why }, planned, { depth: depthOf(options), fate }, page),
    json: async () => planJson(head, plan, said(expected)),
    md: async () => scenarioMarkdown({ name, why }, expected, planMarkdown(plan, fate)),
    mermaid: async () => planMermaid(plan),
  });
}
