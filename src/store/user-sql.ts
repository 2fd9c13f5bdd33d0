import type { Database, Statement } from 'better-sqlite3';
import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { joinWords } from '../diagnostics/words.ts';
import { bindable } from './bindable.ts';
import { helpForColumn, meantTable } from './called.ts';
import { dayTables } from './day/all.ts';
import { sqlTokens } from './sql-tokens.ts';

/** What a user's SELECT gives. */
export interface QueryResult {
  /** The declared type of a column, or an empty text where it is computed. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Whether there are more rows than were asked for. */
  readonly truncated: boolean;
}

/** Who runs a statement, where nobody else is named: the command. */
const query = 'query';

/** An answer that is larger than this, in characters as JSON, is not worth its memory. */
const largestAnswer = 256 * 1024 * 1024;

/** What stands around a cell and around a row in the JSON answer: indentation, quotes, the comma, the line break. */
const aroundCell = 14;
const aroundRow = 14;

/** SQLite itself stops at this much memory, in bytes, instead of taking the machine down. */
const heapLimit = 1024 * 1024 * 1024;

/**
 * Refuses whatever is not one statement that begins with SELECT, WITH or VALUES, before SQLite sees it: ATTACH,
 * PRAGMA and VACUUM INTO would change something or leave a file.
 */
export function refuseUnlessSelect(sql: string, who: string = query): void {
  const bare = sql.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/, '');
  const word = /^[A-Za-z]+/.exec(bare)?.[0].toUpperCase() ?? '';
  const allowed = ['SELECT', 'WITH', 'VALUES'];
  if (allowed.includes(word)) return;
  const first = word === '' ? bare.slice(0, 1) : word;
  const what = first === '' ? 'an empty statement' : `a statement that begins with ${first}`;
  const meant = nearest(word, allowed);
  throw new UserError(
    3,
    `${who} runs SELECT, WITH and VALUES only, not ${what}`,
    meant === undefined ? helpWithoutSelect(who) : `did you mean ${meant}?`,
  );
}

/** Who asks may want to write; a rule only ever finds. */
function helpWithoutSelect(who: string): string {
  return who === query ? 'org.yaml is changed by editing it' : 'write a SELECT';
}

/** Refuses `pragma_…` in any quotes: SQLite would answer with its settings and with paths on the disk. */
function refusePragmas(sql: string, who: string): void {
  for (const [word] of sqlTokens(sql)) {
    if (!/^['"`[]?pragma_/i.test(word)) continue;
    const help =
      'begin a name or a text of yours otherwise; tables, views and their columns stand in docs/sql.md';
    throw new UserError(3, `${who} does not run what begins with pragma_`, help);
  }
}

/** Values of the parameters of a statement, by name. */
export type Bindings = Readonly<Record<string, string | number>>;

/** Prepares one statement that only reads. Throws a UserError (3) for any other, and what SQLite throws. */
export function prepareReading(db: Database, sql: string, who: string = query): Statement {
  refuseUnlessSelect(sql, who);
  refusePragmas(sql, who);
  const statement = db.prepare(sql);
  if (statement.reader && statement.readonly) return statement;
  throw new UserError(3, `${who} only reads, and this statement would write`, 'ask with a plain SELECT');
}

/** From here on a connection only reads, and takes no more memory than it may. */
export function closeForReading(db: Database): void {
  db.exec(`PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA hard_heap_limit = ${heapLimit};`);
}

/** Runs one statement that only reads, in a database whose views are filled; stops after `limit` rows. */
export function runUserSql(db: Database, sql: string, limit: number, bindings: Bindings = {}): QueryResult {
  closeForReading(db);
  try {
    const statement = prepareReading(db, sql);
    const columns = statement.columns().map(({ name, type }) => ({ name, type: type ?? '' }));
    const rows: (string | number | null)[][] = [];
    const around = columns.reduce((sum, { name }) => sum + name.length + aroundCell, aroundRow);
    let size = 0;
    for (const row of statement.raw(true).safeIntegers(true).iterate(bindable(bindings))) {
      if (rows.length >= limit) return { columns: distinct(columns), rows, truncated: true };
      const values: readonly unknown[] = Array.isArray(row) ? row : [];
      size += values.reduce<number>((sum, each) => sum + printedLength(each), around);
      if (size > largestAnswer) throw tooLarge();
      rows.push(values.map(cell));
    }
    return { columns: distinct(columns), rows, truncated: false };
  } catch (error) {
    throw asUserError(error, sql);
  }
}

/** For an answer that is larger than what this program, or any text in JavaScript, holds. */
export function tooLarge(): UserError {
  return new UserError(3, 'the answer is larger than 256 MiB', 'ask for fewer rows, with LIMIT or WHERE');
}

/** How long a cell is at least when it is printed; known before it is made, since bytes get twice as long. */
function printedLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array) return 2 * value.length;
  return typeof value === 'bigint' || typeof value === 'number' ? String(value).length : 'null'.length;
}

/** A repeated name becomes `id_2`, since a row is a map in JSON. */
function distinct(columns: QueryResult['columns']): QueryResult['columns'] {
  const seen = new Set<string>();
  return columns.map(({ name, type }) => {
    let unique = name;
    for (let n = 2; seen.has(unique); n++) unique = `${name}_${n}`;
    seen.add(unique);
    return { name: unique, type };
  });
}

/** Whole numbers beyond 2^53 are text, bytes are hexadecimal. */
function cell(value: unknown): string | number | null {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** What an error begins with where the rest are the words of SQLite. */
export const sqliteSays = 'SQLite says: ';

/** What SQLite says of a statement, as people read it; anything else comes back as it is. */
export function asUserError(error: unknown, sql: string, who: string = query): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const { message } = error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof RangeError && message.includes('more than one statement')) {
    return new UserError(3, `${who} runs one statement at a time`, 'leave out what comes after the ;');
  }
  if (message.includes('parameter')) {
    return new UserError(
      3,
      `the statement has a parameter without a value: ${message}`,
      'write it as :name, and its value as -p name=value',
    );
  }
  if (!code.startsWith('SQLITE_') || /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return error;
  if (code === 'SQLITE_NOMEM')
    return new UserError(3, `the ${who} needs more than 1 GiB of memory`, 'ask for less');
  return new UserError(3, `${sqliteSays}${message}`, helpFor(message, sql));
}

/** The way out of what SQLite says. */
function helpFor(message: string, sql: string): string {
  const table = /^no such table: (?:main\.|temp\.)?(.+)$/.exec(message)?.[1];
  if (table !== undefined) {
    const meant = meantTable(table);
    const views = dayTables.map(({ name }) => `v_${name}`);
    return meant === undefined ? `the views are ${joinWords(views, 40)}` : `did you mean ${meant}?`;
  }
  const column = /^no such column: (?:.*\.)?(.+?)(?: - should this be a string.*)?$/.exec(message)?.[1];
  if (column !== undefined) {
    return helpForColumn(column.replaceAll('"', ''), sql);
  }
  return 'see the examples of orgctl query --help';
}
