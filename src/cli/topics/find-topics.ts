import { UserError } from '../../diagnostics/user-error.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { topicGroups, type Topic, type TopicGroup } from '../../render/explain/topic.ts';
import { commandLineTopics } from './command-line.ts';
import { formatTopics } from './format.ts';
import { ruleTopics } from './rules.ts';
import { sqlTopics } from './sql.ts';

/** Everything that can be explained, by group. */
export function allTopics(): readonly Topic[] {
  const topics = [...ruleTopics(), ...formatTopics(), ...sqlTopics(), ...commandLineTopics()];
  return topicGroups.flatMap(({ name }) => topics.filter(({ group }) => group === name));
}

/** What a word means: a whole group, or whatever is called so. */
export interface FoundTopics {
  readonly isGroup: boolean;
  readonly topics: readonly Topic[];
}

/** `squad`, `kinds:squad` or `kinds`. Throws a UserError (2) with the nearest where nothing is called so. */
export function findTopics(word: string, topics: readonly Topic[]): FoundTopics {
  const called = topicsCalled(word, topics);
  if (called.length > 0) return { isGroup: false, topics: called };
  const group = groupOf(word);
  if (group !== undefined) return { isGroup: true, topics: topics.filter((each) => each.group === group) };
  const [prefix = '', ...rest] = word.split(':');
  const within = groupOf(prefix);
  if (within === undefined || rest.length === 0) throw nothingCalled(word, topics);
  const own = topics.filter((each) => each.group === within);
  const found = topicsCalled(rest.join(':'), own);
  if (found.length === 0) throw nothingCalled(rest.join(':'), own);
  return { isGroup: false, topics: found };
}

/** A kind comes first: whoever writes `squad` means that, not the table. */
function topicsCalled(word: string, topics: readonly Topic[]): readonly Topic[] {
  const wanted = word.toLowerCase();
  const called = topics.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.toLowerCase() === wanted),
  );
  return called.toSorted((a, b) => Number(isKindCalled(b, wanted)) - Number(isKindCalled(a, wanted)));
}

/** Whether one topic is meant by a word that several are called. */
export function isKindCalled({ group, name }: Topic, word: string): boolean {
  return group === 'kinds' && name === word.toLowerCase();
}

function groupOf(word: string): TopicGroup | undefined {
  return topicGroups.find(({ name }) => name === word.toLowerCase())?.name;
}

function nothingCalled(word: string, topics: readonly Topic[]): UserError {
  const names = topics
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => !name.startsWith('-'));
  // Views and facts show by their beginning what they are.
  const [prefix = ''] = /^(?:v|fact)_/i.exec(word) ?? [];
  const candidates = [...names, ...topicGroups.map(({ name }) => name)].filter((name) =>
    name.startsWith(prefix.toLowerCase()),
  );
  const meant = nearest(word, candidates);
  const lower = word.toLowerCase();
  const begun = Array.from(
    new Set(names.filter((name) => lower !== '' && name.toLowerCase().includes(lower))),
  );
  const alike = meant === undefined ? begun : [meant];
  const help =
    alike.length === 0 ? 'orgctl explain lists everything' : `did you mean ${joinWords(alike, 5, 'or')}?`;
  return new UserError(2, `there is nothing to explain that is called ${JSON.stringify(word)}`, help);
}
