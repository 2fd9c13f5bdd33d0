import type { Kind } from '../../model/field.ts';
import type { Named } from '../../queries/names.ts';
import type { DependencyChange } from './impact.ts';
import type { Link, Snapshot } from './snapshot.ts';

/** Which dependencies between squads come, go, or change sides of a tribe's border. */
export function dependencyChanges({
  before,
  after,
  named,
}: {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly named: (kind: Kind, id: string) => Named;
}): readonly DependencyChange[] {
  const told = ({ from, to }: Link, what: DependencyChange['what'], isAcross: boolean) => ({
    from: named('squad', from),
    to: named('squad', to),
    what,
    isAcross,
  });
  const inOne = internalised(before, after);
  const ended = Array.from(before.links).flatMap(([key, link]) => {
    const now = after.links.get(key);
    if (now === undefined) {
      const isInOne = inOne.has(key) || squadNow(after, link.from) === squadNow(after, link.to);
      return [told(link, isInOne ? 'internalised' : 'removed', link.isAcross)];
    }
    return now.isAcross === link.isAcross ? [] : [told(now, 'tribes', now.isAcross)];
  });
  const added = Array.from(after.links).flatMap(([key, link]) =>
    before.links.has(key) ? [] : [told(link, 'added', link.isAcross)],
  );
  return [...added, ...ended];
}

/** The pairs of squads whose components depended on each other, and are in one squad now. */
function internalised(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [component, needed] of before.needs) {
    const owners = after.components.get(component)?.squads ?? [];
    const others = after.components.get(needed)?.squads ?? [];
    if (!owners.some((squad) => others.includes(squad))) continue;
    for (const from of before.components.get(component)?.squads ?? []) {
      for (const to of before.components.get(needed)?.squads ?? []) pairs.add(`${from} > ${to}`);
    }
  }
  return pairs;
}

/** What took the place of a squad, as far as that is written. */
function squadNow(after: Snapshot, squad: string): string {
  return after.squads.has(squad) ? squad : (after.successors.get(squad) ?? squad);
}
