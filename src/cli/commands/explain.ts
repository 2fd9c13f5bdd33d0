import type { Command } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { explainJson, explainRule, ruleIndex } from '../../render/explain.ts';
import { rulePages, type RulePage } from '../../rules/rule-page.ts';
import type { CommandModule } from '../command.ts';
import { addPrintOptions, type CommonOptions } from '../common-options.ts';
import { print, targetsOf } from '../output.ts';
import { version } from '../version.ts';

const examples = `
Examples:
  orgctl explain                        every rule with what it says
  orgctl explain owner-bus-factor`;

export const explainCommand: CommandModule = {
  define(command: Command, { shell }) {
    addPrintOptions(
      command
        .description(
          'Say why a rule is there, where it comes from, how to set it, and its SELECT. Needs no org.yaml.',
        )
        .argument('[rule]', 'a rule; without one, all of them'),
      ['text', 'json'],
    )
      .addHelpText('after', examples)
      .action(async (name: string | undefined, options: CommonOptions) => {
        targetsOf(options, { text: 0, json: 0 });
        const pages = rulePages();
        const page = name === undefined ? undefined : pages.find(({ id }) => id === name);
        if (name !== undefined && page === undefined) throw unknownRule(name, pages);
        await print(shell, options, {
          text: async (paper) => (page === undefined ? ruleIndex(pages, paper) : explainRule(page, paper)),
          json: async () => explainJson(version, page === undefined ? pages : [page]),
        });
      });
  },
};

function unknownRule(name: string, pages: readonly RulePage[]): UserError {
  const meant = nearest(
    name,
    pages.map(({ id }) => id),
  );
  const help = meant === undefined ? 'orgctl explain lists them all' : `did you mean ${meant}?`;
  return new UserError(2, `there is no rule ${JSON.stringify(name)}`, help);
}
