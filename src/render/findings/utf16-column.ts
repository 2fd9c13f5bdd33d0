import type { Position } from '../../diagnostics/finding.ts';
import type { LineOf } from './source-lines.ts';

/** A column as UTF-16 units count it, from 1: as most viewers do, where ours count characters. */
export type ColumnOf = (position: Position) => number;

/** Each line is looked through once, however many findings stand in it: a whole file may be one line. */
export function utf16Columns(lineOf: LineOf): ColumnOf {
  const lines = new Map<string, readonly number[]>();
  return (position) => {
    const key = `${position.line} ${position.file}`;
    const wide = lines.get(key) ?? wideCharacters(lineOf(position) ?? '');
    lines.set(key, wide);
    return position.column + numberBelow(wide, position.column);
  };
}

/** The columns of those characters of a line that are two units; in ascending order. */
function wideCharacters(line: string): readonly number[] {
  const written = line.replace(/^\uFEFF/, '');
  return Array.from(written.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }, before) => index - before + 1);
}

/** How many of ascending numbers are below a limit. */
function numberBelow(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((ascending[middle] ?? limit) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
