import { numberCell, textCell } from '../cells.ts';
import type { ImpactStore } from '../impact/answer.ts';
import type { Named } from '../names.ts';
import { ownersOf } from '../owners.ts';
import { standingOf, type Standing } from '../standing.ts';
import { exact } from '../time-spent.ts';
import type { Contact } from '../who/answer.ts';
import { contactsOf, squadPeople, tribeContacts, type Contacts } from '../who/contacts.ts';
import { rolesOf } from '../who/person.ts';

/** A squad that somebody works in. */
export interface OwnSquad {
  readonly squad: Named;
  /** Of a full week. */
  readonly share: number;
  readonly role: string | null;
  readonly channel: string | null;
  readonly mission: string | null;
}

/** A component that somebody knows, or that the person's squads own. */
export interface OwnComponent {
  readonly component: Named;
  readonly tier: number | null;
  /** Whether the person is one of its system owners or contributors. */
  readonly isKnown: boolean;
  /** Whether a squad of the person owns it. */
  readonly isOwned: boolean;
  readonly squads: readonly Named[];
  /** How many people know it. */
  readonly knowers: number;
}

/** A squad that depends on a squad of the person. */
export interface WaitingSquad {
  readonly squad: Named;
  readonly on: Named;
  readonly channel: string | null;
  readonly people: number;
  readonly declared: boolean;
  readonly throughComponents: boolean;
}

/** Where somebody stands in the organisation. */
export interface MeAnswer {
  readonly person: Named;
  readonly standing: Standing;
  readonly squads: readonly OwnSquad[];
  readonly chapters: readonly Named[];
  readonly guilds: readonly { readonly guild: Named; readonly channel: string | null }[];
  readonly roles: readonly { readonly field: string; readonly of: Named | null }[];
  readonly components: readonly OwnComponent[];
  readonly waiting: readonly WaitingSquad[];
  /** Whom the person manages. */
  readonly reports: readonly Named[];
  /** Whom to ask: product owner, tech lead, coach, line manager, tribe lead. */
  readonly ask: readonly Contact[];
}

/** Everything that one person should know about the own place. */
export function me(store: ImpactStore, id: string): MeAnswer {
  const contacts = contactsOf(store);
  const { named } = contacts;
  const squads = ownSquads(contacts, id);
  const groups = (kind: 'chapter' | 'guild') =>
    store
      .rows(`SELECT group_id FROM v_member WHERE person_id = :id AND group_kind = :kind ORDER BY group_id`, {
        id,
        kind,
      })
      .map((row) => named(kind, String(row['group_id'])));
  const reports = store.rows(
    `SELECT person_id FROM v_line_manager WHERE line_manager_id = :id ORDER BY person_id`,
    { id },
  );
  return {
    person: named('person', id),
    standing: standingOf(store, 'person', id),
    squads,
    chapters: groups('chapter'),
    guilds: groups('guild').map((guild) => ({ guild, channel: channelOfGuild(store, guild.id) })),
    roles: rolesOf(contacts, id),
    components: ownComponents(contacts, id),
    waiting: waitingSquads(contacts, id),
    reports: reports.map((row) => named('person', String(row['person_id']))),
    ask: whomToAsk(contacts, id, squads),
  };
}

function channelOfGuild(store: ImpactStore, id: string): string | null {
  return textCell(store.first(`SELECT channel FROM v_guild WHERE id = ?`, id)?.['channel']);
}

function ownSquads({ store, named }: Contacts, id: string): readonly OwnSquad[] {
  const rows = store.rows(
    `SELECT own.group_id, own.share, own.role, squad.channel, squad.mission
     FROM v_member AS own
     CROSS JOIN v_squad AS squad ON squad.id = own.group_id
     WHERE own.person_id = :id AND own.group_kind = 'squad'
     ORDER BY round(own.share, 9) DESC, own.group_id`,
    { id },
  );
  return rows.map((row) => ({
    squad: named('squad', String(row['group_id'])),
    share: exact(numberCell(row['share']) ?? 0),
    role: textCell(row['role']),
    channel: textCell(row['channel']),
    mission: textCell(row['mission']),
  }));
}

function ownComponents({ store, named }: Contacts, id: string): readonly OwnComponent[] {
  const rows = store.rows(
    `WITH own (component_id, is_known, is_owned) AS (
       SELECT component_id, 1, 0 FROM v_knower WHERE person_id = :id
       UNION ALL
       SELECT owner.component_id, 0, 1
       FROM v_member AS head
       CROSS JOIN v_owner_squad AS owner ON owner.squad_id = head.group_id
       WHERE head.person_id = :id AND head.group_kind = 'squad'
     )
     SELECT own.component_id, component.tier, max(own.is_known) AS is_known, max(own.is_owned) AS is_owned,
       (SELECT count(*) FROM v_knower AS knower WHERE knower.component_id = own.component_id) AS knowers
     FROM own
     CROSS JOIN v_component AS component ON component.id = own.component_id
     GROUP BY own.component_id
     ORDER BY component.tier IS NULL, component.tier, own.component_id`,
    { id },
  );
  return rows.map((row) => {
    const component = named('component', String(row['component_id']));
    return {
      component,
      tier: numberCell(row['tier']),
      isKnown: row['is_known'] === 1,
      isOwned: row['is_owned'] === 1,
      squads: ownersOf(store, component.id, named).filter(({ kind }) => kind === 'squad'),
      knowers: Number(row['knowers']),
    };
  });
}

function waitingSquads({ store, named }: Contacts, id: string): readonly WaitingSquad[] {
  const rows = store.rows(
    `SELECT link.squad_id, link.depends_on_id, link.declared, link.through_components, squad.channel, squad.heads
     FROM v_member AS own
     CROSS JOIN v_squad_link AS link ON link.depends_on_id = own.group_id
     CROSS JOIN v_squad AS squad ON squad.id = link.squad_id
     WHERE own.person_id = :id AND own.group_kind = 'squad'
     ORDER BY link.squad_id, link.depends_on_id`,
    { id },
  );
  return rows.map((row) => ({
    squad: named('squad', String(row['squad_id'])),
    on: named('squad', String(row['depends_on_id'])),
    channel: textCell(row['channel']),
    people: Number(row['heads']),
    declared: row['declared'] === 1,
    throughComponents: row['through_components'] === 1,
  }));
}

/** Roles around the person that somebody else holds; that nobody does is said, too. */
function whomToAsk(contacts: Contacts, id: string, squads: readonly OwnSquad[]): readonly Contact[] {
  const { store, person } = contacts;
  const row = store.first(`SELECT line_manager_id FROM v_line_manager WHERE person_id = ?`, id);
  const squadIds = squads.map(({ squad }) => squad.id);
  const all = [
    ...squadIds.flatMap((squadId) => squadPeople(contacts, squadId, true)),
    person('line manager', textCell(row?.['line_manager_id'])),
    ...tribeContacts(contacts, squadIds),
  ];
  return all.filter(({ who }) => who?.id !== id || who.kind !== 'person');
}
