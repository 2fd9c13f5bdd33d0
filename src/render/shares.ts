/**
 * What each part is of a whole, in steps of 1 or, with one decimal, of 0.1: rounded so that what stands side by side adds
 * up to the whole, by the largest remainder. All are 0 where there is nothing to share.
 */
export function sharesOf(parts: readonly number[], whole = 100, decimals: 0 | 1 = 0): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const steps = 10 ** decimals;
  const exact = parts.map((part) => (steps * whole * part) / sum);
  // A sum of fractions is a hair beside the number that it should be.
  const floors = exact.map((share) => Math.floor(share + 1e-9));
  const missing = Math.round(steps * whole) - floors.reduce((total, floor) => total + floor, 0);
  const most = exact
    .map((share, index) => ({ index, rest: share - (floors[index] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  const up = new Set(most.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (floor + Number(up.has(index))) / steps);
}
