import { sections } from '../../model/kinds.ts';
import { describe } from '../../source/reading.ts';
import type { YamlNode } from '../../yaml/node.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { readExpect } from './read-expect.ts';
import { readScenarioStep } from './read-scenario-step.ts';
import { entriesOf, reportUnknown, textOf, type Report } from './reporting.ts';
import type { Expectation, Scenario, ScenarioMistake, ScenarioStep } from './scenario.ts';

const topKeys = ['scenario', 'why', 'ops', 'expect'];

/**
 * Reads a scenario file; it is whole where there are no mistakes. `rules` are the ids of all rules that there are. Whether the
 * things that it names are there is a question to the organisation, when it is planned.
 */
export function readScenario(
  text: string,
  rules: readonly string[],
): { readonly scenario: Scenario; readonly mistakes: readonly ScenarioMistake[] } {
  const mistakes: ScenarioMistake[] = [];
  const report: Report = ({ start }, message, help) => mistakes.push({ start, message, help });
  const { root, problems } = readYaml(text);
  for (const { start, message, help } of problems) mistakes.push({ start, message, help });
  let name = '';
  let why: string | null = null;
  let steps: readonly ScenarioStep[] | null = null;
  let expect: readonly Expectation[] = [];
  const begin = { start: 0, end: 0 };
  const entries = root === null ? [] : entriesOf(root, 'the file', report);
  if (isOrganisation(entries)) {
    report(
      begin,
      'this is an organisation, not a scenario',
      'name a file that begins with scenario: and its name',
    );
    return { scenario: { name, why, steps: [], expect }, mistakes };
  }
  for (const entry of entries) {
    const { key, value } = entry;
    if (key === 'scenario') name = textOf(entry, report);
    else if (key === 'why') why = textOf(entry, report);
    else if (key === 'ops') steps = readSteps(value, report);
    else if (key === 'expect') expect = readExpect(value, rules, report);
    else if (!key.startsWith('x-')) reportUnknown(entry, 'top key', topKeys, report);
  }
  if (root?.kind === 'map' || root?.kind === 'empty') {
    if (name === '') report(begin, 'scenario is missing', 'begin the file with scenario: and its name');
    if (steps === null) {
      report(begin, 'ops is missing', `add ops: and ${firstStep}`);
    }
  }
  return { scenario: { name, why, steps: steps ?? [], expect }, mistakes };
}

/** Whether a file has what org.yaml has, and nothing that a scenario needs. */
function isOrganisation(entries: readonly { readonly key: string }[]): boolean {
  const has = (name: string) => entries.some(({ key }) => key === name);
  return !has('scenario') && !has('ops') && Object.values(sections).some(has);
}

const firstStep = 'what is to be done, such as - move: {person: ada, to: search}';

function readSteps(node: YamlNode, report: Report): readonly ScenarioStep[] {
  if (node.kind === 'empty' || (node.kind === 'list' && node.items.length === 0)) {
    report(node, 'ops has no operation', `write ${firstStep}`);
    return [];
  }
  if (node.kind === 'list') return node.items.flatMap((item) => readScenarioStep(item, report) ?? []);
  report(node, `ops is ${describe(node)}, expected a list`, 'write each operation behind a dash');
  return [];
}
