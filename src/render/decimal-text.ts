/** A number with at most two decimals: `0.5`, `6.33`, `7`. */
export function decimalText(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** A share in percent: `33.33 %`; null for the whole, which goes without saying. */
export function shareText(share: number): string | null {
  return share === 1 ? null : `${decimalText(100 * share)} %`;
}
