import type { Command } from 'commander';
import { escapeUnsafe } from '../render/visible.ts';

/** What commander says of a wrong option or argument, in our form, and with an example of the command that was meant. */
export function usageError(text: string, program: Command, wanted: string | undefined): string {
  const said = text
    .replace(/^error: /, 'orgctl: ')
    .replace(/\n\(Did you mean (.*)\?\)/, (_, meant: string) => `\n  did you mean ${meant}?`);
  const command = program.commands.find((each) => each.name() === wanted);
  const example = command === undefined ? undefined : firstExample(command);
  const way = example === undefined ? '' : `  for example: ${example}\n`;
  return `${escapeUnsafe(said)}${way}  see ${helpOf(wanted)}\n`;
}

/** The first example of the help of a command, without what is said about it there. */
function firstExample(command: Command): string | undefined {
  let help = '';
  const writeOut = (part: string) => {
    help += part;
  };
  command.configureOutput({ writeOut }).outputHelp();
  return /\nExamples:\n {2}(orgctl \S+(?: ?\S+)*)/.exec(help)?.[1];
}

/** What to type for more about the command that was meant. */
function helpOf(name: string | undefined): string {
  return name === undefined || name === 'overview' ? 'orgctl --help' : `orgctl ${name} --help`;
}
