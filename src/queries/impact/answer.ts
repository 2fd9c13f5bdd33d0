import type { Named } from '../names.ts';
import type { Standing } from '../standing.ts';

/** From which number on something is too little: the options of the rules, as the policy and its profile set them. */
export interface Thresholds {
  /** Heads of a squad: `squad-minimum`. */
  readonly squadMinimum: number;
  /** Heads of the owner squads who know a critical component: `component-knowledge`. */
  readonly knowers: number;
  /** Heads of a squad that alone owns something: `owner-bus-factor`. */
  readonly busFactor: number;
}

/** Why somebody could stand in. */
export type SecondReason =
  | { readonly because: 'knows it' }
  | { readonly because: 'is in it' }
  /** Components that both know. */
  | { readonly because: 'same components'; readonly number: number }
  | { readonly because: 'same skills'; readonly number: number }
  | { readonly because: 'same discipline' }
  /** Holds such a role elsewhere, on these. */
  | { readonly because: 'same role'; readonly of: readonly Named[] }
  /** Leads, or is the product owner of, these groups that belong to it. */
  | { readonly because: 'leads in it'; readonly of: readonly Named[] };

/** Who is best placed to stand in. */
export interface Second {
  readonly who: Named;
  readonly squad: Named | null;
  readonly reasons: readonly SecondReason[];
}

/** A role that nobody holds then. */
export interface EmptyRole {
  /** The field path: `productOwner`, `systemOwners.dev`, `roles.cto`. */
  readonly field: string;
  /** null for a role of the whole organisation. */
  readonly of: Named | null;
  /** Of a component. */
  readonly tier: number | null;
  readonly second: Second | null;
}

/** A component that fewer know then. */
export interface LostKnowledge {
  readonly component: Named;
  readonly tier: number | null;
  /** Its live owners of any kind. */
  readonly owners: readonly Named[];
  /** Heads of the owner squads who know it, now and then. */
  readonly before: number;
  readonly after: number;
  /** Everybody who still knows it then. */
  readonly others: number;
  /** Whether it is critical and has enough now and too few then. */
  readonly fallsBelow: boolean;
  readonly second: Second | null;
}

/** A squad that is too small then, and was so before where `before` is less than `minimum`, too. */
export interface SmallerSquad {
  readonly squad: Named;
  readonly before: number;
  readonly after: number;
  readonly minimum: number;
  /** What it alone owns. */
  readonly components: readonly Named[];
}

/** Somebody whose line manager changes. */
export interface Report {
  readonly person: Named;
  /** Who manages then; null: nobody. */
  readonly manager: Named | null;
  /** The chapter whose lead that is. */
  readonly chapter: Named | null;
}

/** A component that nobody owns then. */
export interface Unowned {
  readonly component: Named;
  readonly tier: number | null;
}

/** A component that rests on what goes. */
export interface Dependent {
  readonly component: Named;
  readonly tier: number | null;
  /** Its live owners of any kind. */
  readonly owners: readonly Named[];
  /** Whether nobody owns it on purpose. */
  readonly isDeliberate: boolean;
  /** Those that own it, and those of its owner squads. */
  readonly tribes: readonly Named[];
  /** 1: directly. */
  readonly depth: number;
  /** What it needs that rests on what goes, or is it. */
  readonly through: Named;
}

/** How many of some components a tribe has; null: those of no tribe. */
export interface TribeCount {
  readonly tribe: string | null;
  readonly components: number;
}

/** An owner to tell, since something of it rests on what goes. */
export interface OwnerToTell {
  readonly owner: Named;
  readonly channel: string | null;
  /** Who speaks for it: the lead of a tribe, the coordinator of a guild, the person; null for a squad, and for nobody. */
  readonly contact: Named | null;
  readonly components: readonly Named[];
  /** The smallest of its components. */
  readonly depth: number;
}

/** A squad that depends on what goes. */
export interface DependentSquad {
  readonly squad: Named;
  readonly tribe: Named | null;
  readonly channel: string | null;
  readonly depth: number;
  /** On whom of those before. */
  readonly through: Named;
  readonly declared: boolean;
  readonly throughComponents: boolean;
  /** How much a declared one hurts. */
  readonly severity: string | null;
}

/** A place that is open, and closed then. */
export interface Vacancy {
  readonly role: string | null;
  readonly from: string | null;
  readonly squad: Named;
}

/** What breaks if something goes; lists are empty where that does not happen. */
export interface ImpactAnswer {
  readonly entity: Named;
  readonly standing: Standing;
  readonly roles: readonly EmptyRole[];
  readonly knowledge: readonly LostKnowledge[];
  readonly squads: readonly SmallerSquad[];
  readonly reports: readonly Report[];
  readonly unowned: readonly Unowned[];
  readonly dependents: readonly Dependent[];
  /** The same, counted by tribe, most first. */
  readonly dependentsByTribe: readonly TribeCount[];
  readonly tell: readonly OwnerToTell[];
  readonly dependentSquads: readonly DependentSquad[];
  /** People who are in no other group of that kind. */
  readonly homeless: readonly Named[];
  /** Objectives that no other squad serves; of an objective, those that support it. */
  readonly unserved: readonly Named[];
  /** Squads that serve nothing else. */
  readonly idle: readonly Named[];
  readonly vacancies: readonly Vacancy[];
  /** Squads, chapters and tribes that belong to nothing then. */
  readonly orphans: readonly Named[];
}

/** Where nothing breaks. */
export const noImpact: Omit<ImpactAnswer, 'entity' | 'standing'> = {
  roles: [],
  knowledge: [],
  squads: [],
  reports: [],
  unowned: [],
  dependents: [],
  dependentsByTribe: [],
  tell: [],
  dependentSquads: [],
  homeless: [],
  unserved: [],
  idle: [],
  vacancies: [],
  orphans: [],
};

/** What every part of an impact is found with. */
export interface ImpactContext {
  readonly store: ImpactStore;
  readonly named: (kind: Named['kind'], id: string) => Named;
  readonly thresholds: Thresholds;
  /** How far to go through others; Infinity: all the way. */
  readonly depth: number;
}

type Row = Readonly<Record<string, string | number | null>>;

export interface ImpactStore {
  rows(sql: string, parameters?: Readonly<Record<string, string | number>>): readonly Row[];
  first(sql: string, ...cells: readonly (string | number | null)[]): Row | undefined;
}
