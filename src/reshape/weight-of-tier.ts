/** How much a component counts: tier 1 four times, tier 2 twice, as in the weighted coverage. */
export function weightOfTier(tier: unknown): number {
  return tier === 1 ? 4 : tier === 2 ? 2 : 1;
}
