import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { namedBindings, plainBindings, writtenParameters } from '../../queries/named/bindings.ts';
import { parameterText } from '../../queries/named/named-query.ts';
import { queryListJson, queryListText, queryRows } from '../../render/rows/query-list.ts';
import { rowsCsv, rowsJson, rowsMarkdown, rowsText } from '../../render/rows/rows.ts';
import { dataLines, visible } from '../../render/visible.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { lineOfError } from '../../store/line-of-error.ts';
import { parametersOf, usesName } from '../../store/sql-tokens.ts';
import { refuseUnlessSelect, runUserSql, sqliteSays, tooLarge } from '../../store/user-sql.ts';
import { openToAsk } from '../ask.ts';
import type { CommandContext, CommandModule } from '../command.ts';
import { checkUnread } from '../check-unread.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords, resolveWithNote } from '../filters.ts';
import { findQuery, isQueryName, listQueries, refuseQueryPath, type FoundQuery } from '../find-query.ts';
import { print, targetsOf } from '../output.ts';
import { noRows, printQueryError, printStopped } from '../query-error.ts';
import { inQueryFile } from '../query-files.ts';
import { isSupervised, runSupervised } from '../query-process.ts';
import { collect } from '../repeatable.ts';
import type { Shell } from '../shell.ts';
import { version } from '../version.ts';

interface QueryOptions extends CommonOptions, FilterOptions {
  readonly param?: readonly string[];
  readonly timeout?: string;
}

/** What is asked: a query that has a name, or a statement as it was typed. */
type Question = FoundQuery | { readonly query: null; readonly sql: string };

/** On a terminal nobody reads more rows than this. */
const mostRows = 1000;

/** Nobody waits longer for a statement, in seconds, without having said so. */
const usualTimeout = '10';

const examples = `
Examples:
  orgctl query                          the queries that have a name
  orgctl query who-knows -p topic=kafka
  orgctl query "SELECT id, heads FROM v_squad ORDER BY heads DESC"

Queries of your own: queries/NAME.sql beside org.yaml (docs/queries.md).`;

export const queryCommand: CommandModule = {
  define(command: Command, context: CommandContext) {
    addCommonOptions(
      addFilterOptions(
        command
          .description(
            'Ask the organisation: a query by its name, or one SELECT over the views v_… and tables of docs/sql.md.',
          )
          .argument('[query]', 'a name, or a statement that begins with SELECT, WITH or VALUES')
          .option('-p, --param <name=value>', 'what the query is told; may be repeated', collect)
          .option('--timeout <seconds>', `stop a statement after so long (default: ${usualTimeout})`),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (argument: string | undefined, options: QueryOptions) => {
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        context.exit(
          argument === undefined
            ? await list(context.shell, options)
            : await ask(context, questionOf(context.shell, argument, options), options),
        );
      });
  },
};

async function list(shell: Shell, options: QueryOptions): Promise<ExitCode> {
  refuseWithoutQuery(options);
  checkUnread(shell, options);
  const { queries, mistakes } = listQueries(shell, options.file);
  for (const { message, help } of mistakes) {
    shell.stderr.write(`orgctl: ${visible(message)}\n  ${visible(help)}\n`);
  }
  const listed = queries.map(({ query, path }) => ({
    ...query,
    path,
    told: query.parameters.map(parameterText),
  }));
  const head = { version, asOf: options.asOf ?? shell.today, inputs: [] };
  await print(shell, options, {
    text: async (page) => queryListText(listed, page),
    json: async () => queryListJson(head, listed),
    csv: async (page) => dataLines(await rowsCsv(queryRows(listed)), page),
    md: async () => rowsMarkdown(queryRows(listed)),
  });
  return exitCodes.done.code;
}

/** The list has nothing to narrow, to be told or to be stopped. */
function refuseWithoutQuery(options: QueryOptions): void {
  const { param = [], timeout } = options;
  const words = [
    filterWords(options),
    ...param.map((each) => `-p ${each}`),
    ...(timeout === undefined ? [] : [`--timeout ${timeout}`]),
  ].filter((each) => each !== '');
  if (words.length === 0) return;
  const help = 'orgctl query NAME takes it; orgctl query alone lists the names';
  throw new UserError(2, `no query is named that ${words.join(' ')} could be for`, help);
}

/** What is meant by an argument: one word is a name. Throws a UserError where no query has it. */
function questionOf(shell: Shell, argument: string, { file }: QueryOptions): Question {
  refuseQueryPath(argument);
  return isQueryName(argument) ? findQuery(shell, file, argument) : { query: null, sql: argument };
}

/** A built-in query is ours and ends by itself; any other SQL, and what has a timeout, runs in a process that can be killed. */
async function ask(
  { shell, argv }: CommandContext,
  question: Question,
  options: QueryOptions,
): Promise<ExitCode> {
  const timeoutSeconds = timeoutOf(options.timeout ?? usualTimeout);
  const written = writtenParameters(options.param ?? []);
  const isBuiltIn = question.query !== null && question.path === null;
  const endsByItself = isBuiltIn && options.timeout === undefined;
  if (!endsByItself && !isSupervised(shell.env)) return askSupervised(shell, argv);
  const asked = await openToAsk(shell, options, { command: 'query', empty: noRows });
  if (asked === null) return exitCodes.input.code;
  const { org, head, scope } = asked;
  const sql = question.query === null ? question.sql : question.query.sql;
  if (scope !== null && !usesName(sql, 'v_scope')) throw filterWithoutScope(question, options);
  const isForReading =
    shell.stdout.isTerminal && (options.output ?? []).length === 0 && options.json !== true;
  const inFile = <T>(action: () => T): T => {
    try {
      return action();
    } catch (caught) {
      throw placed(caught, question, org);
    }
  };
  try {
    inFile(() => refuseUnlessSelect(sql));
    const bindings =
      question.query === null
        ? plainBindings(parametersOf(sql), written)
        : namedBindings(
            question.query,
            written,
            (kind, value) => resolveWithNote(shell, org.store, value, [kind]).id,
          );
    org.store.fill(sql);
    // To find the line takes time, too: it is looked for while somebody watches.
    const run = () =>
      inFile(() => runUserSql(org.store.db, sql, isForReading ? mostRows : Infinity, bindings));
    const result = endsByItself ? run() : runSupervised(shell, { timeoutSeconds, head, options }, run);
    await print(shell, options, {
      text: async (page) => rowsText(result, page),
      json: async () => rowsJson(head, result),
      csv: async (page) => dataLines(await rowsCsv(result), page),
      md: async () => rowsMarkdown(result),
    });
  } catch (caught) {
    const error = isTooLong(caught) ? placed(tooLarge(), question, org) : caught;
    if (!(error instanceof UserError) || error.exitCode !== exitCodes.input.code) throw error;
    await printQueryError(shell, options, head, error);
    throw error;
  }
  return exitCodes.done.code;
}

/** Asks the same in a process that can be killed, where the first look at the arguments did not. */
async function askSupervised(shell: Shell, argv: readonly string[]): Promise<ExitCode> {
  const { superviseQuery } = await import('../supervise-query.ts');
  const result = await superviseQuery(argv);
  if (typeof result !== 'number') throw await printStopped(shell, result);
  return Object.values(exitCodes).find(({ code }) => code === result)?.code ?? exitCodes.bug.code;
}

/** What is wrong with a query of a file says its file, and the line where SQLite names a word. */
function placed(error: unknown, question: Question, { store }: RememberedOrg): unknown {
  if (!(error instanceof UserError) || error.exitCode !== exitCodes.input.code) return error;
  if (question.query === null || question.path === null) return error;
  const { message, help } = error;
  const said = message.startsWith(sqliteSays) ? message.slice(sqliteSays.length) : null;
  const line = said === null ? null : lineOfError(store.db, question.query.sql, said);
  return inQueryFile(question.path, line, message, help);
}

/** A filter that a statement does not look at would be a wrong answer. */
function filterWithoutScope({ query }: Question, options: FilterOptions): UserError {
  if (query !== null) {
    return new UserError(
      2,
      `${query.name} cannot be narrowed: ${filterWords(options)} would change nothing`,
      'leave the filter out',
    );
  }
  return new UserError(
    2,
    `the statement does not use v_scope, so ${filterWords(options)} would change nothing`,
    "join it: SELECT squad.* FROM v_squad AS squad JOIN v_scope USING (id) WHERE kind = 'squad'",
  );
}

/** Whether an answer does not fit into one text: escapes make it up to six times as long. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length';
}

function timeoutOf(written: string): number {
  const seconds = Number(written);
  if (written.trim() !== '' && seconds > 0 && seconds <= 86_400) return seconds;
  throw new UserError(
    2,
    `--timeout ${JSON.stringify(written)} is no number of seconds`,
    'write --timeout 30',
  );
}
