/** What the second implementation knows of an organisation: what was written, as plain objects. */

export type Kind = 'objective' | 'tribe' | 'squad' | 'chapter' | 'guild' | 'person' | 'component';

/** A reference as written: `kind` is the field's own where nothing else was written. */
export interface Ref {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly allowed: readonly string[];
}

export interface Entity {
  readonly kind: Kind | 'org';
  readonly id: string;
  readonly name: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly status: string | null;
  readonly lifecycle: string | null;
  /** Every reference of the entity, members and dependencies included. */
  readonly refs: readonly Ref[];
}

export interface Member {
  readonly person: Ref;
  readonly share: number | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Vacancy {
  readonly role: string | null;
  readonly from: string | null;
}

export interface SquadDependency {
  readonly squad: Ref;
  readonly severity: string | null;
  readonly mode: string | null;
  readonly since: string | null;
}

export interface Organisation extends Entity {
  readonly mission: string | null;
  readonly chiefArchitect: Ref | null;
  readonly roles: readonly Ref[];
}

export interface Objective extends Entity {
  readonly owner: Ref | null;
  readonly period: string | null;
  readonly supports: Ref | null;
}

export interface Tribe extends Entity {
  readonly parent: Ref | null;
  readonly mission: string | null;
  readonly lead: Ref | null;
  readonly serves: readonly Ref[];
}

export interface Squad extends Entity {
  readonly tribe: Ref | null;
  readonly mission: string | null;
  readonly serves: readonly Ref[];
  readonly type: string | null;
  readonly productOwner: Ref | null;
  readonly coach: Ref | null;
  readonly techLead: Ref | null;
  readonly members: readonly Member[];
  readonly vacancies: readonly Vacancy[];
  readonly dependsOn: readonly SquadDependency[];
}

export interface Chapter extends Entity {
  readonly tribe: Ref | null;
  readonly disciplines: readonly string[];
  readonly lead: Ref | null;
  readonly members: readonly Member[];
}

export interface Guild extends Entity {
  readonly hobby: boolean;
  readonly coordinator: Ref | null;
  readonly sponsor: Ref | null;
  readonly lastMet: string | null;
  readonly members: readonly Member[];
}

export interface Person extends Entity {
  readonly email: string | null;
  readonly github: string | null;
  readonly discipline: string | null;
  readonly employment: string | null;
  readonly capacity: number;
  readonly manager: Ref | null;
}

export interface Confirmed {
  readonly on: string | null;
  readonly by: Ref | null;
}

export interface Component extends Entity {
  /** Without `none`. */
  readonly owners: readonly Ref[];
  readonly ownerIsNone: boolean;
  readonly ownerReason: string | null;
  readonly tier: number | null;
  readonly domain: string | null;
  readonly complexity: string | null;
  readonly dev: Ref | null;
  readonly ops: Ref | null;
  readonly contributors: readonly Ref[];
  readonly dependsOn: readonly Ref[];
  readonly docs: string | null;
  readonly runbook: string | null;
  readonly onCall: string | null;
  readonly confirmed: Confirmed | null;
  readonly sunset: string | null;
}

export interface Waiver {
  readonly rule: string;
  readonly entity: string;
  readonly field: string | null;
  readonly until: string;
  readonly by: Ref | null;
}

/** What `policy.rules` says of a rule. */
export interface RulePolicy {
  /** `off`, `on`, a severity, or nothing where only options are written. */
  readonly level: string | null;
  readonly options: ReadonlyMap<string, readonly string[]>;
}

export interface Org {
  readonly org: Organisation;
  readonly objectives: readonly Objective[];
  readonly tribes: readonly Tribe[];
  readonly squads: readonly Squad[];
  readonly chapters: readonly Chapter[];
  readonly guilds: readonly Guild[];
  readonly people: readonly Person[];
  readonly components: readonly Component[];
  readonly waivers: readonly Waiver[];
  readonly profile: string;
  readonly policy: ReadonlyMap<string, RulePolicy>;
}

/** A group lists its people. */
export type Group = Squad | Chapter | Guild;
