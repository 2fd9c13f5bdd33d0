import type { Command } from 'commander';
import { isAtLeast } from '../../diagnostics/severity.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { steps, type Step } from '../../history/period-ends.ts';
import { coverage, isCovered, noCoverage } from '../../queries/coverage.ts';
import { gapsJson } from '../../render/gaps/json.ts';
import { groupings, type GapsAnswer } from '../../render/gaps/rows.ts';
import { gapsCsv, gapsMarkdown, notCheckedLine } from '../../render/gaps/table-forms.ts';
import { gapsText } from '../../render/gaps/text.ts';
import { dataLines, visible } from '../../render/visible.ts';
import { trendCsv, trendJson, trendMarkdown, trendText } from '../../render/gaps/trend.ts';
import { inScope } from '../../rules/in-scope.ts';
import { answersOf } from '../../rules/answers.ts';
import { gapsNotChecked } from '../../rules/gaps-not-checked.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { openToAsk } from '../ask.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions } from '../filters.ts';
import { failOnOf, type FailOn } from '../fail-on.ts';
import { oneOf } from '../one-of.ts';
import { print, targetsOf } from '../output.ts';

interface GapsOptions extends CommonOptions, FilterOptions {
  readonly by: string;
  readonly failOn?: string;
  readonly minCoverage?: string;
  readonly since?: string;
  readonly trend?: true;
  readonly every?: string;
}

const examples = `
Examples:
  orgctl gaps --by tribe
  orgctl gaps --trend --every quarter
  orgctl gaps -o csv=gaps.csv
  orgctl gaps --min-coverage 95         exit 1 below 95 %`;

export const gapsCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    gapsOptions(command)
      .addHelpText('after', examples)
      .action(async (options: GapsOptions) => {
        const by = oneOf(options.by, groupings, `--by ${JSON.stringify(options.by)} is unknown`);
        const failOn = options.failOn === undefined ? 'never' : failOnOf(options.failOn);
        const least = leastCoverage(options.minCoverage);
        const step = trendStep(options);
        const targets = targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const asked = await openToAsk(shell, options, {
          command: 'gaps',
          empty: { coverage: noCoverage, notChecked: [], gaps: [] },
        });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const whole = await answersOf(org);
        const answer: GapsAnswer = {
          gaps: inScope(whole.gaps, scope),
          notChecked: gapsNotChecked(whole.check),
          coverage: scope === null ? whole.coverage : coverage(org.store, scope),
          isFiltered: scope !== null,
          by,
        };
        if (step !== null) {
          const { trendPoint, trendPoints } = await import('../gaps-trend.ts');
          const today = trendPoint(org.day, org.commit?.id ?? null, answer.coverage, answer.gaps);
          const points = await trendPoints(shell, options, step, { org, today });
          await print(shell, options, {
            text: async (page) => trendText(points, page),
            json: async () => gapsJson(head, answer, trendJson(points)),
            csv: async () => trendCsv(points),
            md: async () => trendMarkdown(points),
          });
          return exit(verdict(shell.stderr, answer, { failOn, least }));
        }
        if (options.since !== undefined) {
          const { printGapsSince } = await import('../gaps-since.ts');
          const gaps = await printGapsSince(shell, options, { ...asked, answer }, options.since);
          return exit(verdict(shell.stderr, { ...answer, gaps }, { failOn, least }));
        }
        await print(shell, options, {
          text: async (page) => gapsText(answer, org.day, page),
          json: async () => gapsJson(head, answer),
          csv: async (page) => dataLines(await gapsCsv(answer), page),
          md: async () => gapsMarkdown(answer, org.day),
        });
        if (answer.notChecked.length > 0 && targets.some(({ format }) => format === 'csv')) {
          shell.stderr.write(`orgctl: ${visible(notCheckedLine(answer))}\n`);
        }
        return exit(verdict(shell.stderr, answer, { failOn, least }));
      });
  },
};

/** The options of the report, in the order in which the help lists them. */
function gapsOptions(command: Command): Command {
  return addCommonOptions(
    addFilterOptions(
      command
        .description('Say what nobody owns, what too few people know, and what nobody holds.')
        .option('--by <what>', `group by ${joinWords(groupings, 9, 'or')}`, 'gap')
        .option('--fail-on <severity>', 'exit 1 from this severity on: error, warning, info or never')
        .option('--min-coverage <percent>', 'exit 1 where fewer components are owned')
        .option('--since <ref>', 'what is new and what is fixed since the merge base with a commit')
        .option('--trend', 'coverage and gaps over time, from git')
        .option('--every <period>', 'for --trend: week, month (default) or quarter'),
    ),
    ['text', 'json', 'csv', 'md'],
  );
}

/** null where no trend is asked for. */
function trendStep({ trend, every, since }: GapsOptions): Step | null {
  if (trend === true && since !== undefined) {
    throw new UserError(2, '--trend and --since are two answers', 'ask for one of them');
  }
  const step = oneOf(every ?? 'month', steps, `--every ${JSON.stringify(every)} is unknown`);
  if (trend === true) return step;
  if (every === undefined) return null;
  throw new UserError(2, '--every is for --trend alone', `write orgctl gaps --trend --every ${every}`);
}

function leastCoverage(written: string | undefined): number | null {
  if (written === undefined) return null;
  const percent = Number(written.replace(/\s*%$/, ''));
  if (/\d/.test(written) && percent >= 0 && percent <= 100) return percent;
  throw new UserError(
    2,
    `--min-coverage ${JSON.stringify(written)} is no percentage`,
    'write a number from 0 to 100',
  );
}

/** What the report is asked to be. */
interface Demand {
  readonly failOn: FailOn;
  readonly least: number | null;
}

function verdict(
  stderr: { write(text: string): void },
  { gaps, coverage: found, isFiltered }: GapsAnswer,
  { failOn, least }: Demand,
): ExitCode {
  if (found.components + found.deliberate === 0) {
    const way = isFiltered ? 'the filters leave none' : 'write them below components';
    stderr.write(`orgctl: no component was looked at: ${way}\n`);
    return exitCodes.input.code;
  }
  if (least !== null && found.components === 0) {
    stderr.write('orgctl: no component was looked at: all are unowned on purpose\n');
    return exitCodes.input.code;
  }
  if (least !== null && !isCovered(found, least)) {
    stderr.write(`orgctl: the coverage is ${found.percent} %, less than ${least} %\n`);
    return exitCodes.no.code;
  }
  const isFailed =
    failOn !== 'never' &&
    gaps.some(({ severity, waived }) => severity !== null && waived === null && isAtLeast(severity, failOn));
  return isFailed ? exitCodes.no.code : exitCodes.done.code;
}
