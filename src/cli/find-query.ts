import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { namedQueries } from '../queries/named/all.ts';
import type { NamedQuery } from '../queries/named/named-query.ts';
import { tableCalled } from '../store/called.ts';
import { inQueryFile, queryFiles } from './query-files.ts';
import type { Shell } from './shell.ts';

/** A query that has a name, and where it comes from. */
export interface FoundQuery {
  readonly query: NamedQuery;
  /** The file that it stands in; null where it is built in, so that its SQL can be trusted. */
  readonly path: string | null;
}

/** Whether an argument of `query` is a name: one word, but not one of SQL such as `VACUUM`. */
export function isQueryName(argument: string): boolean {
  return /^[\w-]+$/.test(argument) && !/^[A-Z]+$/.test(argument);
}

/**
 * The query of a name: built in, or in a file beside org.yaml. Throws a UserError: 2 where there is none, 3 where its
 * file cannot be used or has the name of one that is built in.
 */
export function findQuery(shell: Shell, file: string | undefined, name: string): FoundQuery {
  const builtIn = namedQueries.find((each) => each.name === name);
  const files = queryFiles(shell, file);
  const own = files.find((each) => each.name === name);
  if (own !== undefined) {
    if (builtIn !== undefined) throw collision(own.path, name);
    return { query: own.read(), path: own.path };
  }
  if (builtIn !== undefined) return { query: builtIn, path: null };
  const meant = nearest(
    name,
    [...namedQueries, ...files].map((each) => each.name),
  );
  const table = tableCalled(name);
  const rows = table === undefined ? 'orgctl query lists them all' : rowsOf(table);
  throw new UserError(
    2,
    `no query is called ${JSON.stringify(name)}`,
    meant === undefined || name.startsWith('v_') ? rows : `did you mean ${meant}?`,
  );
}

function rowsOf(table: string): string {
  return `to see its rows: orgctl query "SELECT * FROM ${table}"`;
}

/** Refuses (2) the path of a query file, which is asked by its name. */
export function refuseQueryPath(argument: string): void {
  const name = /^\S*?([\w-]+)\.sql$/i.exec(argument)?.[1];
  if (name === undefined) return;
  throw new UserError(
    2,
    `${JSON.stringify(argument)} is a file; queries/NAME.sql beside org.yaml is asked by its name`,
    `did you mean orgctl query ${name}?`,
  );
}

function collision(path: string, name: string): UserError {
  const message = `${name} is the name of this file and of a built-in query`;
  return inQueryFile(path, null, message, 'give the file another name');
}

/** Every query there is, by name, and what is wrong with the files of the others. */
export function listQueries(
  shell: Shell,
  file: string | undefined,
): { readonly queries: readonly FoundQuery[]; readonly mistakes: readonly UserError[] } {
  const queries: FoundQuery[] = namedQueries.map((query) => ({ query, path: null }));
  const mistakes: UserError[] = [];
  for (const own of queryFiles(shell, file)) {
    const { name, path } = own;
    try {
      if (namedQueries.some((each) => each.name === name)) throw collision(path, name);
      queries.push({ query: own.read(), path });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      mistakes.push(error);
    }
  }
  return { queries: queries.toSorted((a, b) => (a.query.name < b.query.name ? -1 : 1)), mistakes };
}
