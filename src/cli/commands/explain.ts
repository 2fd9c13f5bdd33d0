import type { Command } from 'commander';
import { explainJson } from '../../render/explain/json.ts';
import { topicIndex, topicList, topicText } from '../../render/explain/text.ts';
import type { Topic } from '../../render/explain/topic.ts';
import type { Page } from '../../render/style.ts';
import type { CommandModule } from '../command.ts';
import { addPrintOptions, type CommonOptions } from '../common-options.ts';
import { print, targetsOf } from '../output.ts';
import type { Shell } from '../shell.ts';
import { allTopics, findTopics, isKindCalled, type FoundTopics } from '../topics/find-topics.ts';
import { version } from '../version.ts';

const examples = `
Examples:
  orgctl explain                    everything that can be explained
  orgctl explain owner-bus-factor   a rule: why, how to set it, its SELECT
  orgctl explain squad              what can be written of a squad`;

export const explainCommand: CommandModule = {
  define(command: Command, { shell }) {
    addPrintOptions(
      command
        .description(
          'Explain a rule, a term, a field of org.yaml, a view, a query, an exit code or an option. Needs no org.yaml.',
        )
        .argument('[topic...]', 'what to explain, or a group of it; without one, the index'),
      ['text', 'json'],
    )
      .addHelpText('after', examples)
      .action(async (words: readonly string[], options: CommonOptions) => {
        const word = words.length === 0 ? undefined : words.join(' ');
        targetsOf(options, { text: 0, json: 0 });
        const all = allTopics();
        const found =
          word === undefined ? { isGroup: true, topics: all } : await meantTopics(shell, word, all);
        await print(shell, options, {
          text: async (page) => (word === undefined ? topicIndex(all, page) : textOf(word, found, page)),
          json: async () => explainJson(version, found.topics),
        });
      });
  },
};

/** What a word means; what nothing is called may be a rule of the organisation at hand. */
async function meantTopics(shell: Shell, word: string, all: readonly Topic[]): Promise<FoundTopics> {
  try {
    return findTopics(word, all);
  } catch (error) {
    const { ownTopics } = await import('../topics/own-rules.ts');
    const own = await ownTopics(shell);
    if (own.length === 0) throw error;
    return findTopics(word, [...all, ...own]);
  }
}

/** The page of what is meant; where that is a question, what it could be. */
function textOf(
  word: string,
  { isGroup, topics }: { readonly isGroup: boolean; readonly topics: readonly Topic[] },
  page: Page,
): string {
  const [first, ...others] = topics;
  const isPlain = first !== undefined && !isGroup && (others.length === 0 || isKindCalled(first, word));
  return isPlain ? topicText(first, others, page) : topicList(topics, page);
}
