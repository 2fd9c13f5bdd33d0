import { rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { visible } from '../../render/visible.ts';
import type { CommandModule } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findFile, stdinName } from '../find-file.ts';
import { firstOrg, sampleOrg } from '../init/first-org.ts';
import type { Shell } from '../shell.ts';
import { systemCode, whyNotWritten } from '../why-not-written.ts';

interface InitOptions {
  readonly name?: string;
  readonly sample?: true;
}

const examples = `
Asks for the name on a terminal; writes over nothing.

Examples:
  orgctl init
  orgctl init --name "Tonearm" --sample`;

export const initCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    command
      .description(
        'Write an org.yaml to begin with into this folder: small, with comments, and true to every rule.',
      )
      .option('--name <name>', 'what the organisation calls itself')
      .option('--sample', 'a fuller one, which shows most of what can be written')
      .option('--debug', 'show the stack of a bug')
      .addHelpText('after', examples)
      .action(async (options: InitOptions) => {
        const path = join(shell.cwd, 'org.yaml');
        const around = findFile({ ...shell, env: {} }, undefined);
        if (around === path) throw thereIsOne();
        const name = await nameOf(shell, options);
        writeNew(path, options.sample === true ? sampleOrg(name, shell.today) : firstOrg(name));
        shell.stdout.write(told(shell, around));
        exit(exitCodes.done.code);
      });
  },
};

async function nameOf({ ask, cwd }: Shell, options: InitOptions): Promise<string> {
  if (options.name === undefined && ask === undefined) {
    const help = `write orgctl init --name ${shellWord(basename(cwd))}`;
    throw new UserError(exitCodes.usage.code, 'nobody is here to ask what the organisation is called', help);
  }
  const folder = basename(cwd);
  const asked = async () => (await ask?.(`What is the organisation called? [${visible(folder)}] `)) ?? '';
  const name = (options.name ?? ((await asked()).trim() || folder)).trim();
  if (name === '') throw new UserError(exitCodes.usage.code, '--name is empty', 'write --name "Tonearm"');
  if (/[\p{Cc}\p{Cs}]/u.test(name)) {
    const help = 'write it in letters, digits and signs';
    throw new UserError(exitCodes.usage.code, 'the name has characters that no terminal shows', help);
  }
  return name;
}

/** Made by this run or by nobody: two at once, or one that is killed, write over nothing. */
function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw thereIsOne();
    // What a full disk has left is a part of ours.
    if (systemCode(error) === 'ENOSPC') rmSync(path, { force: true });
    throw new UserError(
      exitCodes.refused.code,
      `org.yaml cannot be written: ${whyNotWritten(error)}`,
      'go to another folder',
    );
  }
}

function thereIsOne(): UserError {
  return new UserError(
    exitCodes.refused.code,
    'there is an org.yaml here already; nothing was written',
    'orgctl check says what it lacks; orgctl init works in another folder',
  );
}

function told({ cwd, env }: Shell, around: string | null): string {
  const another = env['ORGCTL_FILE'] ?? '';
  return [
    'org.yaml is written. What comes next:',
    '  orgctl check                                    whether it holds',
    '  orgctl                                          the organisation on one screen',
    '  orgctl schema --live -o json=org.schema.json    what an editor completes from',
    '  orgctl explain squad                            what else can be written',
    ...(around === null || around === stdinName
      ? []
      : [
          `In this folder it comes before ${visible(relative(cwd, around))}, which was found here until now.`,
        ]),
    ...(another === '' ? [] : [`$ORGCTL_FILE names another one, ${visible(another)}: unset it.`]),
    '',
  ].join('\n');
}
