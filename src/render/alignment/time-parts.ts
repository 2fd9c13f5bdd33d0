import type { TimeSpent } from '../../queries/time-spent.ts';

/** One of the things that time goes into. */
export interface TimePart {
  readonly what: 'value' | 'overhead' | 'no kind' | 'period over' | 'nothing';
  readonly fte: number;
}

/** What time goes into, in the order of the answer; what most organisations do not have is left out where it is 0. */
export function timeParts(time: TimeSpent): readonly TimePart[] {
  const sometimes: readonly TimePart[] = [
    { what: 'no kind', fte: time.withoutKind },
    { what: 'period over', fte: time.over },
  ];
  return [
    { what: 'value', fte: time.value },
    { what: 'overhead', fte: time.overhead },
    ...sometimes.filter(({ fte }) => fte > 0),
    { what: 'nothing', fte: time.nothing },
  ];
}
