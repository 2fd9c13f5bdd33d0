import type { YamlProblem } from './problem.ts';

/** More than these nobody reads. */
export const MAX_PROBLEMS = 100;

/** In the order of the text, each place once, and at most a hundred; the last one says how many more there are. */
export function orderProblems(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const sorted = problems.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const once = sorted.filter((problem, index) => index === 0 || sorted[index - 1]?.start !== problem.start);
  const last = once[MAX_PROBLEMS - 1];
  if (last === undefined || once.length === MAX_PROBLEMS) return once;
  const more = once.length - MAX_PROBLEMS + 1;
  const message = `${last.message} (and at least ${more} more mistakes below)`;
  return [...once.slice(0, MAX_PROBLEMS - 1), { ...last, message }];
}
