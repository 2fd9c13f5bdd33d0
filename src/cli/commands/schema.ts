import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { referenceChoices, type ReferenceChoice } from '../../queries/reference-choices.ts';
import { drafts } from '../../render/schema/json-schema.ts';
import { figureWords } from '../../render/plan/figure-words.ts';
import { scenarioSchema } from '../../render/schema/scenario-schema.ts';
import { figureNames } from '../../reshape/impact/impact.ts';
import { operations } from '../../reshape/operations/all.ts';
import { orgSchema } from '../../render/schema/org-schema.ts';
import { builtInRules } from '../../rules/all.ts';
import { ownRuleFields } from '../../rules/own/own-rule-fields.ts';
import { profiles } from '../../rules/profiles/all.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { findFile, stdinName } from '../find-file.ts';
import { oneOf } from '../one-of.ts';
import { dayOf, openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { refuseOverwrite } from '../output-file.ts';
import { isStopped, mistakesNote } from '../reading-note.ts';
import type { Shell } from '../shell.ts';

interface SchemaOptions extends CommonOptions {
  readonly live?: true;
  readonly draft: string;
  readonly included?: true;
  readonly scenario?: true;
}

const examples = `
Examples:
  orgctl schema --live -o json=org.schema.json
  orgctl schema --included        for the files that org.yaml includes
  orgctl schema --scenario        for the files of orgctl plan`;

export const schemaCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command
        .description(
          'Print the JSON Schema of org.yaml, with which an editor completes, explains and underlines. docs/editor.md says how.',
        )
        .option('--live', 'references are the ids of this organisation, proposed with their names')
        .option('--draft <draft>', `${drafts.join(', or ')} for editors that know no newer one`, drafts[0])
        .option('--included', 'for files that another one includes: they need no version')
        .option('--scenario', 'for scenario files'),
      ['json'],
    )
      .addHelpText('after', examples)
      .action(async (options: SchemaOptions) => {
        const problem = `--draft ${JSON.stringify(options.draft)} is no draft of JSON Schema that is written here`;
        const draft = oneOf(options.draft, drafts, problem);
        const output = options.output ?? ['json'];
        targetsOf({ ...options, output }, { json: 0 });
        dayOf(shell, options);
        if (options.scenario === true && (options.live === true || options.included === true)) {
          throw new UserError(
            2,
            '--scenario is for other files than --live and --included',
            'leave one of them out',
          );
        }
        const choices = options.live === true ? await choicesOf(shell, options) : null;
        if (choices === 'unknown') return exit(exitCodes.input.code);
        refuseMainFile(shell, options);
        const isIncluded = options.included === true;
        const text =
          options.scenario === true
            ? scenarioSchema({ draft, ...scenarioWords })
            : orgSchema({ draft, isIncluded, choices, rules: builtInRules, profiles, ownRuleFields });
        await print(shell, { ...options, output, pager: false }, { json: async () => text });
        return exit(exitCodes.done.code);
      });
  },
};

/** What a scenario may speak of. */
export const scenarioWords = {
  operations,
  rules: builtInRules,
  figures: figureNames.map((name) => [name, figureWords[name].words] as const),
};

/** What references may name; `unknown` where the organisation could not be read whole, which has been said. */
async function choicesOf(
  shell: Shell,
  options: SchemaOptions,
): Promise<readonly ReferenceChoice[] | 'unknown'> {
  const org = await openOrg(shell, options);
  const silent = { color: options.color };
  if (await isStopped(shell, org, silent, { command: 'schema', empty: {} })) return 'unknown';
  mistakesNote(shell, org.mistakes);
  return referenceChoices(org.store);
}

/** The schema lies beside org.yaml, and a slip of the keyboard away from it. */
function refuseMainFile(shell: Shell, { file, output = [] }: SchemaOptions): void {
  const main = findFile(shell, file);
  if (main !== null && main !== stdinName) refuseOverwrite(shell.cwd, output, [main]);
}
