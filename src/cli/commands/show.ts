import type { Command } from 'commander';
import type { Kind } from '../../model/field.ts';
import { showEntity } from '../../queries/show/show-entity.ts';
import { datedMarkdown } from '../../render/markdown.ts';
import { showJson } from '../../render/show/json.ts';
import { showMarkdown, showText, type ShowAnswer } from '../../render/show/text.ts';
import { answersOf } from '../../rules/answers.ts';
import { keyPositionOf } from '../../rules/locate-entity.ts';
import type { Store } from '../../store/open-store.ts';
import { openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { resolveWithNote } from '../filters.ts';
import { print, targetsOf } from '../output.ts';
import type { Shell } from '../shell.ts';

interface ShowOptions extends CommonOptions {
  readonly all?: true;
}

const examples = `
Examples:
  orgctl show search
  orgctl show person:ada-abara -o json`;

export const showCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command
        .description(
          'Show everything about one thing: what is written, who and what belongs to it, what does not hold.',
        )
        .argument('<ref>', 'an id, a name, an e-mail address, kind:id, or org for the organisation itself')
        .option('--all', 'long lists whole, on a terminal too'),
      ['text', 'json', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (written: string, options: ShowOptions) => {
        targetsOf(options, { text: 0, json: 0, md: 0 });
        const asked = await openToAsk(shell, options, {
          command: 'show',
          empty: nothing,
        });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head } = asked;
        const { kind, id } = subjectOf(shell, org.store, written);
        const shown = showEntity(org.store, kind, id);
        const { findings } = (await answersOf(org)).check;
        const answer: ShowAnswer = {
          ...shown,
          findings: findings.about({ kind, id }),
          toldAt: (shown.period?.stillServedBy ?? []).flatMap((each) =>
            findings.about(each).filter(({ rule }) => rule === 'objective-is-current'),
          ),
          position: keyPositionOf(org, { kind, id }),
        };
        await print(shell, options, {
          text: async (page) => showText(answer, options.all === true, page),
          json: async () => showJson(head, answer),
          md: async () => datedMarkdown(showMarkdown(answer), org.day),
        });
        return exit(exitCodes.done.code);
      });
  },
};

/** What the json says where the organisation could not be read. */
const nothing = {
  entity: null,
  name: null,
  kind: null,
  id: null,
  live: false,
  standing: null,
  fields: {},
  figures: {},
  relations: {},
  position: null,
  period: null,
  toldAt: [],
};

/** `org` is reserved: nothing else can be called so. */
function subjectOf(
  shell: Shell,
  store: Store,
  written: string,
): { readonly kind: Kind; readonly id: string } {
  return written.toLowerCase() === 'org'
    ? { kind: 'org', id: 'org' }
    : resolveWithNote(shell, store, written);
}
