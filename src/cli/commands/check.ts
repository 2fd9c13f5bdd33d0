import type { Command } from 'commander';
import { readingRules } from '../../diagnostics/reading-rules.ts';
import { isAtLeast } from '../../diagnostics/severity.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { countEntities, type EntityCounts } from '../../queries/count-entities.ts';
import { visible } from '../../render/visible.ts';
import type { CheckRequest } from '../../rules/check-request.ts';
import type { CheckResult } from '../../rules/check.ts';
import type { OpenedOrg, RememberedOrg } from '../../rules/opened-org.ts';
import { namesNothing } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { checkFormatNames, checkFormats, summarizeStep } from '../check-formats.ts';
import {
  addBaselineOptions,
  refuseBaseline,
  withBaselineOutput,
  type BaselineOptions,
} from '../baseline-options.ts';
import { checkAsAsked, checkRequestOf } from '../check-request.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { failOnOf, type FailOn } from '../fail-on.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filteredScope, filterWords } from '../filters.ts';
import { openOrg } from '../open-org.ts';
import { hasOtherRules, ownRuleNames } from '../own-rules.ts';
import { print, targetsOf } from '../output.ts';
import { collect } from '../repeatable.ts';
import type { Shell } from '../shell.ts';
import { dayNote, mistakesNote } from '../reading-note.ts';

interface CheckOptions extends CommonOptions, FilterOptions, BaselineOptions {
  readonly only?: readonly string[];
  readonly failOn: string;
  readonly profile?: string;
  readonly since?: string;
  readonly onlyChanged?: boolean;
  readonly all?: boolean;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

const examples = `
Examples:
  orgctl check                          every rule of the profile
  orgctl check --only ownership -o json`;

export const checkCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        addBaselineOptions(
          command
            .description('Say what does not hold: where, why, and what to do; by all rules or those named.')
            .argument('[rule...]')
            .option('--only <category>', 'only rules of these categories: ownership,people', collect)
            .option(
              '--fail-on <severity>',
              'exit 1 from this severity on: error, warning, info or never',
              'error',
            )
            .option('--profile <name>', "this profile instead of the policy's")
            .option('--since <ref>', 'only what got worse since a commit decides')
            .option('--only-changed', 'with --since: also old findings of what changed')
            .option('--all', 'show every finding, however many are alike')
            .option('--watch', 'check again after each save, until Ctrl-C')
            .option('--fix', 'mend what has one right answer, and ask first')
            .option('--dry-run', 'with --fix: show the lines and write nothing')
            .option('-y, --yes', 'with --fix: write them without a question'),
        ),
      ),
      checkFormatNames,
    )
      .addHelpText('after', examples)
      .action(async (names: string[], options: CheckOptions) => {
        if (options.fix === true || options.dryRun === true || options.yes === true) {
          return exit(await (await import('../check-fix.ts')).checkFix(shell, names, options));
        }
        if (options.watch !== true) return exit(await checkOnce(shell, names, options));
        const { watchCheck } = await import('../watch-check.ts');
        const once = { ...options, pager: false };
        return exit(await watchCheck(shell, options, async (now) => checkOnce(now, names, once)));
      });
  },
};

/** One answer. */
async function checkOnce(shell: Shell, names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  // Only the organisation knows whether it has a rule of that name.
  const reading = withBaselineOutput(options);
  const early = hasOtherRules(names) ? await openOrg(shell, reading) : null;
  const request = checkRequestOf({ ...options, rules: names }, early === null ? [] : ownRuleNames(early));
  const failOn = failOnOf(options.failOn);
  if (options.onlyChanged === true && options.since === undefined) {
    throw new UserError(2, '--only-changed is for --since', 'add --since REF: what it is compared with');
  }
  refuseBaseline(options, request);
  targetsOf(options, Object.fromEntries(checkFormatNames.map((name) => [name, name])));
  const org = early ?? (await openOrg(shell, reading));
  const { check: whole, entities, before = null } = await checkCompared(shell, org, request, options);
  const scope = whole.isStopped ? null : filteredScope(shell, org.store, options);
  const checked = scope === null ? entities : countEntities(org.store, scope);
  const result =
    scope === null
      ? whole
      : (await import('../../rules/result-in-scope.ts')).resultInScope(whole, request, {
          scope,
          counts: checked,
          filters: filterWords(options),
        });
  if (!result.isStopped) dayNote(shell, org);
  const reason = whyUnusable(org, result, request, entities);
  const told = { org, before, request, result, checked, scope, failOn, options, whyNothing: reason };
  await print(shell, options, checkFormats(shell, told));
  await summarizeStep(shell, told);
  mistakesNote(shell, result.leftOut);
  if (reason !== null) shell.stderr.write(`orgctl: nothing to check: ${visible(reason)}\n`);
  // Who watches would soon hold hundreds of them.
  if (options.watch === true) org.store.close();
  return verdict(result, failOn, reason !== null);
}

/** The check, compared with what the options name. */
async function checkCompared(
  shell: Shell,
  org: RememberedOrg,
  request: CheckRequest,
  options: CheckOptions,
): Promise<Awaited<ReturnType<typeof checkAsAsked>> & { readonly before?: OpenedOrg | null }> {
  const compared =
    options.since === undefined
      ? await checkAsAsked(org, request)
      : await (await import('../since.ts')).checkSince(shell, options, org, request, options.since);
  if (options.baseline === undefined) return compared;
  const { checkBaseline } = await import('../baseline.ts');
  return { ...compared, check: checkBaseline(shell, options, org, request, compared.check) };
}

/** Why a check would be no answer: nothing read, or no rule that could look at anything. */
function whyUnusable(
  org: OpenedOrg,
  result: CheckResult,
  { rules, only }: CheckRequest,
  entities: EntityCounts,
): string | null {
  if (result.isStopped) return null;
  if (Object.values(entities).every((number) => number === 0)) return namesNothing(org);
  const isReading = (rule: string) => readingRules.some((each) => each === rule);
  if (result.checkedRules > 0 || result.findings.counts.some(({ rule }) => isReading(rule))) return null;
  const reasons = result.notChecked.map(({ rule, reason }) => `${rule} (${reason})`);
  if (reasons.length > 0) return joinWords(reasons);
  if (rules.length > 0 && only !== null)
    return `none of the named rules is of the category ${joinWords(only, 9, 'or')}`;
  return only === null ? 'no rule is on' : `no rule of the category ${joinWords(only, 9, 'or')} is on`;
}

function verdict(result: CheckResult, failOn: FailOn, isUnusable: boolean): ExitCode {
  if (result.isStopped || isUnusable) return exitCodes.input.code;
  if (failOn === 'never') return exitCodes.done.code;
  const isFailed = result.findings.counts.some(
    ({ isWaived, isInBaseline, state, severity }) =>
      !isWaived && !isInBaseline && state !== 'same' && isAtLeast(severity, failOn),
  );
  return isFailed ? exitCodes.no.code : exitCodes.done.code;
}
