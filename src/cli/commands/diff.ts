import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { changesBetween } from '../../queries/changes/changes-between.ts';
import { diffCsv, diffJson, diffMarkdown } from '../../render/diff/data.ts';
import type { ComparedSide, DiffAnswer } from '../../render/diff/diff-answer.ts';
import { diffText } from '../../render/diff/text.ts';
import { dataLines } from '../../render/visible.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { headOf } from '../answer-head.ts';
import { changesInScope } from '../changes-in-scope.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords } from '../filters.ts';
import { openRef } from '../open-at.ts';
import { repositoryOf } from '../open-commit.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { isStopped, mistakesNote } from '../reading-note.ts';
import type { Shell } from '../shell.ts';

interface DiffOptions extends CommonOptions, FilterOptions {
  readonly summary?: true;
  readonly exitCode?: true;
}

const examples = `
Examples:
  orgctl diff                     since the last commit
  orgctl diff main -o md          what a branch changes, for a pull request
  orgctl diff v1 v2 --summary`;

export const diffCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addPresentOptions(
      addFilterOptions(
        command
          .description('Say what two states of the organisation tell differently: who moved, who owns what.')
          .argument('[a]', 'a git commit, or A..B (default: HEAD)')
          .argument('[b]', 'another (default: the file as it is now)')
          .option('--summary', 'a line for each person, squad and component')
          .option('--exit-code', 'exit 1 where something has changed'),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (a: string | undefined, b: string | undefined, options: DiffOptions) => {
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const sides = await openSides(shell, options, sidesOf(a, b));
        for (const org of sides) {
          const none = { command: 'diff', empty: { from: null, to: null, changes: [] } };
          if (await isStopped(shell, org, options, none)) return exit(exitCodes.input.code);
        }
        const [before, after] = sides;
        const answer: DiffAnswer = {
          from: sideOf(before),
          to: sideOf(after),
          filters: filterWords(options),
          changes: changesInScope(shell, changesBetween(before, after), sides, options),
        };
        await print(shell, options, {
          text: async (page) => diffText(answer, options.summary === true, page),
          json: async () => diffJson(headOf(after, options), answer),
          csv: async (page) => dataLines(await diffCsv(answer), page),
          md: async () => diffMarkdown(answer),
        });
        mistakesNote(shell, after.mistakes);
        const isNo = options.exitCode === true && answer.changes.length > 0;
        return exit(isNo ? exitCodes.no.code : exitCodes.done.code);
      });
  },
};

/** The names of two states; null is the file as it is now. */
interface Sides {
  readonly from: string;
  readonly to: string | null;
}

function sidesOf(a: string | undefined, b: string | undefined): Sides {
  if (a?.includes('...') === true) {
    const help = `write orgctl diff $(git merge-base ${a.split('...').join(' ')}), or A..B for the two themselves`;
    throw new UserError(2, `${a} is where two branches part, and diff compares two states`, help);
  }
  if (a?.includes('..') !== true) return { from: a ?? 'HEAD', to: b ?? null };
  if (b !== undefined) throw new UserError(2, `${a} and ${b} are three states`, 'write A..B, or A B');
  const [from = '', to = ''] = a.split('..');
  return { from: from === '' ? 'HEAD' : from, to: to === '' ? 'HEAD' : to };
}

async function openSides(
  shell: Shell,
  options: DiffOptions,
  { from, to }: Sides,
): Promise<readonly [RememberedOrg, RememberedOrg]> {
  const repository = repositoryOf(shell, options);
  const day = { ...options, asOf: options.asOf ?? shell.today };
  return [
    await openRef(shell, day, repository, from),
    to === null ? await openOrg(shell, day) : await openRef(shell, day, repository, to),
  ];
}

function sideOf({ commit, files }: RememberedOrg): ComparedSide {
  return {
    name: commit?.ref ?? files[0]?.path ?? 'the file',
    commit: commit?.id ?? null,
    inputs: files.map(({ path, sha256 }) => ({ file: path, sha256 })),
  };
}
