/** The places in a row of different numbers whose numbers increase: as many as there can be. */
export function longestIncreasing(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, place) => {
    const length = firstNotBelow(numbers, ends, number);
    before.push(ends[length - 1] ?? -1);
    ends[length] = place;
  });
  const places = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) places.add(place);
  return places;
}

/** How many rows end with a number below this one. */
function firstNotBelow(numbers: readonly number[], ends: readonly number[], number: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
