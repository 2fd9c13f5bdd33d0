import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import type { EntityKind } from '../../model/field.ts';
import { noImpact } from '../../queries/impact/answer.ts';
import { impact } from '../../queries/impact/impact.ts';
import { impactInScope } from '../../queries/impact/in-scope.ts';
import { impactCsv } from '../../render/impact/csv.ts';
import { impactMarkdown, impactText } from '../../render/impact/forms.ts';
import { impactJson } from '../../render/impact/json.ts';
import { datedMarkdown } from '../../render/markdown.ts';
import { dataLines } from '../../render/visible.ts';
import { impactThresholds } from '../../rules/impact-thresholds.ts';
import { openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FilterOptions } from '../filter-options.ts';
import { addFilterOptions, filterWords, resolveWithNote } from '../filters.ts';
import { print, targetsOf } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';

interface ImpactOptions extends CommonOptions, FilterOptions {
  readonly depth?: string;
}

const examples = `
Examples:
  orgctl impact pia-berg
  orgctl impact component:event-bus --tribe discovery`;

/** What others depend on, who are depended on in turn. */
const kindsWithSteps: readonly EntityKind[] = ['component', 'squad', 'tribe'];

/** What the json says where nothing can be known. */
const empty = {
  entity: null,
  name: null,
  standing: { state: 'live' },
  ...noImpact,
  dependentsByTier: [],
};

export const impactCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      addFilterOptions(
        command
          .description('Say what breaks if somebody leaves, or something goes, and nothing else is done.')
          .argument('<ref>', 'a person, squad, component, tribe, chapter, guild or objective')
          .option(
            '--depth <n>',
            'how many steps through others; 1 is what is affected directly (default: all)',
          ),
      ),
      ['text', 'json', 'csv', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (reference: string, options: ImpactOptions) => {
        const depth = options.depth === undefined ? Infinity : wholeNumber('--depth', options.depth, 1);
        targetsOf(options, { text: 0, json: 0, csv: 0, md: 0 });
        const asked = await openToAsk(shell, options, { command: 'impact', empty });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head, scope } = asked;
        const { kind, id } = resolveWithNote(shell, org.store, reference);
        if (options.depth !== undefined && !kindsWithSteps.includes(kind)) {
          throw new UserError(
            2,
            `--depth is for components, squads and tribes, and ${reference} is a ${kind}`,
            'leave it out: all that is affected is affected directly',
          );
        }
        const whole = impact(org.store, { kind, id, depth, thresholds: impactThresholds(org) });
        const answer = scope === null ? whole : impactInScope(whole, scope);
        const filters = filterWords(options);
        await print(shell, options, {
          text: async (page) => impactText(answer, filters, page),
          json: async () => impactJson(head, answer),
          csv: async (page) => dataLines(await impactCsv(answer), page),
          md: async () => datedMarkdown(impactMarkdown(answer, filters), org.day),
        });
        return exit(exitCodes.done.code);
      });
  },
};
