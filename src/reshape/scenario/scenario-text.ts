import { writeScalar } from '../../yaml/edit/write-scalar.ts';
import { writeValue } from '../../yaml/edit/write-value.ts';
import { isList, type YamlValue } from '../../yaml/value.ts';
import { findOperation } from '../operations/find-operation.ts';
import type { Step } from '../step.ts';

/** Steps as a scenario file. */
export function scenarioText(name: string, why: string | null, steps: readonly Step[]): string {
  const lines = [
    `scenario: ${oneLine(name)}`,
    ...(why === null ? [] : [`why: ${oneLine(why)}`]),
    'ops:',
    ...steps.map((step) => `  - ${step.operation}: ${inFlow(argumentsOf(step))}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** In the order of the table, and a list of one as the one. */
function argumentsOf({ operation, given }: Step): YamlValue {
  const names = Object.keys(findOperation(operation).arguments).filter((name) => given.has(name));
  return new Map(names.map((name) => [name, plainer(given.get(name) ?? null)] as const));
}

function plainer(value: YamlValue): YamlValue {
  const [only, ...others] = isList(value) ? value : [];
  return typeof only === 'string' && others.length === 0 ? only : value;
}

function oneLine(text: string): string {
  return writeScalar(text, false, 'plain');
}

function inFlow(value: YamlValue): string {
  const place = { text: '', owner: 'key', column: 0, inFlow: true, depth: 2, step: 2, examples: [] } as const;
  return writeValue(value, place).head;
}
