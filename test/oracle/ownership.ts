import { daysBetween } from './days.ts';
import type { Component, Squad } from './org.ts';
import { countBy, gateOf, nameOf, on, type Rule, type Spoken } from './rule.ts';
import { tolerance } from './live.ts';
import type { Terms } from './terms.ts';

/** Nobody owns it, and not on purpose: `none` needs a reason. */
export function isUnowned({ owners, ownerIsNone, ownerReason }: Component): boolean {
  return ownerIsNone ? ownerReason === null : owners.length === 0;
}

/** Components whose only owner squad this is. */
function ownedAlone(squad: Squad, terms: Terms): readonly Component[] {
  return terms.owned(squad).filter((component) => terms.ownerSquads(component).length === 1);
}

const soleOwners = (terms: Terms) => terms.squads.filter((squad) => ownedAlone(squad, terms).length > 0);

const critical = (terms: Terms) => terms.components.filter((component) => terms.isCritical(component));

const staffed = (terms: Terms) => terms.components.filter((component) => terms.isStaffed(component));

const criticalOfSquads = (terms: Terms) =>
  critical(terms).filter((component) => terms.ownerSquads(component).length > 0);

const notEnabling = ({ squads }: Terms) => squads.filter(({ type }) => type !== 'enabling');

const hasSystemOwners = ({ dev, ops }: Component) => dev !== null || ops !== null;

function hasHeadAmong(component: Component, terms: Terms, personId: string | null): boolean {
  return terms.ownerSquads(component).some((squad) => terms.heads(squad).some(({ id }) => id === personId));
}

/** Domains by their hardest component: 0 simple, 1 complicated, 2 complex. */
function domainsOf(squad: Squad, terms: Terms): readonly number[] {
  const domains = new Map<string, number>();
  for (const { domain, complexity } of terms.owned(squad)) {
    if (domain === null) continue;
    const hardness = complexity === 'complex' ? 2 : complexity === 'complicated' ? 1 : 0;
    domains.set(domain, Math.max(hardness, domains.get(domain) ?? 0));
  }
  return [...domains.values()];
}

export const ownership: readonly Rule[] = [
  {
    id: 'component-has-owner',
    severity: 'warning',
    looksFor: ({ components }) => components.length > 0,
    find: (terms) =>
      terms.components.filter(isUnowned).map((component) => ({
        entity: nameOf(component),
        severity: terms.isCritical(component) ? 'error' : 'warning',
      })),
  },
  {
    id: 'component-one-owner',
    severity: 'warning',
    looksFor: ({ components }) => components.some(({ owners }) => owners.length > 0),
    find: ({ components }) =>
      on(components, ({ owners }) => new Set(owners.map(({ kind, id }) => `${kind}:${id}`)).size > 1),
  },
  {
    id: 'owner-is-squad',
    severity: 'warning',
    looksFor: ({ components }) => components.some(({ owners }) => owners.length > 0),
    find: ({ components }) =>
      on(components, ({ owners }) => owners.some(({ kind }) => ['person', 'guild', 'tribe'].includes(kind))),
  },
  {
    id: 'owner-has-people',
    severity: 'error',
    looksFor: (terms) => soleOwners(terms).length > 0,
    find: (terms) => on(soleOwners(terms), (squad) => terms.heads(squad).length === 0),
  },
  {
    id: 'owner-bus-factor',
    severity: 'warning',
    yields: [{ to: 'owner-has-people' }],
    looksFor: (terms) => soleOwners(terms).length > 0,
    find: (terms) =>
      soleOwners(terms)
        .filter((squad) => terms.heads(squad).length < 2)
        .map((squad) => ({
          entity: nameOf(squad),
          severity: ownedAlone(squad, terms).some(({ tier }) => tier === 1) ? 'error' : 'warning',
        })),
  },
  {
    id: 'component-knowledge',
    severity: 'warning',
    yields: [
      {
        to: 'owner-bus-factor',
        about: ({ entity }, terms) =>
          terms.components
            .filter((component) => nameOf(component) === entity)
            .flatMap((component) => terms.ownerSquads(component).map(nameOf)),
      },
    ],
    looksFor: (terms) => critical(terms).some((component) => terms.isStaffed(component)),
    find: (terms) =>
      on(
        critical(terms).filter((component) => terms.isStaffed(component)),
        (component) =>
          terms.knowers(component).filter(({ id }) => hasHeadAmong(component, terms, id)).length < 2,
      ),
  },
  {
    id: 'component-has-system-owner',
    severity: 'info',
    gate: (terms) => gateOf(staffed(terms), hasSystemOwners),
    find: (terms) =>
      staffed(terms)
        .filter((component) => !hasSystemOwners(component))
        .map((component) => ({
          entity: nameOf(component),
          severity: terms.isCritical(component) ? 'warning' : 'info',
        })),
  },
  {
    id: 'critical-component-pair',
    severity: 'warning',
    looksFor: (terms) =>
      terms.components.some((each) => each.tier === 1 && terms.systemOwners(each).length > 0),
    find: (terms) =>
      on(terms.components, (component) => component.tier === 1 && terms.systemOwners(component).length === 1),
  },
  {
    id: 'system-owner-in-squad',
    severity: 'info',
    looksFor: (terms) => terms.components.some((each) => terms.systemOwners(each).length > 0),
    find: (terms) =>
      on(terms.components, (component) => {
        const dev = terms.person(component.dev);
        const squads = terms.ownerSquads(component);
        if (dev === null || squads.length === 0) return false;
        const tribes = squads.flatMap((squad) => terms.tribe(squad.tribe) ?? []);
        const leadsChapter = terms.chapters.some(
          (chapter) =>
            terms.person(chapter.lead) === dev &&
            tribes.some((tribe) => tribe === terms.tribe(chapter.tribe)),
        );
        return !hasHeadAmong(component, terms, dev.id) && !leadsChapter;
      }),
  },
  {
    id: 'system-owner-load',
    severity: 'warning',
    looksFor: (terms) => terms.components.some((each) => terms.systemOwners(each).length > 0),
    find: (terms) => {
      const counts = countBy(terms.components.flatMap((component) => terms.systemOwners(component)));
      return on(terms.people, (person) => (counts.get(person) ?? 0) > 3);
    },
  },
  {
    id: 'component-has-tier',
    severity: 'info',
    gate: ({ components }) => gateOf(components, ({ tier }) => tier !== null),
    find: ({ components }) => on(components, ({ tier }) => tier === null),
  },
  {
    id: 'component-has-lifecycle',
    severity: 'info',
    gate: ({ components }) => gateOf(components, ({ lifecycle }) => lifecycle !== null),
    find: ({ components }) => on(components, ({ lifecycle }) => lifecycle === null),
  },
  {
    id: 'component-has-docs',
    severity: 'info',
    gate: ({ components }) => gateOf(components, ({ docs }) => docs !== null),
    find: ({ components }) => on(components, ({ docs }) => docs === null),
  },
  {
    id: 'component-has-runbook',
    severity: 'warning',
    gate: (terms) => gateOf(criticalOfSquads(terms), ({ runbook }) => runbook !== null),
    find: (terms) => on(criticalOfSquads(terms), ({ runbook }) => runbook === null),
  },
  {
    id: 'component-has-on-call',
    severity: 'warning',
    gate: (terms) => gateOf(criticalOfSquads(terms), ({ onCall }) => onCall !== null),
    find: (terms) => on(criticalOfSquads(terms), ({ onCall }) => onCall === null),
  },
  {
    id: 'squad-owns-something',
    severity: 'info',
    gate: (terms) => gateOf(notEnabling(terms), (squad) => terms.owned(squad).length > 0, 0.5),
    find: (terms) => on(notEnabling(terms), (squad) => terms.owned(squad).length === 0),
  },
  {
    id: 'squad-component-load',
    severity: 'info',
    yields: [{ to: 'owner-bus-factor' }],
    looksFor: (terms) => staffed(terms).length > 0,
    find: (terms) =>
      terms.squads.flatMap((squad): readonly Spoken[] => {
        const heads = terms.heads(squad).length;
        const count = terms.owned(squad).length;
        if (heads === 0) return [];
        if (count >= 16 || count >= 3 * heads - tolerance) {
          return count === 0 ? [] : [{ entity: nameOf(squad), severity: 'warning' }];
        }
        return count > 8 || count > 1.5 * heads ? [{ entity: nameOf(squad), severity: 'info' }] : [];
      }),
  },
  {
    id: 'squad-domain-load',
    severity: 'warning',
    off: true,
    looksFor: ({ components }) => components.some(({ domain }) => domain !== null),
    find: (terms) =>
      on(terms.squads, (squad) => {
        const domains = domainsOf(squad, terms);
        const complicated = domains.filter((hardness) => hardness === 1).length;
        if (domains.includes(2)) return domains.length > 1;
        return domains.length > 3 || complicated > 1;
      }),
  },
  {
    id: 'confirmation-fresh',
    severity: 'warning',
    looksFor: (terms) =>
      terms.components.some((each) => each.confirmed !== null && terms.ownerSquads(each).length > 0),
    find: (terms) =>
      on(terms.components, (component) => {
        const { confirmed } = component;
        if (confirmed === null || terms.ownerSquads(component).length === 0) return false;
        const limit = component.tier === 1 ? 90 : 180;
        const isOld = confirmed.on !== null && daysBetween(confirmed.on, terms.day) > limit;
        return isOld || !hasHeadAmong(component, terms, terms.person(confirmed.by)?.id ?? null);
      }),
  },
  {
    id: 'deprecated-has-sunset',
    severity: 'warning',
    looksFor: ({ components }) => components.some(({ lifecycle }) => lifecycle === 'deprecated'),
    find: ({ components }) =>
      on(components, ({ lifecycle, sunset }) => lifecycle === 'deprecated' && sunset === null),
  },
];
