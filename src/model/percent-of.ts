/** What part of all FTE some are: 0 to 100 with one decimal; 0 of 0 is 0. */
export function percentOf(fte: number, all: number): number {
  return all === 0 ? 0 : Math.round((1000 * fte) / all) / 10;
}
