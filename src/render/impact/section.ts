import type { Named } from '../../queries/names.ts';
import type { TableInput } from '../table.ts';

/** A part of the answer: what it is about, and a table of it. */
export interface ImpactSection extends TableInput {
  readonly heading: string;
  /** What is worth saying below the heading. */
  readonly notes: readonly string[];
}

type Cells = readonly (string | number | null)[];

/** A part with these rows; none where there is none. */
export function section(
  heading: string,
  columns: readonly string[],
  rows: readonly Cells[],
  notes: readonly string[] = [],
): readonly ImpactSection[] {
  return rows.length === 0 ? [] : [{ heading, columns, rows, notes }];
}

/** `search, playback`. */
export function idsOf(named: readonly Named[]): string {
  return named.map(({ id }) => id).join(', ');
}

/** `Ada Abara (ada-abara)`. */
export function nameOf({ id, name }: Named): string {
  return name === null ? id : `${name} (${id})`;
}
