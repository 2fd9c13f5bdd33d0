import type { EntityKind } from '../../model/field.ts';
import { textCell } from '../../queries/cells.ts';
import { namedText } from '../../render/named.ts';
import { plain } from '../../render/style.ts';
import { visible } from '../../render/visible.ts';
import type { Store } from '../../store/open-store.ts';
import type { Choice } from './prompt.ts';

/** Everything live of some kinds, to choose from; the kind stands before the id where there are several. */
export function candidates(store: Store, kinds: readonly EntityKind[]): readonly Choice[] {
  const rows = store.rows(
    `SELECT entity.kind, entity.id, entity.name,
       CASE entity.kind
         WHEN 'person' THEN (SELECT concat_ws(', ', discipline, main_squad_id) FROM v_person WHERE id = entity.id)
         WHEN 'squad' THEN
           (SELECT concat_ws(', ', tribe_id, heads || CASE heads WHEN 1 THEN ' head' ELSE ' heads' END)
            FROM v_squad WHERE id = entity.id)
         WHEN 'component' THEN (SELECT concat_ws(', ', type, owner_id) FROM v_component WHERE id = entity.id)
       END AS detail
     FROM v_entity AS entity
     WHERE entity.kind IN (SELECT value FROM json_each(:kinds))
     ORDER BY entity.id, entity.kind`,
    { kinds: JSON.stringify(kinds) },
  );
  return rows.map((row) => {
    const kind = kinds.find((each) => each === row['kind']) ?? 'person';
    const id = textCell(row['id']) ?? '';
    const detail = textCell(row['detail']) ?? '';
    const told = visible(
      kinds.length === 1 ? detail : [kind, detail].filter((part) => part !== '').join(': '),
    );
    return {
      value: kinds.length === 1 ? id : `${kind}:${id}`,
      text: namedText({ kind, id, name: textCell(row['name']) }, plain),
      ...(told === '' ? {} : { detail: told }),
    };
  });
}

/** The ids of what belongs to a squad: its people, what it owns, the squads of its tribe. */
export function idsOfSquad(store: Store, squad: string, kind: EntityKind): readonly string[] {
  const select = belonging[kind];
  if (select === undefined) return [];
  return store.rows(select, { squad }).map((row) => textCell(row['id']) ?? '');
}

const belonging: Readonly<Partial<Record<EntityKind, string>>> = {
  person: `SELECT person_id AS id FROM v_member WHERE group_kind = 'squad' AND group_id = :squad ORDER BY person_id`,
  component: `SELECT component_id AS id FROM v_owner WHERE owner_kind = 'squad' AND owner_id = :squad ORDER BY component_id`,
  squad: `
    SELECT other.id FROM v_squad AS own JOIN v_squad AS other ON other.tribe_id = own.tribe_id
    WHERE own.id = :squad ORDER BY other.id`,
};
