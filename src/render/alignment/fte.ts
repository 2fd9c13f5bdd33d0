/** With one decimal: 7.0, 12.3. */
export function fteText(fte: number): string {
  return fte.toFixed(1);
}
