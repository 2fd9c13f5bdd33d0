import type { Store } from '../../store/open-store.ts';
import { inAll } from '../tribes-below.ts';
import type { Branch } from './branch.ts';
import type { Branches } from './branches.ts';
import { chapterBranches } from './chapter-branches.ts';
import { squadBranches } from './squad-branches.ts';

/** What a tree of tribes goes down to. */
export interface TreeParts {
  readonly isWithPeople: boolean;
  /** Chapters in place of squads. */
  readonly isOfChapters: boolean;
}

/** Tribes, each with the tribes that are a part of it, and its squads or chapters. */
export function tribeBranches(
  branches: Branches,
  ids: readonly string[],
  parts: TreeParts,
): readonly Branch[] {
  return ids.flatMap((id) =>
    branches.of(`SELECT ${tribeColumns} FROM v_tribe AS tribe WHERE id = :id`, { id }, below),
  );

  function below(id: string): readonly Branch[] {
    const sql = `SELECT ${tribeColumns} FROM v_tribe AS tribe WHERE parent_id = :id ORDER BY id`;
    const groups = parts.isOfChapters ? chapterBranches : squadBranches;
    return [...branches.of(sql, { id }, below), ...groups(branches, id, parts.isWithPeople)];
  }
}

const tribeColumns = `
  'tribe' AS kind, tribe.id, tribe.lead_id, tribe.squads, tribe.people,
  (SELECT sum(fte) FROM v_squad WHERE tribe_id = tribe.id) AS fte,
  ${inAll('squadsInAll', 'tribe.id')} AS squads_in_all,
  ${inAll('peopleInAll', 'tribe.id')} AS people_in_all,
  ${inAll('fteInAll', 'tribe.id')} AS fte_in_all`;

/** The tribes that are a part of no other; of tribes that are parts of each other in a circle the smallest id. */
export function topTribes(store: Pick<Store, 'rows'>): readonly string[] {
  const rows = store.rows(`SELECT id, parent_id FROM v_tribe ORDER BY id`);
  const parents = new Map(rows.map((row) => [String(row['id']), row['parent_id']]));
  const tops = new Set<string>();
  for (const id of parents.keys()) tops.add(topOf(id, parents));
  return Array.from(tops).toSorted();
}

function topOf(id: string, parents: ReadonlyMap<string, unknown>): string {
  const way: string[] = [];
  for (let at = id; ;) {
    const met = way.indexOf(at);
    if (met >= 0) return way.slice(met).toSorted()[0] ?? at;
    way.push(at);
    const parent = parents.get(at);
    if (typeof parent !== 'string') return at;
    at = parent;
  }
}
