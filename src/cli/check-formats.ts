import type { Severity } from '../diagnostics/severity.ts';
import type { Coverage } from '../queries/coverage.ts';
import type { Scope } from '../queries/scope.ts';
import { checkJson } from '../render/findings/json.ts';
import type { FindingsReport, ReportedRule } from '../render/findings/report.ts';
import { sourceLines } from '../render/findings/source-lines.ts';
import { dataLines } from '../render/visible.ts';
import { utf16Columns } from '../render/findings/utf16-column.ts';
import { checkText } from '../render/findings/text.ts';
import type { CheckRequest } from '../rules/check-request.ts';
import type { CheckResult } from '../rules/check.ts';
import type { OpenedOrg, RememberedOrg } from '../rules/opened-org.ts';
import { askedAgain, type AboutOptions } from './asked-again.ts';
import { headOf } from './answer-head.ts';
import type { Formats, OutputOptions } from './output.ts';
import { repositoryPaths } from './repository-path.ts';
import type { Shell } from './shell.ts';
import { addToStepSummary, stepSummary } from './step-summary.ts';
import { version } from './version.ts';

/** The formats of a check. */
export const checkFormatNames = ['text', 'json', 'csv', 'md', 'github', 'gitlab', 'sarif', 'junit'] as const;

/** A check that is ready to be told. */
export interface ToldCheck {
  readonly org: RememberedOrg;
  /** The state that it was compared with. */
  readonly before: OpenedOrg | null;
  readonly request: CheckRequest;
  readonly result: CheckResult;
  /** How many entities of each kind the filters leave. */
  readonly checked: Readonly<Record<string, number>>;
  readonly scope: Scope | null;
  readonly failOn: Severity | 'never';
  /** Why nothing was checked; null where something was. */
  readonly whyNothing: string | null;
  readonly options: OutputOptions & AboutOptions & { readonly all?: boolean };
}

/** Every way of drawing a check. What only some need is loaded where it is drawn. */
export function checkFormats(shell: Shell, told: ToldCheck): Formats {
  const { org, result, checked, failOn, options } = told;
  return {
    text: async (page) =>
      checkText({ org, result, checked, all: options.all === true, again: askedAgain(options) }, page),
    json: async () => checkJson({ ...headOf(org, options), result, checked }),
    csv: async (page) => {
      const { checkCsv } = await import('../render/findings/csv.ts');
      return dataLines(await checkCsv(result), page);
    },
    md: async () => markdown(shell, told),
    github: async () => {
      const { checkGithub } = await import('../render/findings/github.ts');
      return checkGithub({ ...(await reportOf(shell, told)), hasSummary: stepSummary(shell) !== undefined });
    },
    gitlab: async () => {
      const { checkGitlab } = await import('../render/findings/gitlab.ts');
      return checkGitlab(await reportOf(shell, told));
    },
    sarif: async () => {
      const { checkSarif } = await import('../render/findings/sarif.ts');
      return checkSarif(await reportOf(shell, told));
    },
    junit: async () => {
      const { checkJunit } = await import('../render/findings/junit.ts');
      return checkJunit({ ...(await reportOf(shell, told)), failOn });
    },
  };
}

/** Tells the whole check in the summary of a step of GitHub Actions, where annotations were asked for. */
export async function summarizeStep(shell: Shell, told: ToldCheck): Promise<void> {
  if (stepSummary(shell) === undefined) return;
  await addToStepSummary(shell, told.options, checkFormats(shell, told), (room) =>
    markdown(shell, told, room),
  );
}

async function markdown(shell: Shell, told: ToldCheck, room?: number): Promise<string> {
  const { checkMarkdown, longestComment } = await import('../render/findings/markdown.ts');
  const { org, before, result, scope } = told;
  const { coverage } = await import('../queries/coverage.ts');
  const covered = (of: OpenedOrg): Coverage => coverage(of.store, scope);
  return checkMarkdown({
    ...(await reportOf(shell, told)),
    day: org.day,
    // What the filters leave is known of the newer state alone.
    coverage: result.isStopped
      ? null
      : { before: before === null || scope !== null ? null : covered(before), after: covered(org) },
    limit: room ?? longestComment,
  });
}

async function reportOf(shell: Shell, told: ToldCheck): Promise<FindingsReport> {
  const { org, result, whyNothing } = told;
  const mainFile = org.files[0]?.path ?? 'org.yaml';
  return {
    version,
    result,
    rules: await askedRules(told),
    pathOf: repositoryPaths(shell, mainFile),
    mainFile,
    columnOf: utf16Columns(sourceLines(org.files)),
    whyNothing,
  };
}

/** The rules that were asked for and are not off: those that look at a change where there is one, and those of one's own. */
async function askedRules({ org, result, request }: ToldCheck): Promise<readonly ReportedRule[]> {
  const { rulePages } = await import('../rules/rule-page.ts');
  const { readPolicy } = await import('../rules/read-policy.ts');
  const { builtInRules } = await import('../rules/all.ts');
  const { ownRules } = readPolicy(org.policy, builtInRules);
  const off = new Set(result.off.map(({ rule }) => rule));
  const rules = [...rulePages(), ...ownRules.rules.map(({ rule }) => rule)];
  return rules.filter(({ id, category }) => {
    if (off.has(id)) return false;
    if (category === 'change' && result.since === undefined) return false;
    if (request.rules.length > 0 && !request.rules.includes(id)) return false;
    if (request.only !== null && !request.only.includes(category)) return false;
    return category !== 'own' || ownRules.names.length > 0 || request.rules.length > 0;
  });
}
