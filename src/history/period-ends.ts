/** How far apart the days of a trend are. */
export const steps = ['week', 'month', 'quarter'] as const;

export type Step = (typeof steps)[number];

/** The last days of so many weeks (Sundays), months or quarters before an ISO day, and the day itself; the oldest first. */
export function periodEnds(day: string, step: Step, number: number): readonly string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const ends = Array.from({ length: number }, (_, n) => {
    switch (step) {
      case 'week': {
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        return isoDay(year, month, date - (weekday === 0 ? 7 : weekday) - 7 * n);
      }
      case 'month':
        return isoDay(year, month - n, 0);
      case 'quarter':
        return isoDay(year, month - ((month - 1) % 3) - 3 * n, 0);
    }
  });
  return [...ends.toReversed(), day];
}

/** The ISO day so many days before another. */
export function daysBefore(day: string, number: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(year, month, date - number);
}

/** Months begin at 1; a day that a month does not have is one of the months beside it. */
function isoDay(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}
