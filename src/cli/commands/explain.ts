import type { Command } from 'commander';
import { nearest } from '../../diagnostics/nearest.ts';
import { readingRules } from '../../diagnostics/reading-rules.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { explainJson, explainRule, explainReadingRule, ruleIndex } from '../../render/explain.ts';
import { rules } from '../../rules/all.ts';
import { knownRules } from '../../rules/check.ts';
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
        const rule = rules.find(({ id }) => id === name);
        const reading = readingRules.find((id) => id === name);
        if (name !== undefined && rule === undefined && reading === undefined) throw unknownRule(name);
        await print(shell, options, {
          text: async (page) => {
            if (rule !== undefined) return explainRule(rule, page);
            return reading === undefined ? ruleIndex(rules, page) : explainReadingRule(reading, page);
          },
          json: async () =>
            explainJson(version, name === undefined ? rules : rules.filter(({ id }) => id === name), reading),
        });
      });
  },
};

function unknownRule(name: string): UserError {
  const meant = nearest(name, knownRules());
  const help = meant === undefined ? 'orgctl explain lists them all' : `did you mean ${meant}?`;
  return new UserError(2, `there is no rule ${JSON.stringify(name)}`, help);
}
