import type { Command } from 'commander';
import { overviewJson, overviewText, type Overview } from '../../render/overview.ts';
import { answersOf } from '../../rules/answers.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { openToAsk } from '../ask.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, targetsOf } from '../output.ts';

const examples = `
Examples:
  orgctl -f other/org.yaml
  orgctl overview -o json`;

export const overviewCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command.description(
        'The organisation on one screen: what was read, the coverage, the findings, what to type next.',
      ),
      ['text', 'json'],
    )
      .addHelpText('after', examples)
      .action(async (options: CommonOptions) => {
        targetsOf(options, { text: 0, json: 0 });
        const asked = await openToAsk(shell, options, { command: 'overview', empty: { gaps: 0 } });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head } = asked;
        const { check, entities, coverage, title, gaps } = await answersOf(org);
        const answer: Overview = {
          ...title,
          counts: entities,
          coverage,
          findings: check.findings,
          notChecked: check.notChecked.length,
          gaps,
        };
        await print(shell, options, {
          text: async (page) =>
            overviewText(
              answer,
              org.files.map(({ path }) => path),
              org.day,
              page,
            ),
          json: async () => overviewJson(head, answer),
        });
        const isEmpty = Object.values(answer.counts).every((number) => number === 0);
        return exit(isEmpty ? exitCodes.input.code : exitCodes.done.code);
      });
  },
};
