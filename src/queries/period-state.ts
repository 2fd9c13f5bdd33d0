import { textCell } from './cells.ts';

/** Where the day is outside of the period of an objective: both are null where it is within, or no period is written. */
export interface PeriodState {
  /** The last day of the period, where that is past. */
  readonly overSince: string | null;
  /** The first day of the period, where that is still to come. */
  readonly beginsOn: string | null;
}

/** Of a row with `period_begin`, `period_end`, `ahead` and `over` of v_objective. */
export function periodStateOf(row: Readonly<Record<string, string | number | null>>): PeriodState {
  return {
    overSince: row['over'] === 1 ? textCell(row['period_end']) : null,
    beginsOn: row['ahead'] === 1 ? textCell(row['period_begin']) : null,
  };
}
