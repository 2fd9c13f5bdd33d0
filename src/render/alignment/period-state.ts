/** When the period of an objective was over or will begin, where the day is not within it. */
export function periodState({
  overSince,
  beginsOn,
}: {
  readonly overSince: string | null;
  readonly beginsOn: string | null;
}): readonly string[] {
  return [
    ...(overSince === null ? [] : [`over since ${overSince}`]),
    ...(beginsOn === null ? [] : [`begins ${beginsOn}`]),
  ];
}
