import type { Command, Option } from 'commander';
import { shellWord } from '../diagnostics/shell-word.ts';
import { joinWords } from '../diagnostics/words.ts';
import { count } from '../render/words.ts';

/** Says a mistake in our words; undefined where it cannot. */
type Sentence = (command: Command, ...said: readonly string[]) => string | undefined;

/** What commander says of a mistake, what stands in it, and what we say. */
const sentences: readonly (readonly [said: RegExp, ours: Sentence])[] = [
  [
    /^error: missing required argument '(.+)'/,
    (command, name) => {
      const argument = command.registeredArguments.find((each) => each.name() === name);
      if (argument === undefined) return undefined;
      return `${command.name()} lacks <${name}>: ${argument.description}`;
    },
  ],
  [
    /^error: too many arguments/,
    (command) => {
      const { length } = command.registeredArguments;
      const extra = JSON.stringify(command.args[length] ?? '');
      if (length === 0) return `${command.name()} takes no argument, and ${extra} is one`;
      return `${command.name()} takes ${count(length, 'argument')}, and ${extra} is one too many`;
    },
  ],
  [
    /^error: required option '(.+)' not specified/,
    (command, flags) =>
      withOption(command, flags, ({ description }) => `${command.name()} lacks ${flags}: ${description}`),
  ],
  [
    /^error: option '(.+)' argument missing/,
    (command, flags = '') =>
      withOption(command, flags, ({ long, description }) => {
        const value = /<.+>/.exec(flags)?.[0] ?? 'value';
        return `${long} lacks its ${value}: ${description}`;
      }),
  ],
  [
    /^error: option '(.+)' argument '(.*)' is invalid/s,
    (command, flags, written) =>
      withOption(command, flags, ({ long, argChoices = [] }) => {
        return `${long} ${JSON.stringify(written)} is unknown\n  write ${joinWords(argChoices, 9, 'or')}`;
      }),
  ],
];

function withOption(
  command: Command,
  flags: string | undefined,
  say: (option: Option) => string,
): string | undefined {
  const option = command.options.find((each) => each.flags === flags);
  return option && say(option);
}

/** What is wrong in our words; undefined where commander's own have to do. */
export function usageWords(text: string, command: Command): string | undefined {
  for (const [said, ours] of sentences) {
    const found = said.exec(text);
    if (found !== null) return ours(command, ...found.slice(1));
  }
  return undefined;
}

/** Arguments that are a name or a statement, which a shell takes apart where it has no quotes. */
const ofSeveralWords: readonly string[] = ['ref', 'target', 'query'];

/**
 * How the words behind the command are written where they are too many, and why: `orgctl show 'Ada Abara'`, `orgctl query
 * biggest-squads -p min=7`; undefined where that is not it.
 */
export function joinedWords(text: string, command: Command): string | undefined {
  const [argument, ...others] = command.registeredArguments;
  const isOne = argument !== undefined && others.length === 0 && ofSeveralWords.includes(argument.name());
  if (!isOne || !text.startsWith('error: too many arguments')) return undefined;
  const begun = `orgctl ${command.name()}`;
  const [first = '', ...extra] = command.args;
  const takesParameters = command.options.some(({ long }) => long === '--param');
  if (takesParameters && extra.every((word) => /^[A-Za-z_]\w*=/.test(word))) {
    const written = extra.map((word) => ` -p ${shellWord(word)}`).join('');
    return `a parameter has -p before it: ${begun} ${shellWord(first)}${written}`;
  }
  return `several words are one in quotes: ${begun} ${shellWord(command.args.join(' '))}`;
}
