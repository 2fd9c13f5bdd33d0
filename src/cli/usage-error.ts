import type { Command } from 'commander';
import { escapeUnsafe, visible } from '../render/visible.ts';
import { joinedWords, usageWords } from './usage-words.ts';

/** What is wrong with an option or argument, in our words as far as we have them, and an example of the command that was meant. */
export function usageError(text: string, program: Command, wanted: string | undefined): string {
  const command = program.commands.find((each) => each.name() === wanted);
  const said = (command && usageWords(text, command)) ?? asSaid(text);
  return `${escapeUnsafe(`orgctl: ${said}`)}\n${wayOut(text, command)}  see ${helpOf(wanted)}\n`;
}

/** As commander says it. */
function asSaid(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\?\)/, (_, meant: string) => `\n  did you mean ${meant}?`)
    .trimEnd();
}

function wayOut(text: string, command: Command | undefined): string {
  if (command === undefined) return '';
  const joined = joinedWords(text, command);
  if (joined !== undefined) return `  ${visible(joined)}\n`;
  const example = firstExample(command);
  return example === undefined ? '' : `  for example: ${example}\n`;
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
