import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInProcess } from '../cli/run-in-process.ts';
import type { Outcome, Surroundings } from '../cli/run-orgctl.ts';

/** A git repository in a temporary folder. */
export interface TestRepository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Writes files and commits everything, on an ISO day at noon; the commit's id comes back. */
  readonly commit: (
    subject: string,
    files?: Readonly<Record<string, string>>,
    about?: { readonly day?: string; readonly author?: string },
  ) => string;
  /** Runs orgctl there, or in a folder below. */
  readonly run: (
    args: readonly string[],
    surroundings?: Surroundings & { readonly columns?: number },
  ) => Promise<Outcome>;
}

/** Gives `use` a new repository, and removes it again. */
export async function inRepository<T>(use: (repository: TestRepository) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'orgctl-history-'));
  try {
    const repository = repositoryIn(folder);
    repository.git('init', '--quiet', '--initial-branch=main');
    return await use(repository);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that is a repository, or becomes one. */
export function repositoryIn(folder: string): TestRepository {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada Abara',
    GIT_AUTHOR_EMAIL: 'ada@tonearm.example',
    GIT_COMMITTER_NAME: 'Ada Abara',
    GIT_COMMITTER_EMAIL: 'ada@tonearm.example',
  };
  const git = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...env, ...more },
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  return {
    folder,
    git: (...args) => git(args),
    write,
    commit: (subject, files = {}, { day = '2026-10-01', author = 'Ada Abara' } = {}) => {
      write(files);
      git(['add', '--all']);
      const date = `${day}T12:00:00Z`;
      const dated = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_AUTHOR_NAME: author };
      git(['commit', '--quiet', '--allow-empty', '--message', subject], dated);
      return git(['rev-parse', 'HEAD']);
    },
    run: (args, surroundings = {}) => runInProcess(args, { cwd: folder, ...surroundings }),
  };
}
