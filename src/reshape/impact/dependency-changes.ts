import type { Kind } from '../../model/field.ts';
import type { Named } from '../../queries/names.ts';
import type { DependencyChange } from './impact.ts';
import type { Link, Snapshot } from './snapshot.ts';

/** Which dependencies between squads come, go, pass on to the parts of a squad, or change sides of a tribe's border. */
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
  const passed = passedOn(before, after);
  const ended = Array.from(before.links).flatMap(([key, link]) => {
    const now = after.links.get(key);
    if (now === undefined) {
      if (passed.ended.has(key)) return [told(link, 'passedOn', link.isAcross)];
      const isInOne = inOne.has(key) || squadNow(after, link.from) === squadNow(after, link.to);
      return [told(link, isInOne ? 'internalised' : 'removed', link.isAcross)];
    }
    return now.isAcross === link.isAcross ? [] : [told(now, 'tribes', now.isAcross)];
  });
  const added = Array.from(after.links).flatMap(([key, link]) =>
    before.links.has(key) ? [] : [told(link, passed.begun.has(key) ? 'inherited' : 'added', link.isAcross)],
  );
  return [...added, ...ended];
}

/** Dependencies of squads that ended, and the new ones of squads that have taken them over: both by their keys. */
function passedOn(
  before: Snapshot,
  after: Snapshot,
): { readonly ended: ReadonlySet<string>; readonly begun: ReadonlySet<string> } {
  const parts = partsOf(before, after);
  const [ended, begun] = [new Set<string>(), new Set<string>()];
  for (const [key, { from, to }] of before.links) {
    if (after.links.has(key)) continue;
    for (const left of parts.get(from) ?? [from]) {
      for (const right of parts.get(to) ?? [to]) {
        const taken = `${left} > ${right}`;
        if (before.links.has(taken) || !after.links.has(taken)) continue;
        ended.add(key);
        begun.add(taken);
      }
    }
  }
  return { ended, begun };
}

/** The squads that have people or components of one that ended, for each that has such parts. */
function partsOf(before: Snapshot, after: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  const note = (then: readonly string[], now: readonly string[]) => {
    for (const squad of then) {
      if (after.squads.has(squad)) continue;
      const known = parts.get(squad) ?? new Set();
      for (const part of now) known.add(part);
      if (known.size > 0) parts.set(squad, known);
    }
  };
  for (const [id, { squads }] of before.people) note(squads, after.people.get(id)?.squads ?? []);
  for (const [id, { squads }] of before.components) note(squads, after.components.get(id)?.squads ?? []);
  return parts;
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
