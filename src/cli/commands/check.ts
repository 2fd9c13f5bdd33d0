import type { Command } from 'commander';
import { categories, type Category } from '../../diagnostics/category.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { readingRules } from '../../diagnostics/reading-rules.ts';
import { isAtLeast, severities } from '../../diagnostics/severity.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { countEntities } from '../../queries/count-entities.ts';
import { checkJson } from '../../render/findings/json.ts';
import { checkText } from '../../render/findings/text.ts';
import { visible } from '../../render/visible.ts';
import {
  checkedCategories,
  checkOrg,
  knownRules,
  type CheckRequest,
  type CheckResult,
} from '../../rules/check.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { profiles } from '../../rules/profiles/all.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { inputsOf } from '../inputs.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { dayNote, mistakesNote } from '../reading-note.ts';
import { version } from '../version.ts';

interface CheckOptions extends CommonOptions {
  readonly only?: string;
  readonly failOn: string;
  readonly profile?: string;
  readonly all?: boolean;
}

const examples = `
Examples:
  orgctl check                          every rule of the profile
  orgctl check squad-size --fail-on warning
  orgctl check --only ownership -o json`;

export const checkCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command
        .description('Say what does not hold in the organisation: where, why, and what to do.')
        .argument('[rule...]', 'only these rules; what is named is checked even where few use its field')
        .option('--only <category>', `only the rules of ${joinWords(checkedCategories(), 9, 'or')}`)
        .option(
          '--fail-on <severity>',
          'exit 1 from this severity on: error, warning, info or never',
          'error',
        )
        .option(
          '--profile <name>',
          `${joinWords(
            profiles.map(({ id }) => id),
            9,
            'or',
          )} instead of the policy's`,
        )
        .option('--all', 'show every finding, however many are alike'),
      ['text', 'json'],
    )
      .addHelpText('after', examples)
      .action(async (names: string[], options: CheckOptions) => {
        const request = requestOf(names, options);
        const failOn = failOnOf(options.failOn);
        targetsOf(options, { text: 0, json: 0 });
        const org = openOrg(shell, options);
        const result = checkOrg(org, request);
        if (!result.isStopped) dayNote(shell, org);
        const checked = countEntities(org.store);
        const reason = whyUnusable(org, result, request);
        await print(shell, options, {
          text: async (page) => checkText({ org, result, checked, all: options.all === true }, page),
          json: async () => checkJson({ version, asOf: org.day, inputs: inputsOf(org), result, checked }),
        });
        mistakesNote(shell, result.leftOut);
        if (reason !== null) shell.stderr.write(`orgctl: nothing to check: ${visible(reason)}\n`);
        exit(verdict(result, failOn, reason !== null));
      });
  },
};

function requestOf(names: readonly string[], options: CheckOptions): CheckRequest {
  for (const name of names) known('rule', name, knownRules());
  const { only, profile } = options;
  if (only !== undefined) known('category', only, checkedCategories());
  if (profile !== undefined)
    known(
      'profile',
      profile,
      profiles.map(({ id }) => id),
    );
  const category: Category | undefined = categories.find((each) => each === only);
  return { rules: names, only: category ?? null, profile: profile ?? null };
}

function known(what: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const meant = nearest(name, names);
  const all = names.length > 12 ? 'orgctl explain lists them all' : `known are ${joinWords(names, 12)}`;
  const help = meant === undefined ? all : `did you mean ${meant}?`;
  throw new UserError(2, `there is no ${what} ${JSON.stringify(name)}`, help);
}

function failOnOf(written: string) {
  const levels = [...severities, 'never'] as const;
  const level = levels.find((each) => each === written);
  if (level !== undefined) return level;
  const meant = nearest(written, levels);
  throw new UserError(
    2,
    `--fail-on ${JSON.stringify(written)} is no severity`,
    meant === undefined ? `write ${joinWords(levels, 9, 'or')}` : `did you mean ${meant}?`,
  );
}

/** Why a check would be no answer: nothing read, or no rule that could look at anything. */
function whyUnusable(org: OpenedOrg, result: CheckResult, { rules, only }: CheckRequest): string | null {
  if (result.isStopped) return null;
  const entities = Object.values(countEntities(org.store)).reduce((sum, count) => sum + count, 0);
  if (entities === 0)
    return `${joinWords(org.files.map((file) => file.path))} names no squad, no person, nothing`;
  const isReading = (rule: string) => readingRules.some((each) => each === rule);
  if (result.checkedRules > 0 || result.findings.some(({ rule }) => isReading(rule))) return null;
  const reasons = result.notChecked.map(({ rule, reason }) => `${rule} (${reason})`);
  if (reasons.length > 0) return joinWords(reasons);
  if (rules.length > 0 && only !== null) return `none of the named rules is of the category ${only}`;
  return only === null ? 'no rule is on' : `no rule of the category ${only} is on`;
}

function verdict(
  result: CheckResult,
  failOn: (typeof severities)[number] | 'never',
  isUnusable: boolean,
): ExitCode {
  if (result.isStopped || isUnusable) return exitCodes.input.code;
  if (failOn === 'never') return exitCodes.done.code;
  const isFailed = result.findings.some(
    ({ waived, severity }) => waived === null && isAtLeast(severity, failOn),
  );
  return isFailed ? exitCodes.no.code : exitCodes.done.code;
}
