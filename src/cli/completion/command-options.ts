import type { Command, Option } from 'commander';
import type { Shell } from '../shell.ts';
import type { Proposal, Proposals } from './proposal.ts';

/** The command of a name with its options; null where there is none. */
export async function defineCommand(name: string, shell: Shell): Promise<Command | null> {
  const [{ Command: OneCommand }, { commands }] = await Promise.all([
    import('commander'),
    import('../all-commands.ts'),
  ]);
  const entry = commands.find((each) => each.name === name || each.alias === name);
  if (entry === undefined) return null;
  const command = new OneCommand(entry.name);
  (await entry.module()).define(command, { shell, exit: () => {}, argv: [] });
  return command;
}

/** The option of a flag, `-f` or `--file`. */
export function findOption(command: Command, flag: string): Option | undefined {
  return command.options.find(({ short, long }) => flag === short || flag === long);
}

/** Every option of a command, and --help. */
export function proposeOptions(command: Command): readonly Proposal[] {
  const own = command.options.map(({ long, description }) => ({ value: long ?? '', says: description }));
  return [...own, { value: '--help', says: 'print the help' }];
}

/** The same behind `--tribe=`: shells take the whole word. */
export function behind(beginning: string, proposals: Proposals): Proposals {
  if ('filesBehind' in proposals) return { filesBehind: beginning + proposals.filesBehind };
  return proposals.map(({ value, says }) => ({ value: beginning + value, says }));
}
