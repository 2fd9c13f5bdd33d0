import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** A commit on the way back from another, first parents only. */
export interface ListedCommit {
  /** The whole id. */
  readonly id: string;
  /** The first of its parents; null where it has none, or none in a shallow clone. */
  readonly parent: string | null;
  /** When it was made, in seconds since 1970. */
  readonly seconds: number;
  /** Who wrote it, by `.mailmap`. */
  readonly author: string;
  readonly subject: string;
  /** What it changes of the paths that were asked for, against its first parent. */
  readonly files: readonly ChangedFile[];
}

/** A file that a commit changes: the ids of its content before and after, null where it was not there. */
export interface ChangedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changes nothing in the output, whatever the user has configured. */
const steady = ['--no-show-signature', '--no-color', '--no-ext-diff', '--use-mailmap', '--no-renames'];

/**
 * The commits that changed something below one of the paths, from one on along the first parents: what a merge brought
 * is told of the merge, so that nothing is told twice. The newest first.
 */
export function listCommits(
  { place, root }: Repository,
  from: string,
  paths: readonly string[],
): readonly ListedCommit[] {
  const format = '--format=%H%x00%P%x00%ct%x00%aN%x00%s';
  const args = ['log', '--first-parent', '-m', '--raw', '--no-abbrev', '-z', ...steady, format, from, '--'];
  const { stdout } = runGit({ ...place, folder: root }, [...args, ...paths]);
  return commitsOf(stdout.toString('utf8').split('\0'));
}

function commitsOf(words: readonly string[]): readonly ListedCommit[] {
  const commits: ListedCommit[] = [];
  let at = 0;
  const next = () => words[at++] ?? '';
  while (at < words.length) {
    const id = next().trim();
    if (id === '') continue;
    const [parents, seconds, author, subject] = [next(), next(), next(), next()];
    const files: ChangedFile[] = [];
    while (words[at]?.trimStart().startsWith(':') === true) {
      const [before, after] = objectsOf(next());
      files.push({ path: next(), before, after });
    }
    const parent = parents.split(' ')[0] ?? '';
    commits.push({
      id,
      parent: parent === '' ? null : parent,
      seconds: Number(seconds),
      author,
      subject,
      files,
    });
  }
  return commits;
}

/** `:100644 100644 <before> <after> M`; only ordinary files have content that is read. */
function objectsOf(line: string): readonly [before: string | null, after: string | null] {
  const [oldMode = '', newMode = '', before = '', after = ''] = line.trim().slice(1).split(' ');
  return [oldMode.startsWith('100') ? before : null, newMode.startsWith('100') ? after : null];
}

/** The path that a file had in the parent of the commit that brought it; null where it was not there under another. */
export function renamedFrom({ place, root }: Repository, commit: string, path: string): string | null {
  const args = ['diff-tree', '-r', '-M', '--diff-filter=R', '--name-status', '-z', `${commit}^`, commit];
  const words = runGit({ ...place, folder: root }, args)
    .stdout.toString('utf8')
    .split('\0');
  const found = words.findIndex((word, index) => /^R\d*$/.test(word) && words[index + 2] === path);
  return found === -1 ? null : (words[found + 1] ?? null);
}
