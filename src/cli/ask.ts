import { joinWords } from '../diagnostics/words.ts';
import type { AnswerHead } from '../render/json.ts';
import { visible } from '../render/visible.ts';
import type { OpenedOrg, RememberedOrg } from '../rules/opened-org.ts';
import type { Scope } from '../queries/scope.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { headOf } from './answer-head.ts';
import type { CommonOptions } from './common-options.ts';
import type { FilterOptions } from './filter-options.ts';
import { filteredScope } from './filters.ts';
import { openOrg } from './open-org.ts';
import { isStopped, readingNote } from './reading-note.ts';
import type { Shell } from './shell.ts';

/** An organisation that a question can be asked. */
export interface Asked {
  readonly org: RememberedOrg;
  /** What every json answer begins with. */
  readonly head: AnswerHead;
  /** What the filters leave; null where there is none. */
  readonly scope: Scope | null;
}

/** What a command's json says where the organisation cannot be read whole. */
export interface NoAnswer {
  readonly command: string;
  readonly empty: Readonly<Record<string, unknown>>;
}

/**
 * Opens the organisation for a question and says on stderr what the answer cannot know. null where it could not be read
 * whole, which has been said: the exit code is 3.
 */
export async function openToAsk(
  shell: Shell,
  options: CommonOptions & FilterOptions,
  none: NoAnswer,
): Promise<Asked | null> {
  const org = await openOrg(shell, options);
  if (await isStopped(shell, org, options, none)) return null;
  readingNote(shell, org);
  return { org, head: headOf(org, options), scope: filteredScope(shell, org.store, options) };
}

/** How a question ends that was answered: 3, and a word about it, where there was nothing that it could be about. */
export function exitOfAnswer(shell: Shell, org: RememberedOrg): ExitCode {
  if (org.store.first(`SELECT 1 FROM entity LIMIT 1`) !== undefined) return exitCodes.done.code;
  shell.stderr.write(`orgctl: ${visible(namesNothing(org))}\n`);
  return exitCodes.input.code;
}

/** An organisation without a single entity, in words. */
export function namesNothing({ files }: OpenedOrg): string {
  return `${joinWords(files.map((file) => file.path))} names no squad, no person, nothing`;
}
