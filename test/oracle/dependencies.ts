import { cyclesOf } from './cycles.ts';
import { daysBetween } from './days.ts';
import type { Component, Squad, SquadDependency } from './org.ts';
import { isUnowned } from './ownership.ts';
import { gateOf, nameOf, on, type Rule } from './rule.ts';
import { isGone, isLive } from './live.ts';
import type { Terms } from './terms.ts';

const oldAfter = 90;

function isOld({ since }: SquadDependency, day: string): boolean {
  return since !== null && daysBetween(since, day) > oldAfter;
}

function crossesTribes(from: Squad, to: Squad, terms: Terms): boolean {
  const [one, other] = [terms.tribe(from.tribe), terms.tribe(to.tribe)];
  return one !== null && other !== null && one !== other;
}

/** Live components a live component depends on, directly. */
function dependencies(component: Component, terms: Terms): readonly Component[] {
  return component.dependsOn.flatMap((ref) => terms.component(ref) ?? []);
}

/** Directly or through others, without itself. */
function everythingBelow(component: Component, terms: Terms): ReadonlySet<Component> {
  const seen = new Set<Component>();
  const queue = [...dependencies(component, terms)];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...dependencies(next, terms));
  }
  seen.delete(component);
  return seen;
}

/** Retired, or deprecated without a sunset or past it. */
function isEnding(component: Component, day: string): boolean {
  if (isGone(component, day)) return true;
  return (
    isLive(component, day) &&
    component.lifecycle === 'deprecated' &&
    (component.sunset === null || component.sunset < day)
  );
}

/** Squads that depend on another, declared or through components. */
const pairsOf = (terms: Terms): readonly (readonly [Squad, Squad])[] =>
  [...terms.declared().map(({ from, to }) => [from, to] as const), ...terms.throughComponents()].filter(
    ([from, to]) => from !== to,
  );

const hasDependsOn = ({ components }: Terms) => components.some(({ dependsOn }) => dependsOn.length > 0);

const hasSeverity = (terms: Terms) => terms.declared().some(({ written }) => written.severity !== null);

export const dependenciesRules: readonly Rule[] = [
  {
    id: 'component-no-cycle',
    severity: 'warning',
    looksFor: hasDependsOn,
    find: (terms) => {
      const arrows = new Map(
        terms.components.map((each) => [each.id, dependencies(each, terms).map(({ id }) => id)] as const),
      );
      return cyclesOf(arrows).map((id) => ({ entity: `component:${id}` }));
    },
  },
  {
    id: 'depends-on-owned',
    severity: 'warning',
    looksFor: (terms) => terms.components.some((each) => terms.isCritical(each)) && hasDependsOn(terms),
    find: (terms) =>
      on(
        terms.components,
        (component) => terms.isCritical(component) && [...everythingBelow(component, terms)].some(isUnowned),
      ),
  },
  {
    id: 'depends-on-stable',
    severity: 'warning',
    looksFor: (terms) => hasDependsOn(terms) && terms.components.some(({ lifecycle }) => lifecycle !== null),
    find: (terms) =>
      on(
        terms.components,
        (component) =>
          (component.lifecycle === 'growth' || component.lifecycle === 'mature') &&
          dependencies(component, terms).some(({ lifecycle }) => lifecycle === 'experimental'),
      ),
  },
  {
    id: 'depends-on-live',
    severity: 'warning',
    looksFor: hasDependsOn,
    find: ({ components, org, day }) =>
      on(components, ({ dependsOn }) =>
        org.components.some(
          (other) =>
            isEnding(other, day) && dependsOn.some(({ kind, id }) => kind === 'component' && id === other.id),
        ),
      ),
  },
  {
    id: 'squad-no-blocking-cycle',
    severity: 'warning',
    looksFor: hasSeverity,
    find: (terms) => {
      const blocking = terms.declared().filter(({ written }) => written.severity === 'blocking');
      const arrows = new Map(
        terms.squads.map(
          ({ id }) => [id, blocking.filter(({ from }) => from.id === id).map(({ to }) => to.id)] as const,
        ),
      );
      return cyclesOf(arrows).map((id) => ({ entity: `squad:${id}` }));
    },
  },
  {
    id: 'dependency-blocking',
    severity: 'info',
    looksFor: hasSeverity,
    find: (terms) =>
      terms
        .declared()
        .filter(({ written }) => written.severity === 'blocking')
        .map(({ from, to, written }) => ({
          entity: nameOf(from),
          field: `dependsOn.${to.id}`,
          severity: crossesTribes(from, to, terms) || isOld(written, terms.day) ? 'warning' : 'info',
        })),
  },
  {
    id: 'dependency-age',
    severity: 'warning',
    looksFor: hasSeverity,
    find: (terms) =>
      terms
        .declared()
        .filter(({ written }) => written.severity === 'slowing' && isOld(written, terms.day))
        .map(({ from, to }) => ({ entity: nameOf(from), field: `dependsOn.${to.id}` })),
  },
  {
    id: 'dependency-has-mode',
    severity: 'info',
    gate: (terms) => gateOf(terms.declared(), ({ written }) => written.mode !== null),
    find: (terms) =>
      terms
        .declared()
        .filter(({ written }) => written.mode === null)
        .map(({ from, to }) => ({ entity: nameOf(from), field: `dependsOn.${to.id}` })),
  },
  {
    id: 'dependency-is-declared',
    severity: 'info',
    looksFor: hasDependsOn,
    find: (terms) => {
      const declared = new Set(
        terms.declared().flatMap(({ from, to }) => [`${from.id} ${to.id}`, `${to.id} ${from.id}`]),
      );
      return terms
        .throughComponents()
        .filter(([from, to]) => to.type !== 'platform' && !declared.has(`${from.id} ${to.id}`))
        .map(([from, to]) => ({ entity: nameOf(from), field: `dependsOn.${to.id}` }));
    },
  },
  {
    id: 'squad-hub',
    severity: 'warning',
    looksFor: (terms) => pairsOf(terms).length > 0,
    find: (terms) => {
      const pairs = pairsOf(terms);
      return on(terms.squads, (squad) => {
        const dependents = new Set(pairs.filter(([, to]) => to === squad).map(([from]) => from));
        return squad.type !== 'platform' && dependents.size > 6;
      });
    },
  },
];
