/** A number with at most two decimals: `0.5`, `6.33`, `7`. */
export function decimalText(number: number): string {
  return String(Math.round(number * 100) / 100);
}
