import type { Named } from '../../queries/names.ts';

/** A figure before and after. */
export interface Figure {
  /** null where there is nothing to compare with: how many people move. */
  readonly before: number | null;
  readonly after: number;
  /** Whether more of it is worse; null where it is neither. */
  readonly moreIs: 'worse' | 'better' | null;
}

/** Every figure of an impact, in the order in which it is told. */
export const figureNames = [
  'peopleMoved',
  'peopleJoining',
  'peopleLeaving',
  'peopleWithNewLineManager',
  'peopleWithoutLineManager',
  'peopleWithoutSquad',
  'squads',
  'squadsOverSize',
  'squadsUnderMinimum',
  'tribesOverSize',
  'rolesVacated',
  'rolesFilled',
  'rolesHeldFromOutside',
  'componentsChangingOwner',
  'componentsWithoutOwner',
  'componentsLosingKnowledge',
  'componentsKnownByTooFew',
  'squadDependencies',
  'squadDependenciesAcrossTribes',
] as const;

export type FigureName = (typeof figureNames)[number];

export interface MovedPerson {
  readonly person: Named;
  readonly left: readonly Named[];
  readonly joined: readonly Named[];
}

/** How much of a tribe changes squad. */
export interface MovedShare {
  readonly tribe: Named;
  readonly people: number;
  /** How many it had before. */
  readonly of: number;
}

export interface NewLineManager {
  readonly person: Named;
  readonly before: Named | null;
  readonly after: Named | null;
}

/** A squad or tribe that gets larger or smaller, begins or ends; null where it is not there. */
export interface SizeChange {
  readonly group: Named;
  readonly before: number | null;
  readonly after: number | null;
  /** The most that the rules allow, the least for a squad. */
  readonly most: number | null;
  readonly least: number | null;
}

export interface RoleChange {
  /** null for a role of the whole organisation. */
  readonly of: Named | null;
  readonly field: string;
  readonly before: Named | null;
  readonly after: Named | null;
  /** Of a role that falls empty, who is best placed for it and still there; null where that cannot be told. */
  readonly candidate: Named | null;
}

/** Somebody who keeps a role of a squad, or of a component, and is no more in a squad that it is about. */
export interface RoleFromOutside {
  readonly of: Named;
  readonly field: string;
  readonly person: Named;
  /** Where the person is then. */
  readonly squads: readonly Named[];
}

export interface OwnerChange {
  readonly component: Named;
  /** Live owners as org.yaml writes them. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A component whose owner squads have fewer people who know it. */
export interface KnowledgeChange {
  readonly component: Named;
  readonly before: number;
  readonly after: number;
  /** Who knew it there and does so no more. */
  readonly lost: readonly Named[];
}

/** What became of a dependency between squads. */
export interface DependencyChange {
  readonly from: Named;
  readonly to: Named;
  /**
   * `passedOn`: of a squad that ended, and what took the place of that squad has it now, where it is `inherited`;
   * `internalised`: what depended is in one squad now; `tribes`: it crosses tribes and did not, or the reverse.
   */
  readonly what: 'added' | 'inherited' | 'passedOn' | 'removed' | 'internalised' | 'tribes';
  /** Whether the two are of different tribes: after, or before where there is no after. */
  readonly isAcross: boolean;
}

/** Something that the plan cannot judge, since the organisation says nothing of it. */
export interface NotAssessed {
  readonly what: string;
  readonly reason: string;
}

/** What a change does to people, squads and components, measured on the organisation before and after. */
export interface Impact {
  readonly figures: Readonly<Record<FigureName, Figure>>;
  readonly people: readonly MovedPerson[];
  readonly shares: readonly MovedShare[];
  readonly lineManagers: readonly NewLineManager[];
  readonly sizes: readonly SizeChange[];
  readonly roles: readonly RoleChange[];
  readonly rolesFromOutside: readonly RoleFromOutside[];
  readonly owners: readonly OwnerChange[];
  readonly knowledge: readonly KnowledgeChange[];
  readonly dependencies: readonly DependencyChange[];
  readonly notAssessed: readonly NotAssessed[];
}
