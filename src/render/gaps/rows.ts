import { gapKinds } from '../../model/gap-kinds.ts';
import type { Coverage } from '../../queries/coverage.ts';
import type { Unchecked } from '../../rules/check.ts';
import type { GapRow } from '../../rules/gaps.ts';

/** By what the gaps of components are grouped, in every format. */
export const groupings = ['gap', 'tribe', 'squad', 'rule', 'tier'] as const;

export type Grouping = (typeof groupings)[number];

/** What every form of the gaps report is drawn from. */
export interface GapsAnswer {
  readonly gaps: readonly GapRow[];
  /** The rules that could have found more, and why they did not look. */
  readonly notChecked: readonly Unchecked[];
  readonly coverage: Coverage;
  /** Whether it is about what filters leave. */
  readonly isFiltered: boolean;
  readonly by: Grouping;
}

/** Why there is no coverage, where no component could have an owner; null where one could. */
export function withoutCoverage({
  coverage,
  isFiltered,
}: Pick<GapsAnswer, 'coverage' | 'isFiltered'>): string | null {
  if (coverage.components > 0) return null;
  if (coverage.deliberate > 0) return 'none, since all components are unowned on purpose';
  return isFiltered ? 'none, since the filters leave no components' : 'none, since there are no components';
}

/** Who is written as the owner, as lists have it: `none` where nobody is, on purpose. */
export function ownerText({ gap, owner }: GapRow): string {
  return gap === 'deliberate' ? 'none' : (owner ?? '');
}

/** The gaps of components, and the responsibilities that nobody holds. */
export function parts(gaps: readonly GapRow[]): {
  readonly components: readonly GapRow[];
  readonly unheld: readonly GapRow[];
} {
  return {
    components: gaps.filter((row) => row.gap !== 'unheld'),
    unheld: gaps.filter((row) => row.gap === 'unheld'),
  };
}

/** The headings of a grouping with their rows, in the order in which they come. */
export function grouped(rows: readonly GapRow[], by: Grouping): ReadonlyMap<string, readonly GapRow[]> {
  const groups = new Map<string, GapRow[]>();
  for (const row of rows) {
    const heading = headingOf(row, by);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [row]);
    else group.push(row);
  }
  if (by === 'gap') return groups;
  // "no tribe", "no squad" and "no tier" have a blank, as no id has; they come last.
  const isNone = (heading: string) => heading.startsWith('no ');
  const inOrder = (a: string, b: string) =>
    isNone(a) === isNone(b) ? (a < b ? -1 : 1) : Number(isNone(a)) - Number(isNone(b));
  return new Map(Array.from(groups).toSorted(([a], [b]) => inOrder(a, b)));
}

/** A heading with what it means, where that is a kind of gap. */
export function headingText(heading: string, by: Grouping): string {
  const meaning = by === 'gap' ? Object.entries(gapKinds).find(([gap]) => gap === heading)?.[1] : undefined;
  return meaning === undefined ? heading : `${heading}: ${meaning}`;
}

/** The rows of a table without headings: those of components by the grouping, then what nobody holds. */
export function inGroups({ gaps, by }: Pick<GapsAnswer, 'gaps' | 'by'>): readonly GapRow[] {
  const { components, unheld } = parts(gaps);
  return [...Array.from(grouped(components, by).values()).flat(), ...unheld];
}

function headingOf(row: GapRow, by: Grouping): string {
  switch (by) {
    case 'gap':
      return row.gap;
    case 'tribe':
      return row.tribe ?? 'no tribe';
    case 'squad':
      return row.owner === null || row.owner.includes(':') ? 'no squad' : row.owner;
    case 'rule':
      return row.rule;
    case 'tier':
      return row.tier === null ? 'no tier' : `tier ${row.tier}`;
  }
}
