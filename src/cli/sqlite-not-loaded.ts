import { shellWord } from '../diagnostics/shell-word.ts';

/** Why SQLite cannot be loaded, and the one command that mends it. */
export interface SqliteNotLoaded {
  readonly message: string;
  readonly help: string;
}

/** Whether SQLite was never compiled, or for another Node; undefined for every other error. */
export function sqliteNotLoaded(error: unknown): SqliteNotLoaded | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, folder] =
    /(?:dlopen\()?([^\n'\u2192]*)[\\/]node_modules[\\/]better-sqlite3[\\/]/.exec(error.message) ?? [];
  const isNeverCompiled = error.message.startsWith('Could not locate the bindings file');
  const isOfAnotherNode = 'code' in error && error.code === 'ERR_DLOPEN_FAILED';
  if (folder === undefined || !(isNeverCompiled || isOfAnotherNode)) return undefined;
  const when = isNeverCompiled ? 'yet' : `for this Node, ${process.version}`;
  return {
    message: `SQLite is not compiled ${when}`,
    help: `compile it: npm rebuild better-sqlite3 --prefix ${shellWord(folder.trim())}`,
  };
}
