import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { visible } from '../../render/visible.ts';
import { wrap } from '../../render/words.ts';
import type { CommandModule } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findFile, foldersUp, stdinName } from '../find-file.ts';
import { ciFiles, type CiFile } from '../init/ci-files.ts';
import { firstOrg, sampleOrg } from '../init/first-org.ts';
import { oneOf } from '../one-of.ts';
import type { Shell } from '../shell.ts';
import { pageOf } from '../style.ts';
import { systemCode, whyNotWritten } from '../why-not-written.ts';

interface InitOptions {
  readonly name?: string;
  readonly sample?: true;
  readonly ci?: string;
}

const examples = `
Asks for the name on a terminal; writes over nothing.

Examples:
  orgctl init
  orgctl init --name "Tonearm" --sample --ci github`;

export const initCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    command
      .description(
        'Write an org.yaml to begin with into this folder: small, with comments, and true to every rule.',
      )
      .option('--name <name>', 'what the organisation calls itself')
      .option('--sample', 'a fuller one, which shows most of what can be written')
      .option('--ci <system>', `a file that checks each change, too: ${Object.keys(ciFiles).join(' or ')}`)
      .option('--debug', 'show the stack of a bug')
      .addHelpText('after', examples)
      .action(async (options: InitOptions) => {
        const path = join(shell.cwd, 'org.yaml');
        const around = findFile({ ...shell, env: {} }, undefined);
        if (around === path) throw thereIsOne(shell, path);
        const ci = options.ci === undefined ? null : ciFileOf(shell, options.ci);
        const name = await nameOf(shell, options);
        writeNew(shell, path, options.sample === true ? sampleOrg(name, shell.today) : firstOrg(name));
        if (ci !== null) writeNew(shell, ci.path, ci.text);
        shell.stdout.write(told(shell, around, ci));
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

/** The file of a CI system, absolute: it lies at the root of the repository. */
function ciFileOf(shell: Shell, written: string): CiFile {
  const problem = `--ci ${JSON.stringify(written)} is no system that there is a file for`;
  const file = ciFiles[oneOf(written, Object.keys(ciFiles), problem, 'docs/ci.md has more')];
  if (file === undefined) throw new UserError(exitCodes.usage.code, problem, 'docs/ci.md has more');
  const root = foldersUp(shell.cwd).find((folder) => existsSync(join(folder, '.git'))) ?? shell.cwd;
  const path = join(root, file.path);
  if (existsSync(path)) throw thereIsOne(shell, path);
  return { ...file, path };
}

/** Made by this run or by nobody: two at once, or one that is killed, write over nothing. */
function writeNew(shell: Shell, path: string, text: string): void {
  const shown = relative(shell.cwd, path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw thereIsOne(shell, path);
    // What a full disk has left is a part of ours.
    if (systemCode(error) === 'ENOSPC') rmSync(path, { force: true });
    throw new UserError(
      exitCodes.refused.code,
      `${shown} cannot be written: ${whyNotWritten(error)}`,
      'go to another folder',
    );
  }
}

function thereIsOne({ cwd }: Shell, path: string): UserError {
  const shown = relative(cwd, path);
  return new UserError(
    exitCodes.refused.code,
    `there is ${shown === 'org.yaml' ? 'an' : 'a'} ${shown} here already; nothing was written over it`,
    shown === 'org.yaml'
      ? 'orgctl check says what it lacks; orgctl init works in another folder'
      : 'leave out --ci; docs/ci.md says what to add to yours',
  );
}

/** What somebody does after the file is there, and what it tells. */
const nextSteps = [
  ['orgctl check', 'whether it holds'],
  ['orgctl', 'the organisation on one screen'],
  ['orgctl schema --live -o json=org.schema.json', 'what an editor completes from'],
  ['orgctl explain squad', 'what else can be written'],
] as const;

function told(shell: Shell, around: string | null, ci: CiFile | null): string {
  const { cwd, env } = shell;
  const another = env['ORGCTL_FILE'] ?? '';
  const { width } = pageOf(shell, shell.stdout, 'never');
  const fitted = (line: string) => wrap(line, width, '  ');
  return [
    fitted(
      `org.yaml ${ci === null ? 'is' : `and ${visible(relative(cwd, ci.path))} are`} written. What comes next:`,
    ),
    ...nextSteps.map(([command, tells]) =>
      width < 79
        ? `  ${wrap(command, width - 2, '    ')}\n    ${wrap(tells, width, '    ')}`
        : `  ${command.padEnd(48)}${tells}`,
    ),
    ...(around === null || around === stdinName
      ? []
      : [
          fitted(
            `In this folder it comes before ${visible(relative(cwd, around))}, which was found here until now.`,
          ),
        ]),
    ...(another === '' ? [] : [fitted(`$ORGCTL_FILE names another one, ${visible(another)}: unset it.`)]),
    '',
  ].join('\n');
}
