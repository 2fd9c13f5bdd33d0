import { startGit, type GitPlace } from './run-git.ts';

/** Longer than this, in milliseconds, nobody waits for a word that is good to have. */
const patience = 2000;

/** What git says to a short question about a folder; null where it says nothing, or there is no git. */
export function askGit(place: GitPlace, args: readonly string[]): string | null {
  const { error, status, stdout } = startGit(place, args, { timeout: patience });
  if (error !== undefined || status !== 0) return null;
  const text = stdout.toString('utf8').trim();
  return text === '' ? null : text;
}
