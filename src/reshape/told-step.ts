import { isList, isMap, type YamlValue } from '../yaml/value.ts';
import { commandLine } from './command-line.ts';
import type { Step } from './step.ts';

/** A step as answers tell it. */
export interface ToldStep {
  /** The id of the operation. */
  readonly operation: string;
  /** Its arguments by name, as plain data. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The same as it is typed behind `orgctl reshape`. */
  readonly command: string;
}

/** Tells a step. */
export function toldStep(step: Step): ToldStep {
  const given = Array.from(step.given, ([name, value]) => [name, dataOf(value)] as const);
  return { operation: step.operation, arguments: Object.fromEntries(given), command: commandLine(step) };
}

function dataOf(value: YamlValue): unknown {
  if (isList(value)) return value.map(dataOf);
  return isMap(value) ? Object.fromEntries(Array.from(value, ([key, each]) => [key, dataOf(each)])) : value;
}
