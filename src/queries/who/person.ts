import { kinds } from '../../model/field.ts';
import { textCell } from '../cells.ts';
import { standingOf } from '../standing.ts';
import { noAnswer, type Contact, type Reach, type WhoAnswer } from './answer.ts';
import { tribeContacts, type Contacts } from './contacts.ts';

/** Who somebody is: how to reach the person, where the person works, and who is the line manager. */
export function whoOfPerson(contacts: Contacts, id: string): WhoAnswer {
  const { store, named, group } = contacts;
  const row = store.first(`SELECT * FROM person WHERE id = ?`, id) ?? {};
  const homes = store.rows(
    `SELECT group_kind, group_id FROM v_member
     WHERE person_id = :id AND group_kind IN ('squad', 'chapter')
     ORDER BY group_kind DESC, share DESC, group_id`,
    { id },
  );
  const groups = homes.map((home) => {
    const kind = home['group_kind'] === 'chapter' ? 'chapter' : 'squad';
    return group(kind, kind, String(home['group_id']));
  });
  const main = contacts.squadOf(id);
  return {
    ...noAnswer,
    subjects: ['entity'],
    target: id,
    entity: named('person', id),
    about: ['discipline', 'level', 'location', 'timezone'].flatMap((column) => textCell(row[column]) ?? []),
    standing: standingOf(store, 'person', id),
    reach: reachOf(contacts, id, row),
    contacts: [
      ...groups,
      ...lineManager(contacts, id),
      ...tribeContacts(contacts, main === null ? [] : [main.id]),
    ],
    roles: rolesOf(contacts, id),
  };
}

/** The roles that somebody holds on the day, those for the whole organisation first. */
export function rolesOf({ store, named }: Pick<Contacts, 'store' | 'named'>, id: string): WhoAnswer['roles'] {
  const rows = store.rows(
    `SELECT kind, id, field FROM v_role WHERE person_id = :id ORDER BY org_level DESC, kind, field, id`,
    { id },
  );
  return rows.flatMap((row) => {
    const kind = kinds.find((each) => each === row['kind']);
    if (kind === undefined) return [];
    return { field: String(row['field']), of: kind === 'org' ? null : named(kind, String(row['id'])) };
  });
}

function lineManager({ store, person }: Contacts, id: string): readonly Contact[] {
  const row = store.first(`SELECT line_manager_id FROM v_line_manager WHERE person_id = ?`, id);
  const manager = textCell(row?.['line_manager_id']);
  return manager === null ? [] : [person('line manager', manager)];
}

function reachOf(
  { store }: Contacts,
  id: string,
  row: Readonly<Record<string, string | number | null>>,
): readonly Reach[] {
  const github = textCell(row['github']);
  const email = textCell(row['email']);
  const links = store.rows(`SELECT label, url FROM link WHERE kind = 'person' AND id = :id`, { id });
  return [
    ...(email === null ? [] : [{ label: 'e-mail', value: email }]),
    ...(github === null ? [] : [{ label: 'github', value: `@${github}` }]),
    ...links.map((link) => ({ label: String(link['label']), value: String(link['url']) })),
  ];
}
