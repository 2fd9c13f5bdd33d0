import type { Command } from 'commander';
import { subjectText } from '../../diagnostics/finding.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { overviewJson } from '../../render/overview/json.ts';
import type { Hint, Overview } from '../../render/overview/overview.ts';
import { overviewText } from '../../render/overview/text.ts';
import { noCoverage } from '../../queries/coverage.ts';
import { noTime } from '../../queries/time-spent.ts';
import { answersOf, type Answers } from '../../rules/answers.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import type { Scope } from '../../queries/scope.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { openToAsk } from '../ask.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords } from '../filters.ts';
import { findFile, foldersUp } from '../find-file.ts';
import { print, targetsOf } from '../output.ts';
import { pastCoverage } from '../past-coverage.ts';
import type { Shell } from '../shell.ts';

const examples = `
Examples:
  orgctl                       the same as orgctl overview
  orgctl --tribe playback      a part of it
  orgctl --as-of 2027-01-01    what is known of that day`;

/** The json where there is no answer. */
const nothing = {
  name: null,
  mission: null,
  counts: {},
  gone: {},
  toCome: {},
  coverage: noCoverage,
  coverageBefore: null,
  time: noTime,
  findings: [],
  notChecked: 0,
  gaps: 0,
  worst: [],
};

export const overviewCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command.description(
          'The organisation on one screen: who is here, the coverage, the findings, the worst gaps, what to type next.',
        ),
      ),
      ['text', 'json', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (options: CommonOptions & FilterOptions) => {
        const targets = targetsOf(options, { text: 0, json: 0, md: 0 });
        const isData = targets.some(({ format }) => format === 'json');
        if (!isData && findFile(shell, options.file) === null) throw noFile(shell);
        const asked = await openToAsk(shell, options, { command: 'overview', empty: nothing });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const { check, entities, lives, time, coverage, title, gaps } = await answersAbout(
          org,
          scope,
          filterWords(options),
        );
        const isPart = scope !== null || coverage.components === 0;
        const told = {
          ...title,
          filters: filterWords(options),
          files: org.files.map(({ path }) => path),
          day: org.day,
          lives,
          coverage,
          coverageBefore: isPart ? null : await pastCoverage(shell, options, org),
          time,
          findings: check.findings,
          notChecked: check.notChecked.length,
          gaps,
        };
        const known = command.parent?.commands.map((each) => each.name()) ?? [];
        const answer: Overview = {
          ...told,
          next: hints(told).filter(({ command: typed }) => known.includes(typed.split(' ')[1] ?? '')),
        };
        await print(shell, options, {
          text: async (page) => overviewText(answer, page),
          json: async () => overviewJson(head, answer),
          md: async () => (await import('../../render/overview/markdown.ts')).overviewMarkdown(answer),
        });
        const isEmpty = Object.values(entities).every((number) => number === 0);
        return exit(isEmpty ? exitCodes.input.code : exitCodes.done.code);
      });
  },
};

/** What there is to say of all, or of what the filters leave. */
async function answersAbout(org: RememberedOrg, scope: Scope | null, filters: string): Promise<Answers> {
  const answers = await answersOf(org);
  if (scope === null) return answers;
  const { answersInScope } = await import('../../rules/answers-in-scope.ts');
  return answersInScope(answers, org.store, scope, filters);
}

/** What helps most with this very organisation, the most helpful first. */
function hints({ lives, findings, gaps, filters }: Omit<Overview, 'next'>): readonly Hint[] {
  const [worst] = gaps.worst;
  const hint = (isHelpful: boolean, command: string, says: string) =>
    isHelpful ? [{ command: `orgctl ${command}`, says }] : [];
  const kind = lives.squad.live > 0 ? 'squads' : 'people';
  const narrowed = (command: string) => [command, filters].filter((each) => each !== '').join(' ');
  return [
    ...hint(findings.counts.length > 0, narrowed('check'), 'what does not hold, where, and what to do'),
    ...hint(worst !== undefined, narrowed('gaps'), 'what nobody owns, holds or knows enough'),
    ...hint(lives.objective.live > 0, narrowed('alignment'), 'what everybody works for'),
    ...hint(lives.squad.live + lives.person.live > 0, narrowed(`list ${kind}`), 'who is here'),
    ...hint(lives.component.live > 0, 'who COMPONENT', 'whom to ask about it'),
    ...hint(lives.component.live === 0, 'explain component', 'how to write who owns what'),
    ...hint(lives.squad.live === 0, 'explain squad', 'how a squad is written'),
    ...hint(true, 'query', 'more questions, and any other in SQL'),
    ...hint(
      worst?.subject !== null && worst !== undefined,
      `show ${worst?.subject ? subjectText(worst.subject) : ''}`,
      'all about the first of these gaps',
    ),
  ];
}

/** Nobody knows where to look: what was looked at, and the ways out. */
function noFile({ cwd }: Shell): UserError {
  const folders = foldersUp(cwd);
  const above = folders.length === 1 ? '' : `, nor in any folder above it up to ${folders.at(-1) ?? ''}`;
  return new UserError(
    exitCodes.input.code,
    `there is no org.yaml in ${cwd}${above}`,
    'name one: orgctl -f PATH, or $ORGCTL_FILE; or begin one here: orgctl init',
  );
}
