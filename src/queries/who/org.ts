import { textCell } from '../cells.ts';
import { noAnswer, type WhoAnswer } from './answer.ts';
import type { Contacts } from './contacts.ts';

/** Whom to ask about the organisation itself: the chief architect, whoever holds a role of it, the leads of its tribes. */
export function whoOfOrg({ store, named, person }: Contacts): WhoAnswer {
  const org = store.first(`SELECT name, chief_architect_id FROM v_org`);
  const roles = store.rows(`SELECT title, person_id FROM org_role ORDER BY title`);
  const tribes = store.rows(`SELECT id, lead_id FROM v_tribe WHERE lead_id IS NOT NULL ORDER BY id`);
  return {
    ...noAnswer,
    subjects: ['entity'],
    target: 'org',
    entity: { kind: 'org', id: 'org', name: textCell(org?.['name']) },
    contacts: [
      person('chief architect', textCell(org?.['chief_architect_id'])),
      ...roles.map((row) => person(String(row['title']), textCell(row['person_id']))),
      ...tribes.map((row) =>
        person('tribe lead', textCell(row['lead_id']), named('tribe', String(row['id']))),
      ),
    ],
  };
}
