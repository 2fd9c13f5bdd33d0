import type { Command } from 'commander';
import { alignment } from '../../queries/alignment.ts';
import { noTime } from '../../queries/time-spent.ts';
import { alignmentJson } from '../../render/alignment/json.ts';
import { alignmentCsv, alignmentMarkdown } from '../../render/alignment/table-forms.ts';
import { alignmentText } from '../../render/alignment/text.ts';
import { dataLines } from '../../render/visible.ts';
import { openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords } from '../filters.ts';
import { print, targetsOf } from '../output.ts';

const examples = `
A squad works for what it serves and for what its tribe serves; its FTE are
split evenly over these.

Examples:
  orgctl alignment
  orgctl alignment --tribe playback -o csv`;

/** The json where there is no answer. */
const empty = {
  name: null,
  mission: null,
  time: noTime,
  objectives: [],
  unserved: [],
  unaligned: [],
};

export const alignmentCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command.description(
          'Say what everybody works for: the mission, the objectives, and the FTE of the squads that serve them.',
        ),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (options: CommonOptions & FilterOptions) => {
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const asked = await openToAsk(shell, options, { command: 'alignment', empty });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const answer = alignment(org.store, scope);
        await print(shell, options, {
          text: async (page) => alignmentText(answer, org.day, page),
          json: async () => alignmentJson(head, answer),
          csv: async (page) => dataLines(await alignmentCsv(answer), page),
          md: async () => alignmentMarkdown(answer, org.day),
        });
        const isEmpty = answer.time.fte === 0 && answer.objectives.length + answer.unaligned.length === 0;
        if (!isEmpty) return exit(exitCodes.done.code);
        const what =
          scope === null
            ? 'no squad, nobody and no objective is here'
            : `${filterWords(options)} leaves no squad and nobody`;
        shell.stderr.write(`orgctl: ${what} on ${org.day}\n`);
        return exit(exitCodes.input.code);
      });
  },
};
