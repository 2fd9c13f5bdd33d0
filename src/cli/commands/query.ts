import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { rowsCsv, rowsJson, rowsMarkdown, rowsText } from '../../render/rows/rows.ts';
import { dataLines } from '../../render/visible.ts';
import { refuseUnlessSelect, runUserSql, tooLarge } from '../../store/user-sql.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { openToAsk } from '../ask.ts';
import { exitCodes } from '../exit-codes.ts';
import { addFilterOptions, filterWords, type FilterOptions } from '../filters.ts';
import { print, targetsOf } from '../output.ts';
import { runSupervised } from '../query-process.ts';
import { noRows, printQueryError } from '../query-error.ts';

interface QueryOptions extends CommonOptions, FilterOptions {
  readonly timeout: string;
}

/** On a terminal nobody reads more rows than this. */
const mostRows = 1000;

const examples = `
Examples:
  orgctl query "SELECT id, heads FROM v_squad ORDER BY heads DESC"
  orgctl query "SELECT * FROM v_component WHERE NOT staffed" -o csv`;

export const queryCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command
          .description(
            'Ask the organisation in SQL: one SELECT over the views v_… and the tables of docs/sql.md.',
          )
          .argument('<sql>', 'a statement that begins with SELECT, WITH or VALUES')
          .option('--timeout <seconds>', 'stop the statement after so long', '10'),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (sql: string, options: QueryOptions) => {
        const timeoutSeconds = timeoutOf(options.timeout);
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const asked = await openToAsk(shell, options, { command: 'query', empty: noRows });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        if (scope !== null && !/\bv_scope\b/i.test(sql)) throw filterWithoutScope(options);
        const isForReading =
          shell.stdout.isTerminal && (options.output ?? []).length === 0 && options.json !== true;
        try {
          refuseUnlessSelect(sql);
          org.store.fill(sql);
          const result = runSupervised(shell, { timeoutSeconds, head, options }, () =>
            runUserSql(org.store.db, sql, isForReading ? mostRows : Infinity),
          );
          await print(shell, options, {
            text: async (page) => rowsText(result, page),
            json: async () => rowsJson(head, result),
            csv: async (page) => dataLines(await rowsCsv(result), page),
            md: async () => rowsMarkdown(result),
          });
        } catch (caught) {
          const error = isTooLong(caught) ? tooLarge() : caught;
          if (!(error instanceof UserError) || error.exitCode !== exitCodes.input.code) throw error;
          await printQueryError(shell, options, head, error);
          throw error;
        }
        return exit(exitCodes.done.code);
      });
  },
};

/** A filter that a statement does not look at would be a wrong answer. */
function filterWithoutScope(options: FilterOptions): UserError {
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
