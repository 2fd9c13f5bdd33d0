/** The last day that can be written. */
const lastDay = '9999-12-31';

/** The ISO day so many days later, earlier where the number is below nothing; the last day has none after it. */
export function dayAfter(day: string, days = 1): string {
  if (day >= lastDay && days > 0) return lastDay;
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return dayAfter(day, -1);
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}
