import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { sections } from '../../model/kinds.ts';
import { kindAndText } from '../../queries/list/kind-of-word.ts';
import { countOthers, listKinds } from '../../queries/list/list-kinds.ts';
import { listOf, type ListRequest } from '../../queries/list/list-of.ts';
import { nothingFound } from '../../queries/list/nothing-found.ts';
import { listCsv, listJson, listMarkdown } from '../../render/list/data.ts';
import type { ListTable } from '../../render/list/list-table.ts';
import { listText } from '../../render/list/text.ts';
import { dataLines } from '../../render/visible.ts';
import { count } from '../../render/words.ts';
import type { Store } from '../../store/open-store.ts';
import { exitOfAnswer, openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords } from '../filters.ts';
import { print, targetsOf } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';

interface ListOptions extends CommonOptions, FilterOptions {
  readonly columns?: string;
  readonly sort?: string;
  readonly limit?: string;
  readonly gone?: true;
}

const examples = `
Examples:
  orgctl list squads --sort -heads
  orgctl list people kafka --columns id,tribe,skills`;

export const listCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command
          .description('List what there is of a kind, or find what has a text in it.')
          .argument('[kind]', 'squads, people, …; without one, a count of each')
          .argument('[text...]', 'words to find, all of them; without a kind, in any')
          .option('--columns <names>', 'as in id,name,heads; a wrong one lists them all')
          .option('--sort <columns>', 'as in tribe,-heads: with - the highest first')
          .option('--limit <n>', 'only the first so many')
          .option('--gone', 'also what is gone, and what is still to come'),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (first: string | undefined, rest: readonly string[], options: ListOptions) => {
        const limit = options.limit === undefined ? Infinity : wholeNumber('--limit', options.limit, 1);
        const targets = targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const subject = kindAndText([...(first === undefined ? [] : [first]), ...rest]);
        const empty = { ...subject, columns: [], total: 0, rows: [] };
        const asked = await openToAsk(shell, options, { command: 'list', empty });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const request: ListRequest = {
          ...subject,
          columns: options.columns ?? null,
          sort: options.sort ?? null,
          isWithGone: options.gone === true,
          isWhole: targets.every(({ format }) => format === 'json'),
          limit,
          scope,
        };
        const table = tableOf(org.store, request);
        if (table.total === 0) {
          if (scope !== null && isNothingLeft(request)) throw nothingLeft(request, options);
          shell.stderr.write(`orgctl: ${nothingFound(org.store, request)}\n`);
        }
        await print(shell, options, {
          text: async (page) => listText(table, () => footerOf(org.store, table, request), page),
          json: async () =>
            listJson(head, request.isWhole ? table : tableOf(org.store, { ...request, isWhole: true })),
          csv: async (page) => dataLines(await listCsv(table), page),
          md: async () => listMarkdown(table),
        });
        return exit(exitOfAnswer(shell, org));
      });
  },
};

function tableOf(store: Store, request: ListRequest): ListTable {
  const { kind, text } = request;
  const isOfKinds = kind === null && text === null;
  const isChosen = request.columns !== null;
  return {
    kind,
    text,
    isOfKinds,
    isChosen,
    ...(isOfKinds ? listKinds(store, request) : listOf(store, request)),
  };
}

/** Whether it is the filters that leave nothing, and not the text. */
function isNothingLeft({ kind, text, scope }: ListRequest): boolean {
  return text === null || scope?.entities.some((each) => kind === null || each.kind === kind) !== true;
}

function nothingLeft({ kind }: ListRequest, options: FilterOptions): UserError {
  const what = kind === null ? 'nothing' : `no ${kind}`;
  return new UserError(
    3,
    `${what} is left by ${filterWords(options)}`,
    'leave a filter out, or see orgctl list',
  );
}

/** "27 squads", and how to see those that are not shown. */
function footerOf(store: Store, { entries, total, isOfKinds }: ListTable, request: ListRequest): string {
  const { kind, text, scope, isWithGone } = request;
  if (isOfKinds) return 'orgctl list KIND lists them, orgctl list TEXT finds what is in any of them';
  const [one, many] = kind === null ? ['match', 'matches'] : [kind, sections[kind]];
  const shown =
    entries.length < total ? `${entries.length} of ${count(total, one, many)}` : count(total, one, many);
  if (kind === null || text !== null || scope !== null || isWithGone) return shown;
  const others = countOthers(store, kind);
  return others === 0 ? shown : `${shown}; ${others} gone or to come: --gone`;
}
