import type { PeriodState } from '../queries/period-state.ts';

/** When the period of an objective was over or will begin; nothing where the day is within it. */
export function periodState({ overSince, beginsOn }: PeriodState): readonly string[] {
  return [
    ...(overSince === null ? [] : [`over since ${overSince}`]),
    ...(beginsOn === null ? [] : [`begins ${beginsOn}`]),
  ];
}
