import type { EntityKind, Kind } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { standingOf, type Standing } from '../standing.ts';
import type { Branch } from './branch.ts';
import { branchesOf, type Branches } from './branches.ts';
import { chapterBranch, chapterBranches } from './chapter-branches.ts';
import {
  componentBranch,
  guildBranch,
  objectiveBranch,
  personBranch,
  systemBranch,
} from './other-branches.ts';
import { peopleWithoutSquad, squadBranch, squadBranches } from './squad-branches.ts';
import { topTribes, tribeBranches, type TreeParts } from './tribe-branches.ts';

/** The tree below an entity, or below the organisation itself; what is not live stands alone. */
export function treeOf(
  store: Pick<Store, 'rows' | 'first'>,
  kind: Kind,
  id: string,
  parts: TreeParts,
): Branch {
  const branches = branchesOf(store);
  if (kind === 'org') return orgBranch(store, branches, parts);
  const [root] = rootOf(branches, kind, id, parts);
  if (root !== undefined) return root;
  const details = standingDetails(standingOf(store, kind, id));
  return { entity: branches.named(kind, id), label: null, details, below: () => [] };
}

/** Whether something is gone or to come, and since when or from when. */
function standingDetails(standing: Standing): ReadonlyMap<string, string> {
  const details = new Map<string, string>([['state', standing.state]]);
  if (standing.state === 'gone' && standing.until !== null) details.set('until', standing.until);
  if (standing.state === 'to come') details.set('from', standing.from);
  return details;
}

/** The components of a system. */
export function systemTree(store: Pick<Store, 'rows' | 'first'>, system: string): Branch {
  return systemBranch(branchesOf(store), system);
}

function rootOf(branches: Branches, kind: EntityKind, id: string, parts: TreeParts): readonly Branch[] {
  switch (kind) {
    case 'objective':
      return objectiveBranch(branches, id);
    case 'tribe':
      return tribeBranches(branches, [id], parts);
    case 'squad':
      return squadBranch(branches, id);
    case 'chapter':
      return chapterBranch(branches, id);
    case 'guild':
      return guildBranch(branches, id);
    case 'person':
      return personBranch(branches, id);
    case 'component':
      return componentBranch(branches, id);
  }
}

function orgBranch(store: Pick<Store, 'rows'>, branches: Branches, parts: TreeParts): Branch {
  const groups = parts.isOfChapters ? chapterBranches : squadBranches;
  const [figures] = store.rows(`
    SELECT (SELECT count(*) FROM v_tribe) AS tribes, (SELECT count(*) FROM v_squad) AS squads,
      (SELECT count(*) FROM v_person) AS people, (SELECT sum(fte) FROM v_squad) AS fte`);
  const numbers = Object.entries(figures ?? {}).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, Math.round(value * 1e6) / 1e6] as const] : [],
  );
  return {
    entity: branches.named('org', 'org'),
    label: null,
    details: new Map(numbers),
    below: () => [
      ...tribeBranches(branches, topTribes(store), parts),
      ...branches.group('in no tribe', groups(branches, null, parts.isWithPeople)),
      ...branches.group(
        'in no squad',
        parts.isWithPeople && !parts.isOfChapters ? peopleWithoutSquad(branches) : [],
      ),
    ],
  };
}
