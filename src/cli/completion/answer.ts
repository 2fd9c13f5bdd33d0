import { visible } from '../../render/visible.ts';
import type { Shell } from '../shell.ts';
import { propose } from './propose.ts';
import type { Proposals } from './proposal.ts';

/**
 * Prints what may stand for the last of the words, a line each: what it is, the word, what it says, with tabs between.
 * Whoever presses a key sees no errors: where something goes wrong there are no proposals.
 */
export async function answerCompletion(words: readonly string[], shell: Shell): Promise<void> {
  const silent = { write: () => {}, isTerminal: false, columns: 80 };
  try {
    shell.stdout.write(lines(await propose(words, { ...shell, stderr: silent })));
  } catch {
    // There is nothing to propose.
  }
}

function lines(proposals: Proposals): string {
  if ('filesBehind' in proposals) return `files\t${proposals.filesBehind}\t\n`;
  return proposals.map(({ value, says }) => `word\t${value}\t${visible(says)}\n`).join('');
}
