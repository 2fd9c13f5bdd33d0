import type { TimeSpent } from '../../queries/time-spent.ts';

/** What time goes into, in the order of the answer; what most organisations do not have is left out where it is 0. */
export function timeParts(time: TimeSpent): readonly (readonly [what: string, fte: number])[] {
  const always = [
    ['value', time.value],
    ['overhead', time.overhead],
  ] as const;
  const sometimes = [
    ['no kind', time.withoutKind],
    ['period over', time.over],
  ] as const;
  return [...always, ...sometimes.filter(([, fte]) => fte > 0), ['nothing', time.nothing]];
}
