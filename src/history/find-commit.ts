import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { linesOf, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';
import { fetchAdvice } from './fetch-advice.ts';

/** A commit that somebody named. */
export interface Commit {
  /** As it was typed: a branch, a tag, an id, `HEAD~3`, `@{u}`. */
  readonly ref: string;
  /** Its whole id. */
  readonly id: string;
}

/** The commit that a REF names. Throws a UserError (2) where there is none, with the nearest name that there is. */
export function findCommit(repository: Repository, ref: string): Commit {
  if (ref === '' || ref.startsWith('-') || hasControl(ref)) {
    throw new UserError(2, `${JSON.stringify(ref)} is no name of a commit`, refHelp);
  }
  const id = commitId(repository, ref);
  if (id === undefined) throw unknownRef(repository, ref);
  return { ref, id };
}

/** The best common ancestor of a commit and HEAD, or `tip`. Throws a UserError (3) where there is none in this clone. */
export function mergeBase(repository: Repository, commit: Commit, tip = 'HEAD'): string {
  const head = commitId(repository, tip);
  if (head === undefined) throw noCommitYet(repository);
  if (head === commit.id) return head;
  const { stdout } = runGit(repository.place, ['merge-base', commit.id, head]);
  const [base] = linesOf(stdout);
  if (base !== undefined) return base;
  if (repository.isShallow) {
    throw new UserError(
      3,
      `this clone is shallow: where ${commit.ref} and HEAD part is not in it`,
      fetchAdvice(repository.place.env),
    );
  }
  throw new UserError(
    3,
    `${commit.ref} and HEAD have no commit in common`,
    'name a commit that HEAD comes from, such as HEAD~1',
  );
}

const refHelp = 'name a branch, a tag, a commit or HEAD~3';

function commitId({ place }: Repository, ref: string): string | undefined {
  const { isDone, stdout } = runGit(place, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  return isDone ? linesOf(stdout)[0] : undefined;
}

function hasControl(text: string): boolean {
  return Array.from(text).some((character) => character < ' ');
}

function unknownRef(repository: Repository, ref: string): UserError {
  if (commitId(repository, 'HEAD') === undefined && refNames(repository).length === 0) {
    return noCommitYet(repository);
  }
  const message = `there is no commit ${JSON.stringify(ref)} in this clone`;
  if (ref.includes('..')) {
    return new UserError(2, `${JSON.stringify(ref)} is a range, and one commit is asked for`, refHelp);
  }
  if (/@\{(u|upstream|push)\}$/i.test(ref)) {
    return new UserError(
      2,
      `${ref} is nothing: this branch follows no other`,
      'git branch --set-upstream-to',
    );
  }
  // The name before ~ or ^ is most often right where the clone ends before the commit.
  const isCutOff = repository.isShallow && /[~^]/.test(ref);
  const meant = isCutOff ? undefined : nearestName(ref, refNames(repository));
  const question = meant === undefined ? null : `did you mean ${meant}?`;
  if (!repository.isShallow) return new UserError(2, message, question ?? refHelp);
  const shallow = `the clone is shallow: ${fetchAdvice(repository.place.env)}`;
  return new UserError(2, message, question === null ? shallow : `${question} Or ${shallow}`);
}

function noCommitYet(repository: Repository): UserError {
  return new UserError(
    3,
    `${repository.root} has no commit yet`,
    'commit the file once: git add, git commit (--no-verify where a hook asks)',
  );
}

/** The names of branches, those of remotes too, and tags. */
export function refNames({ place }: Repository): readonly string[] {
  const format = '--format=%(refname:short)';
  return linesOf(runGit(place, ['for-each-ref', format, 'refs/heads', 'refs/remotes', 'refs/tags']).stdout);
}

/** `main` may only be there as `origin/main`, as in the clone of a CI. */
function nearestName(ref: string, known: readonly string[]): string | undefined {
  return known.find((name) => name.endsWith(`/${ref}`)) ?? nearest(ref, known);
}
