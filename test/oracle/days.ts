const dayLength = 24 * 60 * 60 * 1000;

/** How many days `to` is after `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}

/** The last day of `2026`, `2026-H2`, `2026-Q3` or `2026-11`. */
export function lastDayOf(period: string): string {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (rest === '') return `${year}-12-31`;
  const half = /^H(\d)$/.exec(rest)?.[1];
  const quarter = /^Q(\d)$/.exec(rest)?.[1];
  const month = half ? Number(half) * 6 : quarter ? Number(quarter) * 3 : Number(rest);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
