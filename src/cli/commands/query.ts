import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { rowsCsv, rowsJson, rowsMarkdown, rowsText } from '../../render/rows/rows.ts';
import { refuseUnlessSelect, runUserSql } from '../../store/user-sql.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { inputsOf } from '../inputs.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { readingNote, stoppedCheck } from '../reading-note.ts';
import type { QueryBegun } from '../supervise-query.ts';
import { version } from '../version.ts';

interface QueryOptions extends CommonOptions {
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
        refuseUnlessSelect(sql);
        const org = openOrg(shell, options);
        if (stoppedCheck(shell, org)) return exit(exitCodes.input.code);
        readingNote(shell, org);
        org.store.fill(sql);
        const begun: QueryBegun = { timeoutSeconds };
        process.send?.(begun);
        const isForReading =
          shell.stdout.isTerminal && (options.output ?? []).length === 0 && options.json !== true;
        const result = runUserSql(org.store.db, sql, isForReading ? mostRows : Infinity);
        await print(shell, options, {
          text: async (page) => rowsText(result, page),
          json: async () => rowsJson({ version, asOf: org.day, inputs: inputsOf(org) }, result),
          csv: async () => rowsCsv(result),
          md: async () => rowsMarkdown(result),
        });
        process.disconnect?.();
        return exit(exitCodes.done.code);
      });
  },
};

function timeoutOf(written: string): number {
  const seconds = Number(written);
  if (written.trim() !== '' && seconds > 0 && seconds <= 86_400) return seconds;
  throw new UserError(
    2,
    `--timeout ${JSON.stringify(written)} is no number of seconds`,
    'write --timeout 30',
  );
}
