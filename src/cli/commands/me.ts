import type { Command } from 'commander';
import type { Finding, Subject } from '../../diagnostics/finding.ts';
import { severities } from '../../diagnostics/severity.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { askGit } from '../../history/ask-git.ts';
import { me, type MeAnswer } from '../../queries/me/me.ts';
import { personOfEmail } from '../../queries/me/person-of-email.ts';
import { datedMarkdown } from '../../render/markdown.ts';
import { meJson } from '../../render/me/json.ts';
import { meMarkdown, meText } from '../../render/me/text.ts';
import { answersOf } from '../../rules/answers.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { openToAsk } from '../ask.ts';
import type { CommandModule } from '../command.ts';
import { addCommonOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { resolveWithNote } from '../filters.ts';
import { print, targetsOf } from '../output.ts';
import type { Shell } from '../shell.ts';

interface MeOptions extends CommonOptions {
  readonly person?: string;
}

const examples = `
Examples:
  orgctl me
  orgctl me --person ada-abara`;

/** What the json says where nothing can be known. */
const empty = {
  entity: null,
  name: null,
  standing: { state: 'live' },
  squads: [],
  chapters: [],
  guilds: [],
  roles: [],
  components: [],
  waiting: [],
  reports: [],
  ask: [],
  gaps: [],
};

export const meCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addCommonOptions(
      command
        .description('Say where you stand: your squad, whom to ask, what you know, the gaps you could close.')
        .option('--person <person>', 'somebody else than whose e-mail git knows here'),
      ['text', 'json', 'md'],
    )
      .addHelpText('after', examples)
      .action(async (options: MeOptions) => {
        targetsOf(options, { text: 0, json: 0, md: 0 });
        const asked = await openToAsk(shell, options, { command: 'me', empty });
        if (asked === null) return exit(exitCodes.input.code);
        const { org, head } = asked;
        const id =
          options.person === undefined
            ? personOfEmail(org.store, ownEmail(shell))
            : resolveWithNote(shell, org.store, options.person, ['person']).id;
        const answer = me(org.store, id);
        const page = { answer, gaps: await closableGaps(org, answer) };
        await print(shell, options, {
          text: async (drawn) => meText(page, drawn),
          json: async () => meJson(head, page),
          md: async () => datedMarkdown(meMarkdown(page), org.day),
        });
        return exit(exitCodes.done.code);
      });
  },
};

/** The address that git writes into commits here. Throws a UserError (2) where it knows none. */
function ownEmail({ cwd, env }: Shell): string {
  const email = askGit({ folder: cwd, env }, ['config', 'user.email']);
  if (email !== null) return email;
  throw new UserError(
    2,
    'git knows no e-mail of yours here',
    'say who you are with --person REF, or once and for all: git config --global user.email ADDRESS',
  );
}

/** What does not hold of what the person knows, or of what the person's squads own or lack: worst first. */
async function closableGaps(org: RememberedOrg, answer: MeAnswer): Promise<readonly Finding[]> {
  const { check } = await answersOf(org);
  const subjects: readonly Subject[] = [
    ...answer.components.map(({ component }) => component),
    ...answer.squads.map(({ squad }) => squad),
  ];
  const found = subjects.flatMap((subject) => check.findings.about(subject));
  return found
    .filter(({ category, rule }) => category === 'ownership' || rule.startsWith('squad-has-'))
    .filter(({ waived }) => waived === null)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
