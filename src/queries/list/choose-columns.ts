import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { plainName, type ListColumn } from './column.ts';
import type { SortKey } from './sort-entries.ts';

/** What of a column a choice needs. */
type Choosable = Pick<ListColumn, 'name' | 'aliases'>;

/** The columns that `id,name,heads` names, in its order. Throws a UserError (2) for one that there is not. */
export function chooseColumns(written: string, columns: readonly Choosable[]): readonly string[] {
  const names = wordsOf(written).map((word) => chooseColumn('--columns', word, columns));
  if (names.length === 0) throw noColumn('--columns', columns);
  return Array.from(new Set(names));
}

/** The order that `tribe,-heads` names: by tribe, then most heads first. Throws a UserError (2) likewise. */
export function chooseOrder(written: string, columns: readonly Choosable[]): readonly SortKey[] {
  const keys = wordsOf(written).map((word) => ({
    column: chooseColumn('--sort', word.replace(/^[-+]/, ''), columns),
    isDescending: word.startsWith('-'),
  }));
  if (keys.length === 0) throw noColumn('--sort', columns);
  return keys;
}

function wordsOf(written: string): readonly string[] {
  return written
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function chooseColumn(option: string, written: string, columns: readonly Choosable[]): string {
  const wanted = plainName(written);
  const found =
    columns.find(({ name }) => plainName(name) === wanted) ??
    columns.find(({ aliases }) => aliases.some((alias) => plainName(alias) === wanted));
  if (found !== undefined) return found.name;
  const names = columns.map(({ name }) => name);
  const meant = nearest(written, names);
  throw new UserError(
    2,
    `${option} ${JSON.stringify(written)} is no column here`,
    `${meant === undefined ? '' : `did you mean ${meant}? `}${possible(names)}`,
  );
}

function noColumn(option: string, columns: readonly Choosable[]): UserError {
  return new UserError(2, `${option} names no column`, possible(columns.map(({ name }) => name)));
}

function possible(names: readonly string[]): string {
  return `possible are ${joinWords(names, names.length)}`;
}
