import { escapeUnsafe } from '../visible.ts';
import { topicGroups, type Topic } from './topic.ts';

/** The answer `orgctl.explain/v1`: the topics of each group; it is about no organisation, and so about no day. */
export function explainJson(version: string, topics: readonly Topic[]): string {
  const groups = topicGroups.map(({ name }) => {
    const key = name === 'exit-codes' ? 'exitCodes' : name;
    return [key, topics.filter(({ group }) => group === name).map(({ data }) => data)] as const;
  });
  const answer = { schema: 'orgctl.explain/v1', version, ...Object.fromEntries(groups) };
  return `${escapeUnsafe(JSON.stringify(answer, null, 2))}\n`;
}
