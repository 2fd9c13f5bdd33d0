import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import { visible } from '../../render/visible.ts';
import type { Plan, PlanOutcome } from '../../reshape/plan.ts';
import { expectedOf, type Expected } from '../../reshape/scenario/expectations.ts';
import { readScenario } from '../../reshape/scenario/read-scenario.ts';
import type { Scenario } from '../../reshape/scenario/scenario.ts';
import { builtInRules } from '../../rules/all.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { readPolicy } from '../../rules/read-policy.ts';
import { decodeYaml } from '../../yaml/decode-yaml.ts';
import { lineIndex } from '../../yaml/line-index.ts';
import type { Shell } from '../shell.ts';
import { planOrRefuse } from './plan-or-refuse.ts';

/** A scenario file that could be read. */
export interface ScenarioFile {
  /** As it was typed. */
  readonly file: string;
  readonly text: string;
  readonly scenario: Scenario;
}

/** A scenario on the organisation as it is now: its plan, or the precondition that broke. */
export type PlannedScenario = ScenarioFile &
  (
    | { readonly is: 'planned'; readonly plan: Plan; readonly expected: readonly Expected[] }
    | { readonly is: 'stopped'; readonly stopped: StoppedScenario }
  );

/** Why a scenario does not apply as things are, and where in its file. */
export interface StoppedScenario {
  readonly outcome: StoppedOutcome;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The way out. */
  readonly help: string;
}

type StoppedOutcome = Exclude<PlanOutcome, { readonly is: 'planned' }>;

/** Reads scenario files; what is wrong in them is said on stderr. null where one of them cannot be used: exit code 3. */
export function readScenarioFiles(
  shell: Shell,
  org: OpenedOrg,
  files: readonly string[],
): readonly ScenarioFile[] | null {
  const own = readPolicy(org.policy, builtInRules).ownRules.names;
  const rules = [...builtInRules.map(({ id }) => id), ...own];
  const read = files.map((file) => {
    const text = textOf(shell, file);
    const { scenario, mistakes } = readScenario(text, rules);
    const lines = lineIndex(text);
    for (const { message, help, start } of mistakes.toSorted((a, b) => a.start - b.start)) {
      const { line, column } = lines.position(start);
      shell.stderr.write(`orgctl: ${visible(`${file}:${line}:${column}: ${message}`)}\n  ${visible(help)}\n`);
    }
    return { file, text, scenario, isWhole: mistakes.length === 0 };
  });
  return read.every(({ isWhole }) => isWhole) ? read : null;
}

function textOf(shell: Shell, file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? shell.readStdin() : readFileSync(resolve(shell.cwd, file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const reason =
      code === 'ENOENT' ? 'it does not exist' : code === 'EISDIR' ? 'it is a folder' : 'you may not';
    throw new UserError(3, `the scenario ${file} cannot be read: ${reason}`, 'name a scenario file');
  }
  const decoded = decodeYaml(bytes);
  if ('text' in decoded) return decoded.text;
  throw new UserError(3, `the scenario ${file} cannot be read: ${decoded.message}`, decoded.help);
}

/** Plans a scenario; `note` is told what is worth knowing. */
export function planScenario(
  org: OpenedOrg,
  read: ScenarioFile,
  note: (text: string) => void,
): PlannedScenario {
  const outcome = planOrRefuse(org, read.scenario.steps, note);
  if (outcome.is === 'planned') {
    const { plan } = outcome;
    return { ...read, is: 'planned', plan, expected: expectedOf(plan, read.scenario.expect) };
  }
  const start = read.scenario.steps.find((each) => each === outcome.step)?.start ?? 0;
  const stopped = { outcome, ...lineIndex(read.text).position(start), ...wordsOf(outcome) };
  return { ...read, is: 'stopped', stopped };
}

function wordsOf(outcome: StoppedOutcome): { readonly message: string; readonly help: string } {
  if (outcome.is === 'refused') {
    const [first] = outcome.refusals;
    return { message: outcome.refusals.map(({ message }) => message).join('; '), help: first?.help ?? '' };
  }
  const [question] = outcome.questions;
  const answers =
    question?.answers.map(({ argument, value, text }) => `${argument}: ${value} (${text})`) ?? [];
  return { message: question?.text ?? '', help: `write into the file ${answers.join(', or ')}` };
}

/** Says on stderr why a scenario cannot be planned. */
export function sayStopped({ stderr }: Shell, file: string, stopped: StoppedScenario): void {
  const { line, column, outcome, message, help } = stopped;
  const said = `${file}:${line}:${column}: this does not apply as things are: ${outcome.step.operation}: ${message}`;
  stderr.write(`orgctl: ${visible(said)}\n  ${visible(help)}\n`);
}
