import type { AlignedObjective, Alignment } from '../../queries/alignment.ts';
import type { TimeSpent } from '../../queries/time-spent.ts';
import { sharesOf } from '../shares.ts';
import { timeParts, type TimePart } from './time-parts.ts';

/** What time goes into, with its share in whole percent; the shares add up to 100. */
export function timeShares(time: TimeSpent): readonly (TimePart & { readonly percent: number })[] {
  const parts = timeParts(time);
  const shares = sharesOf(parts.map(({ fte }) => fte));
  return parts.map((part, index) => ({ ...part, percent: shares[index] ?? 0 }));
}

/** The share of each objective in whole percent, by its id; those of a part of the time add up to the share of that part. */
export function objectiveShares({ objectives, time }: Alignment): ReadonlyMap<string, number> {
  return new Map(
    timeShares(time).flatMap(({ what, percent }) => {
      const own = objectives.filter((each) => partOf(each) === what);
      const shares = sharesOf(
        own.map(({ fte }) => fte),
        percent,
      );
      return own.map(({ objective }, index) => [objective.id, shares[index] ?? 0] as const);
    }),
  );
}

/** What an objective counts for. */
function partOf({ overSince, kind }: AlignedObjective): TimePart['what'] {
  return overSince !== null ? 'period over' : (kind ?? 'no kind');
}
