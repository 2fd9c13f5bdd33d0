import type { Database } from 'better-sqlite3';
import { sqlTokens } from './sql-tokens.ts';

/** The line of a statement, from 1, that SQLite complains of with these words; null where they name no place. */
export function lineOfError(db: Database, sql: string, said: string): number | null {
  const offset = offsetOfError(db, sql, said);
  return offset === null ? null : sql.slice(0, offset).split('\n').length;
}

/** The offset in a statement, in UTF-16 units, of the word that SQLite complains of; null where its words name none. */
export function offsetOfError(db: Database, sql: string, said: string): number | null {
  if (said.includes('incomplete input')) return sql.trimEnd().length;
  const wrong = /^(?:near|unrecognized token:) "([\s\S]+)"/.exec(said)?.[1];
  if (wrong !== undefined) {
    const places = tokensOf(sql).filter(({ word }) => wrong.startsWith(word));
    const at = firstOf(places, ({ end }) => isSaid(db, sql.slice(0, end), said));
    return at?.start ?? Math.max(0, sql.indexOf(wrong));
  }
  const name = /^(?:no such|ambiguous) [\w ]+: (?:.*\.)?"?([^".\s]+)"?/.exec(said)?.[1]?.toLowerCase();
  const found = tokensOf(sql).find(({ word }) => name !== undefined && word.toLowerCase() === name);
  return found?.start ?? null;
}

/** The first for which something is true that is true of all that come after it: few are tried of many. */
function firstOf<T>(all: readonly T[], isTrue: (each: T) => boolean): T | undefined {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const each = all[middle];
    if (each !== undefined && isTrue(each)) to = middle;
    else from = middle + 1;
  }
  return all[from];
}

/** SQLite stops at the first wrong word: a text that ends there or later, and no shorter one, makes it say the same. */
function isSaid(db: Database, sql: string, said: string): boolean {
  try {
    db.prepare(sql);
    return false;
  } catch (error) {
    return error instanceof Error && error.message === said;
  }
}

function tokensOf(sql: string) {
  return sqlTokens(sql).map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
