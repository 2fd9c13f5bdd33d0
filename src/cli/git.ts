import { execFile } from 'node:child_process';
import type { Shell } from './shell.ts';

/** Longer than this, in milliseconds, nobody waits for a word from git. */
const patience = 2000;

/** What git says to a short question about a folder; null where it says nothing, or there is no git. */
export async function askGit(shell: Shell, folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { cwd: folder, timeout: patience, env: { ...shell.env, GIT_OPTIONAL_LOCKS: '0' } };
    execFile('git', args, options, (error, stdout) => {
      const text = stdout.trim();
      resolve(error !== null || text === '' ? null : text);
    });
  });
}
