import type {
  Chapter,
  Component,
  Entity,
  Group,
  Guild,
  Objective,
  Org,
  Person,
  Ref,
  Squad,
  SquadDependency,
  Tribe,
} from './org.ts';
import { lastDayOf } from './days.ts';
import { byId, isLive, isMembershipLive, tolerance } from './live.ts';

function indexById<T extends Entity>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

interface Dependency {
  readonly from: Squad;
  readonly to: Squad;
  readonly written: SquadDependency;
}

interface Role {
  readonly person: Person;
  /** Kind and field: "squad coach". */
  readonly what: string;
}

/** The Terms of RULES.md for one day: only live things, sorted by id. */
export class Terms {
  readonly org: Org;
  readonly day: string;
  readonly objectives: readonly Objective[];
  readonly tribes: readonly Tribe[];
  readonly squads: readonly Squad[];
  readonly chapters: readonly Chapter[];
  readonly guilds: readonly Guild[];
  readonly people: readonly Person[];
  readonly components: readonly Component[];
  readonly #objectivesById: ReadonlyMap<string, Objective>;
  readonly #tribesById: ReadonlyMap<string, Tribe>;
  readonly #squadsById: ReadonlyMap<string, Squad>;
  readonly #peopleById: ReadonlyMap<string, Person>;
  readonly #componentsById: ReadonlyMap<string, Component>;
  readonly #heads = new Map<Group, readonly Person[]>();
  readonly #squadsOf = new Map<Person, readonly Squad[]>();

  constructor(org: Org, day: string) {
    const live = <T extends Entity>(entities: readonly T[]): readonly T[] =>
      entities.filter((entity) => isLive(entity, day)).toSorted(byId);
    this.org = org;
    this.day = day;
    this.objectives = live(org.objectives);
    this.tribes = live(org.tribes);
    this.squads = live(org.squads);
    this.chapters = live(org.chapters);
    this.guilds = live(org.guilds);
    this.people = live(org.people);
    this.components = live(org.components);
    this.#objectivesById = indexById(this.objectives);
    this.#tribesById = indexById(this.tribes);
    this.#squadsById = indexById(this.squads);
    this.#peopleById = indexById(this.people);
    this.#componentsById = indexById(this.components);
    for (const squad of this.squads) {
      for (const head of this.heads(squad)) {
        this.#squadsOf.set(head, [...(this.#squadsOf.get(head) ?? []), squad]);
      }
    }
  }

  /** The live entity a reference names. */
  person(ref: Ref | null): Person | null {
    return ref?.kind === 'person' ? (this.#peopleById.get(ref.id) ?? null) : null;
  }
  squad(ref: Ref | null): Squad | null {
    return ref?.kind === 'squad' ? (this.#squadsById.get(ref.id) ?? null) : null;
  }
  tribe(ref: Ref | null): Tribe | null {
    return ref?.kind === 'tribe' ? (this.#tribesById.get(ref.id) ?? null) : null;
  }
  objective(ref: Ref | null): Objective | null {
    return ref?.kind === 'objective' ? (this.#objectivesById.get(ref.id) ?? null) : null;
  }
  component(ref: Ref | null): Component | null {
    return ref?.kind === 'component' ? (this.#componentsById.get(ref.id) ?? null) : null;
  }

  /** Heads of a group, live or not: both the membership and the person are live. */
  heads(group: Group): readonly Person[] {
    const known = this.#heads.get(group);
    if (known !== undefined) return known;
    const live = group.members.filter((member) => isMembershipLive(member, this.day));
    const people = live.flatMap((member) => this.person(member.person) ?? []);
    const heads = [...new Set(people)].toSorted(byId);
    this.#heads.set(group, heads);
    return heads;
  }

  isHead(person: Person, group: Group): boolean {
    return this.heads(group).includes(person);
  }

  squadsOf(person: Person): readonly Squad[] {
    return this.#squadsOf.get(person) ?? [];
  }

  chaptersOf(person: Person): readonly Chapter[] {
    return this.chapters.filter((chapter) => this.isHead(person, chapter));
  }

  writtenShare(person: Person, squad: Squad): number | null {
    const own = squad.members.filter(
      (member) => isMembershipLive(member, this.day) && this.person(member.person) === person,
    );
    return own.find((member) => member.share !== null)?.share ?? null;
  }

  share(person: Person, squad: Squad): number {
    const written = this.writtenShare(person, squad);
    if (written !== null) return written;
    const shares = this.squadsOf(person).map((each) => this.writtenShare(person, each));
    const taken = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const unwritten = shares.filter((share) => share === null).length;
    return Math.max(0, person.capacity - taken) / unwritten;
  }

  mainSquad(person: Person): Squad | null {
    let main: Squad | null = null;
    for (const squad of this.squadsOf(person)) {
      if (main === null || this.share(person, squad) > this.share(person, main) + tolerance) main = squad;
    }
    return main;
  }

  tribeOf(person: Person): Tribe | null {
    return this.tribe(this.mainSquad(person)?.tribe ?? null);
  }

  lineManager(person: Person): Person | null {
    const manager = this.person(person.manager);
    if (manager !== null && manager !== person) return manager;
    const chapter = this.chaptersOf(person).find((each) => this.person(each.lead) !== person);
    return this.person(chapter?.lead ?? null);
  }

  leadsTribe(person: Person): boolean {
    return this.tribes.some((tribe) => this.person(tribe.lead) === person);
  }

  /** An org-level role other than tribe lead. */
  hasOrgRole(person: Person): boolean {
    const { chiefArchitect, roles } = this.org.org;
    return [chiefArchitect, ...roles].some((ref) => this.person(ref) === person);
  }

  /** Every role that a live person holds. */
  roles(): readonly Role[] {
    const { org } = this.org;
    const all: readonly (readonly [string, Ref | null])[] = [
      ['org chiefArchitect', org.chiefArchitect],
      ...org.roles.map((ref) => ['org roles', ref] as const),
      ...this.objectives.map((each) => ['objective owner', each.owner] as const),
      ...this.tribes.map((each) => ['tribe lead', each.lead] as const),
      ...this.squads.map((each) => ['squad productOwner', each.productOwner] as const),
      ...this.squads.map((each) => ['squad coach', each.coach] as const),
      ...this.squads.map((each) => ['squad techLead', each.techLead] as const),
      ...this.chapters.map((each) => ['chapter lead', each.lead] as const),
      ...this.guilds.map((each) => ['guild coordinator', each.coordinator] as const),
      ...this.guilds.map((each) => ['guild sponsor', each.sponsor] as const),
      ...this.components.map((each) => ['component dev', each.dev] as const),
      ...this.components.map((each) => ['component ops', each.ops] as const),
    ];
    return all.flatMap(([what, ref]) => {
      const person = this.person(ref);
      return person === null ? [] : { person, what };
    });
  }

  ownerSquads(component: Component): readonly Squad[] {
    return [...new Set(component.owners.flatMap((owner) => this.squad(owner) ?? []))].toSorted(byId);
  }

  owned(squad: Squad): readonly Component[] {
    return this.components.filter((component) => this.ownerSquads(component).includes(squad));
  }

  isStaffed(component: Component): boolean {
    return this.ownerSquads(component).some((squad) => this.heads(squad).length > 0);
  }

  systemOwners(component: Component): readonly Person[] {
    return [...new Set([component.dev, component.ops].flatMap((ref) => this.person(ref) ?? []))];
  }

  knowers(component: Component): readonly Person[] {
    const contributors = component.contributors.flatMap((ref) => this.person(ref) ?? []);
    return [...new Set([...this.systemOwners(component), ...contributors])];
  }

  isCritical(component: Component): boolean {
    return component.tier === 1 || component.tier === 2;
  }

  isOver(objective: Objective): boolean {
    return objective.period !== null && lastDayOf(objective.period) < this.day;
  }

  /** Dependencies that live squads declare on live squads. */
  declared(): readonly Dependency[] {
    return this.squads.flatMap((from) =>
      from.dependsOn.flatMap((written) => {
        const to = this.squad(written.squad);
        return to === null ? [] : { from, to, written };
      }),
    );
  }

  /** Pairs of different squads: the first owns a component that depends on one the second owns. */
  throughComponents(): readonly (readonly [Squad, Squad])[] {
    const pairs = new Map<string, readonly [Squad, Squad]>();
    for (const component of this.components) {
      for (const ref of component.dependsOn) {
        const other = this.component(ref);
        if (other === null) continue;
        for (const from of this.ownerSquads(component)) {
          for (const to of this.ownerSquads(other)) {
            if (from !== to) pairs.set(`${from.id} ${to.id}`, [from, to]);
          }
        }
      }
    }
    return [...pairs.values()];
  }
}
