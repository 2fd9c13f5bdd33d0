import { UserError } from '../../diagnostics/user-error.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { topicGroups, type Topic, type TopicGroup } from '../../render/explain/topic.ts';
import { commandLineTopics } from './command-line.ts';
import { formatTopics } from './format.ts';
import { ruleTopics } from './rules.ts';
import { sqlTopics } from './sql.ts';
import { termTopics } from './terms.ts';

/** Everything that can be explained, by group. */
export function allTopics(): readonly Topic[] {
  const topics = [
    ...ruleTopics(),
    ...termTopics(),
    ...formatTopics(),
    ...sqlTopics(),
    ...commandLineTopics(),
  ];
  return topicGroups.flatMap(({ name }) => topics.filter(({ group }) => group === name));
}

/** What a word means: a whole group, or whatever is called so. */
export interface FoundTopics {
  readonly isGroup: boolean;
  readonly topics: readonly Topic[];
}

/**
 * `squad`, `kinds:squad` or `kinds`; with blanks in it (`exit codes`, `exit 3`, `rule squad-size`), whatever these stand
 * for. Throws a UserError (2) with the nearest where nothing is called so.
 */
export function findTopics(written: string, topics: readonly Topic[]): FoundTopics {
  const words = written.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const within = `${words.slice(0, -1).join('-')}:${last}`;
  const spellings = words.length === 1 ? [written] : [written, words.join('-'), words.join('.'), within];
  for (const spelling of spellings) {
    const found = topicsMeant(spelling, topics);
    if (found !== null) return found;
  }
  const own = topicsWithin(within, topics) ?? topicsWithin(written, topics);
  throw own === null ? nothingCalled(written, topics) : nothingCalled(own.name, own.topics);
}

function topicsMeant(word: string, topics: readonly Topic[]): FoundTopics | null {
  const called = topicsCalled(word, topics);
  if (called.length > 0) return { isGroup: false, topics: called };
  const group = groupOf(word);
  if (group !== undefined) return { isGroup: true, topics: topics.filter((each) => each.group === group) };
  const within = topicsWithin(word, topics);
  const found = within === null ? [] : topicsCalled(within.name, within.topics);
  return found.length === 0 ? null : { isGroup: false, topics: found };
}

/** `kinds:squad`: the name, and the topics of that group; null where no group is called so. */
function topicsWithin(
  word: string,
  topics: readonly Topic[],
): { readonly name: string; readonly topics: readonly Topic[] } | null {
  const [prefix = '', ...rest] = word.split(':');
  const group = groupOf(prefix);
  if (group === undefined || rest.length === 0) return null;
  return { name: rest.join(':'), topics: topics.filter((each) => each.group === group) };
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

/** A group by its name, or by what one of it is: `exit-codes`, `exit-code`. */
function groupOf(word: string): TopicGroup | undefined {
  const lower = word.toLowerCase();
  const oneOf = (one: string) => one.replace(/ of .*/, '').replaceAll(' ', '-');
  return topicGroups.find(({ name, one }) => name === lower || oneOf(one) === lower)?.name;
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
