import type { ImpactStore } from './answer.ts';

/** Something that is reached from a start, first in so many steps, over what. */
export interface Reached {
  readonly id: string;
  readonly depth: number;
  readonly through: string;
}

/**
 * Everything that leads to the given ids, each once with the fewest steps, in at most `depth` steps: the start itself is
 * not in it. `step` gives `id` and `through` for the ids in `:ids`, a JSON list. It goes one round of steps at a time,
 * so that neither a circle nor a long chain matters.
 */
export function closure(
  { rows }: Pick<ImpactStore, 'rows'>,
  start: readonly string[],
  step: string,
  depth: number,
): readonly Reached[] {
  const seen = new Set(start);
  const reached: Reached[] = [];
  let edge: readonly string[] = start;
  for (let round = 1; round <= depth && edge.length > 0; round++) {
    const next: string[] = [];
    for (const row of rows(step, { ids: JSON.stringify(edge) })) {
      const id = String(row['id']);
      if (seen.has(id)) continue;
      seen.add(id);
      next.push(id);
      reached.push({ id, depth: round, through: String(row['through']) });
    }
    edge = next;
  }
  return reached;
}
