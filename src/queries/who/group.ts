import type { EntityKind } from '../../model/field.ts';
import { numberCell, textCell } from '../cells.ts';
import { standingOf } from '../standing.ts';
import { noAnswer, type Contact, type Reach, type WhoAnswer } from './answer.ts';
import { componentRows } from './components.ts';
import { squadPeople, tribeContacts, tribeLead, type Contacts } from './contacts.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** What is particular to a kind: whom to ask, and what it is in a few words. */
interface Parts {
  readonly about: readonly string[];
  readonly contacts: readonly Contact[];
}

/** Whom to ask about a squad, tribe, chapter, guild or objective: its channel, then its leads. */
export function whoOfGroup(
  contacts: Contacts,
  kind: Exclude<EntityKind, 'person' | 'component'>,
  id: string,
): WhoAnswer {
  const { store, named } = contacts;
  const row = store.first(`SELECT * FROM ${kind} WHERE id = ?`, id) ?? {};
  return {
    ...noAnswer,
    ...partsOf(contacts, kind, id, row),
    subjects: ['entity'],
    target: id,
    entity: named(kind, id),
    standing: standingOf(store, kind, id),
    reach: reachOf(contacts, kind, id, row),
    components:
      kind === 'objective' || kind === 'chapter' ? [] : componentRows(contacts, ownedIds(contacts, kind, id)),
  };
}

function partsOf(
  contacts: Contacts,
  kind: Exclude<EntityKind, 'person' | 'component'>,
  id: string,
  row: Row,
): Parts {
  const { person, store } = contacts;
  const cell = (column: string) => textCell(row[column]);
  switch (kind) {
    case 'squad':
      return {
        about: [...written(cell('type')), ...heads(contacts, 'squad', id)],
        contacts: [...squadPeople(contacts, id, true), ...tribeContacts(contacts, [id])],
      };
    case 'tribe':
      return {
        about: sizeOfTribe(contacts, id),
        contacts: [...tribeLead(contacts, id), ...squadsOf(contacts, id)],
      };
    case 'chapter': {
      const disciplines = store.rows(`SELECT discipline FROM chapter_discipline WHERE chapter_id = :id`, {
        id,
      });
      const tribe = cell('tribe_id');
      return {
        about: [...disciplines.map((each) => String(each['discipline'])), ...heads(contacts, 'chapter', id)],
        contacts: [
          person('chapter lead', cell('lead_id')),
          ...(tribe === null ? [] : [contacts.group('tribe', 'tribe', tribe), ...tribeLead(contacts, tribe)]),
        ],
      };
    }
    case 'guild':
      return {
        about: [...written(cell('kind')), ...written(cell('topic')), ...heads(contacts, 'guild', id)],
        contacts: [
          person('coordinator', cell('coordinator_id')),
          ...(cell('sponsor_id') === null ? [] : [person('sponsor', cell('sponsor_id'))]),
        ],
      };
    case 'objective':
      return {
        about: [...written(cell('period')), ...written(cell('kind'))],
        contacts: [person('owner', cell('owner_id')), ...serversOf(contacts, id)],
      };
  }
}

function written(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}

function heads({ store }: Contacts, kind: 'squad' | 'chapter' | 'guild', id: string): readonly string[] {
  const number = numberCell(store.first(`SELECT heads FROM v_${kind} WHERE id = ?`, id)?.['heads']);
  if (number === null) return [];
  return [number === 0 ? 'nobody in it' : number === 1 ? '1 person' : `${number} people`];
}

function sizeOfTribe({ store }: Contacts, id: string): readonly string[] {
  const row = store.first(`SELECT squads, people FROM v_tribe WHERE id = ?`, id);
  if (row === undefined) return [];
  const { squads, people } = row;
  return [`${squads} ${squads === 1 ? 'squad' : 'squads'}`, people === 1 ? '1 person' : `${people} people`];
}

function squadsOf({ store, group }: Contacts, id: string): readonly Contact[] {
  const rows = store.rows(`SELECT id FROM v_squad WHERE tribe_id = :id ORDER BY id`, { id });
  return rows.map((row) => group('squad', 'squad', String(row['id'])));
}

function serversOf({ store, group }: Contacts, id: string): readonly Contact[] {
  const rows = store.rows(`SELECT kind, id FROM v_serves WHERE objective_id = :id ORDER BY kind DESC, id`, {
    id,
  });
  return rows.map((row) => {
    const kind = row['kind'] === 'tribe' ? 'tribe' : 'squad';
    return group(`${kind} that serves it`, kind, String(row['id']));
  });
}

function ownedIds({ store }: Contacts, kind: EntityKind, id: string): readonly string[] {
  const rows = store.rows(
    `SELECT component_id FROM v_owner WHERE owner_kind = :kind AND owner_id = :id ORDER BY component_id`,
    { kind, id },
  );
  return rows.map((row) => String(row['component_id']));
}

function reachOf({ store }: Contacts, kind: EntityKind, id: string, row: Row): readonly Reach[] {
  const links = store.rows(`SELECT label, url FROM link WHERE kind = :kind AND id = :id`, { kind, id });
  return [
    ...['channel', 'location'].flatMap((label) => {
      const value = textCell(row[label]);
      return value === null ? [] : [{ label, value }];
    }),
    ...links.map((link) => ({ label: String(link['label']), value: String(link['url']) })),
  ];
}
