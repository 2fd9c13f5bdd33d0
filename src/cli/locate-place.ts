import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { askGit } from '../history/ask-git.ts';
import { addressOf } from '../queries/who/address.ts';
import type { LocatedPlace } from '../queries/who/who.ts';
import { builtInRules } from '../rules/all.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import { readPolicy } from '../rules/read-policy.ts';
import { findFile, stdinName } from './find-file.ts';
import type { Shell } from './shell.ts';

/** A folder of this machine in which a repository lies. */
interface RepoFolder {
  readonly repo: string;
  /** Absolute. */
  readonly folder: string;
}

/** Where a word lies as a path; the folders of `policy.repos` are relative to org.yaml. */
export function locateWord(
  shell: Shell,
  { policy }: Pick<OpenedOrg, 'policy'>,
  file: string | undefined,
  word: string,
): LocatedPlace {
  const main = findFile(shell, file);
  const folder = main === null || main === stdinName ? shell.cwd : dirname(main);
  const repos = Object.entries(readPolicy(policy, builtInRules).repos);
  return locatePlace(
    shell,
    word,
    repos.map(([repo, path]) => ({ repo, folder: resolve(folder, path) })),
  );
}

/**
 * Where a word lies, as a path: from the root of its repository, which the policy's `repos` name, or git does. What is
 * not there is taken as it is written, from the root of any repository.
 */
function locatePlace(shell: Shell, word: string, repos: readonly RepoFolder[]): LocatedPlace {
  const absolute = resolve(shell.cwd, word);
  const stats = word === '' ? undefined : statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) {
    const path = word.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    return { path, repo: null, isFolder: word.endsWith('/') ? true : null, exists: false };
  }
  const isFolder = stats.isDirectory();
  const known = repos.find(({ folder }) => isInside(absolute, folder));
  const root = known?.folder ?? gitRoot(isFolder ? absolute : dirname(absolute)) ?? shell.cwd;
  const path = relative(root, absolute).split(sep).join('/');
  return { path, repo: known?.repo ?? remoteOf(shell, root), isFolder, exists: true };
}

function isInside(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from === '' || (from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from));
}

/** The nearest folder upwards with a repository in it. */
function gitRoot(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function remoteOf({ env }: Shell, folder: string): string | null {
  if (!existsSync(join(folder, '.git'))) return null;
  const remote = askGit({ folder, env }, ['remote', 'get-url', 'origin']);
  return remote === null ? null : (addressOf(remote)?.repo ?? null);
}
