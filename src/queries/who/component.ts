import { numberCell, textCell } from '../cells.ts';
import { noAnswer, type Contact, type Reach, type WhoAnswer } from './answer.ts';
import { squadPeople, tribeContacts, tribeLead, type Contacts } from './contacts.ts';
import { nearest } from './nearest.ts';
import { standingOf } from '../standing.ts';

/** Who looks after a component: what somebody in trouble needs first, then the owners, then whoever else knows it. */
export function whoOfComponent(contacts: Contacts, id: string): WhoAnswer {
  const { store, named } = contacts;
  const row = store.first(`SELECT * FROM component WHERE id = ?`, id) ?? {};
  const tier = numberCell(row['tier']);
  const owners = ownersOf(contacts, id);
  const dev = textCell(row['system_owners_dev_id']);
  const ops = textCell(row['system_owners_ops_id']);
  const squads = owners.flatMap(({ who, standing }) =>
    who?.kind === 'squad' && standing.state === 'live' ? who.id : [],
  );
  const hasSomebody = owners.some(({ standing, heads }) => standing.state === 'live' && heads !== 0);
  return {
    ...noAnswer,
    subjects: ['entity'],
    target: id,
    entity: named('component', id),
    about: [
      ...(tier === null ? [] : [`tier ${tier}`]),
      ...['lifecycle', 'type'].flatMap((column) => textCell(row[column]) ?? []),
      ...['system', 'domain'].flatMap((column) => {
        const value = textCell(row[column]);
        return value === null ? [] : `${column} ${value}`;
      }),
    ],
    standing: standingOf(store, 'component', id),
    ownerReason: row['owner_none'] === 1 ? textCell(row['owner_reason']) : null,
    reach: reachOf(contacts, id, row, owners),
    contacts: [
      ...(owners.length === 0 ? [{ ...contacts.person('owner', null) }] : owners),
      ...squads.flatMap((squad) => squadPeople(contacts, squad, false)),
      ...owners.flatMap((owner) => otherOwnerPeople(contacts, owner)),
      ...systemOwners(contacts, dev, ops),
      ...tribeContacts(contacts, squads),
    ],
    knowers: contributors(contacts, id, [dev, ops]),
    nearest: hasSomebody ? null : nearest(contacts, id, owners),
  };
}

/** Every owner as it is written, whether or not it exists. */
function ownersOf({ store, group, person }: Contacts, id: string): readonly Contact[] {
  const rows = store.rows(
    `SELECT DISTINCT owner_kind, owner_id FROM component_owner WHERE component_id = :id`,
    { id },
  );
  return rows.flatMap((row) => {
    const kind = row['owner_kind'];
    const ownerId = String(row['owner_id']);
    if (kind === 'person') return person('owner', ownerId);
    return kind === 'squad' || kind === 'tribe' || kind === 'guild' ? group('owner', kind, ownerId) : [];
  });
}

/** Whom to ask where a tribe or a guild owns it. */
function otherOwnerPeople(contacts: Contacts, { who }: Contact): readonly Contact[] {
  if (who?.kind === 'tribe') return tribeLead(contacts, who.id);
  if (who?.kind !== 'guild') return [];
  const row = contacts.store.first(`SELECT coordinator_id FROM guild WHERE id = ?`, who.id);
  return row === undefined ? [] : [contacts.person('coordinator', textCell(row['coordinator_id']), who)];
}

function systemOwners({ person }: Contacts, dev: string | null, ops: string | null): readonly Contact[] {
  if (dev !== null && dev === ops) return [person('system owner, dev and ops', dev)];
  return [
    ...(dev === null ? [] : [person('system owner, dev', dev)]),
    ...(ops === null ? [] : [person('system owner, ops', ops)]),
  ];
}

function contributors(
  { store, person }: Contacts,
  id: string,
  named: readonly (string | null)[],
): readonly Contact[] {
  const rows = store.rows(`SELECT DISTINCT person_id FROM component_contributor WHERE component_id = :id`, {
    id,
  });
  return rows
    .map((row) => String(row['person_id']))
    .filter((personId) => !named.includes(personId))
    .map((personId) => person('contributor', personId));
}

/** Docs, the channels of the owners, on-call, runbook, then whatever links there are. */
function reachOf(
  { store }: Contacts,
  id: string,
  row: Readonly<Record<string, string | number | null>>,
  owners: readonly Contact[],
): readonly Reach[] {
  const written = (label: string, column: string): readonly Reach[] => {
    const value = textCell(row[column]);
    return value === null ? [] : [{ label, value }];
  };
  const links = store.rows(`SELECT label, url FROM link WHERE kind = 'component' AND id = :id`, { id });
  return [
    ...written('docs', 'docs'),
    ...owners.flatMap(({ channel, standing }) =>
      channel === null || standing.state !== 'live' ? [] : [{ label: 'channel', value: channel }],
    ),
    ...written('on call', 'on_call'),
    ...written('runbook', 'runbook'),
    ...written('repository', 'repo'),
    ...links.map((link) => ({ label: String(link['label']), value: String(link['url']) })),
  ];
}
