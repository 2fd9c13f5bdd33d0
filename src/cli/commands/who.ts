import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { noAnswer, type WhoAnswer } from '../../queries/who/answer.ts';
import type { Scope } from '../../queries/scope.ts';
import { inScope, who } from '../../queries/who/who.ts';
import { datedMarkdown } from '../../render/markdown.ts';
import { rowsCsv, rowsOfTable } from '../../render/rows/rows.ts';
import { whoJson } from '../../render/who/json.ts';
import { whoTable } from '../../render/who/tables.ts';
import { whoMarkdown, whoText } from '../../render/who/text.ts';
import { dataLines } from '../../render/visible.ts';
import { openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords, nothingLeft } from '../filters.ts';
import { locateWord } from '../locate-place.ts';
import { print, targetsOf } from '../output.ts';

type WhoOptions = CommonOptions & FilterOptions;

const examples = `
Examples:
  orgctl who services/play-gateway/index.ts
  orgctl who skill:kafka --tribe discovery`;

export const whoCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command
          .description('Say whom to ask about something, docs, channel and on-call first.')
          .argument(
            '<target>',
            'a component, repository, path or address; a system, domain, skill or topic; anything with an id; org',
          ),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (target: string, options: WhoOptions) => {
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const asked = await openToAsk(shell, options, {
          command: 'who',
          empty: { target, subjects: [], name: null, ...noAnswer },
        });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const whole = who(org.store, {
          written: target,
          locate: (word) => locateWord(shell, org, options.file, word),
          note: (text) => shell.stderr.write(`orgctl: ${text}\n`),
        });
        if (!isAboutScope(whole, scope)) throw nothingLeft(options);
        const answer = scope === null ? whole : inScope(whole, scope);
        if (isEmptied(answer)) {
          throw new UserError(
            3,
            `nobody and nothing is left by ${filterWords(options)}`,
            'leave a filter out',
          );
        }
        await print(shell, options, {
          text: async (page) => whoText(answer, page),
          json: async () => whoJson(head, answer),
          csv: async (page) => dataLines(await rowsCsv(rowsOfTable(whoTable(answer))), page),
          md: async () => datedMarkdown(whoMarkdown(answer), org.day),
        });
        return exit(exitCodes.done.code);
      });
  },
};

/** Whether an answer about one entity is about something that the filters leave. */
function isAboutScope({ entity }: WhoAnswer, scope: Scope | null): boolean {
  return entity === null || scope === null || scope.has(entity.kind, entity.id);
}

/** An answer about a word of which the filters leave nothing. */
function isEmptied({ entity, components, contacts, knowers }: WhoAnswer): boolean {
  return entity === null && components.length + contacts.length + knowers.length === 0;
}
