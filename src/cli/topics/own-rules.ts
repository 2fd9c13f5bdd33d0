import type { Topic } from '../../render/explain/topic.ts';
import { openQuickly } from '../completion/open-quickly.ts';
import { ownRulesOf } from '../own-rules.ts';
import type { Shell } from '../shell.ts';
import { ownRuleTopic } from './rules.ts';

/** The rules of the organisation at hand; none where there is none, or it cannot be read. */
export async function ownTopics(shell: Shell): Promise<readonly Topic[]> {
  const quiet = { ...shell, stderr: { ...shell.stderr, write: () => {} } };
  const org = await openQuickly(quiet, undefined).catch(() => null);
  return org === null ? [] : ownRulesOf(org).map(ownRuleTopic);
}
