import type { LineIndex } from './line-index.ts';
import type { Explanation } from './mistakes/trouble.ts';
import type { YamlProblem } from './problem.ts';

/** Of mistakes on the same or on neighbouring lines that hang together, only the first is one. */
export function keepFirstOfRuns(
  lines: LineIndex,
  explained: readonly Explanation[],
  found: readonly YamlProblem[],
): readonly YamlProblem[] {
  const kept: YamlProblem[] = [];
  const taken = new Set(found.map(({ start }) => lines.position(start).line));
  let lastOfRun = -1;
  for (const { problem, isIndependent } of explained.toSorted((a, b) => a.problem.start - b.problem.start)) {
    const { line } = lines.position(problem.start);
    if (isIndependent) {
      if (line !== lastOfRun) kept.push(problem);
      continue;
    }
    if (!taken.has(line) && line > lastOfRun + 1) kept.push(problem);
    lastOfRun = line;
    taken.add(line);
  }
  return kept;
}

/** What was read over may leave a second mistake in the same line, which is none of the author's. */
export function onePerLine(lines: LineIndex, repaired: readonly Explanation[]): readonly YamlProblem[] {
  const taken = new Set<number>();
  return repaired.flatMap(({ problem, isIndependent }) => {
    const { line } = lines.position(problem.start);
    if (!isIndependent && taken.has(line)) return [];
    taken.add(line);
    return [problem];
  });
}

/** Without what seems wrong in lines that were read over: those are no longer the author's. */
export function withoutRepaired(
  lines: LineIndex,
  explained: readonly Explanation[],
  repaired: readonly Explanation[],
): readonly Explanation[] {
  const changed = new Set(
    repaired.map(({ problem, repair }) => lines.position((repair ?? problem).start).line),
  );
  return explained.filter(({ problem }) => !changed.has(lines.position(problem.start).line));
}

/** A line without indentation begins another section, in which all is in step again. */
const NEW_SECTION = /\n["'\w]/;

/**
 * Without what follows from an earlier mistake in the same section: once the indentation is out of step, or a bracket
 * open, the reader stumbles over many an innocent line.
 */
export function withoutFollowing(
  { text }: LineIndex,
  explained: readonly Explanation[],
  repaired: readonly Explanation[],
): readonly Explanation[] {
  const follow = new Set<Explanation>();
  let misled = -1;
  const all = [...repaired, ...explained].toSorted((a, b) => a.problem.start - b.problem.start);
  for (const one of all) {
    const { start } = one.problem;
    if (misled >= 0 && NEW_SECTION.test(text.slice(misled, start + 1))) misled = -1;
    if (misled >= 0 && one.mayFollow) follow.add(one);
    if (misled >= 0 || !one.isIndependent || one.misleads) misled = start;
  }
  return explained.filter((one) => !follow.has(one));
}
