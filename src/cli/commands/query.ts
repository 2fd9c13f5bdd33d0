import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { document } from '../../render/json.ts';
import { rowsCsv, rowsJson, rowsMarkdown, rowsText } from '../../render/rows/rows.ts';
import { dataLines } from '../../render/visible.ts';
import type { OpenedOrg } from '../../rules/opened-org.ts';
import { refuseUnlessSelect, runUserSql, tooLarge, type QueryResult } from '../../store/user-sql.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { inputsOf } from '../inputs.ts';
import { openOrg } from '../open-org.ts';
import { print, printJson, targetsOf } from '../output.ts';
import { isStopped, readingNote } from '../reading-note.ts';
import type { QueryProgress } from '../supervise-query.ts';
import { version } from '../version.ts';

interface QueryOptions extends CommonOptions {
  readonly timeout: string;
}

/** On a terminal nobody reads more rows than this. */
const mostRows = 1000;

/** The answer of a statement that could not be run. */
const noRows = { columns: [], rows: [], truncated: false };

const examples = `
Examples:
  orgctl query "SELECT id, heads FROM v_squad ORDER BY heads DESC"
  orgctl query "SELECT * FROM v_component WHERE NOT staffed" -o csv`;

export const queryCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command
        .description(
          'Ask the organisation in SQL: one SELECT over the views v_… and the tables of docs/sql.md.',
        )
        .argument('<sql>', 'a statement that begins with SELECT, WITH or VALUES')
        .option('--timeout <seconds>', 'stop the statement after so long', '10'),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (sql: string, options: QueryOptions) => {
        const timeoutSeconds = timeoutOf(options.timeout);
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const org = openOrg(shell, options);
        if (await isStopped(shell, org, options, { command: 'query', empty: noRows }))
          return exit(exitCodes.input.code);
        readingNote(shell, org);
        const head = { version, asOf: org.day, inputs: inputsOf(org) };
        const isForReading =
          shell.stdout.isTerminal && (options.output ?? []).length === 0 && options.json !== true;
        try {
          const result = await runTimed(org, sql, isForReading ? mostRows : Infinity, timeoutSeconds);
          await print(shell, options, {
            text: async (page) => rowsText(result, page),
            json: async () => rowsJson(head, result),
            csv: async (page) => dataLines(await rowsCsv(result), page),
            md: async () => rowsMarkdown(result),
          });
        } catch (caught) {
          const error = isTooLong(caught) ? tooLarge() : caught;
          if (!(error instanceof UserError) || error.exitCode !== exitCodes.input.code) throw error;
          const { message, help } = error;
          await printJson(shell, options, () =>
            document('query', head, { ...noRows, error: { message, help } }),
          );
          throw error;
        } finally {
          process.disconnect?.();
        }
        return exit(exitCodes.done.code);
      });
  },
};

/** Whether an answer does not fit into one text: escapes make it up to six times as long. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length';
}

/** Runs the statement while the process that supervises us looks at the clock. */
async function runTimed(
  org: OpenedOrg,
  sql: string,
  limit: number,
  timeoutSeconds: number,
): Promise<QueryResult> {
  refuseUnlessSelect(sql);
  org.store.fill(sql);
  await tell({ timeoutSeconds });
  const result = runUserSql(org.store.db, sql, limit);
  await tell('finished');
  return result;
}

async function tell(progress: QueryProgress): Promise<void> {
  await new Promise<void>((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(progress, () => resolve());
  });
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
