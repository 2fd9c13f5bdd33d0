import type { Kind } from '../../model/field.ts';
import type { Written } from '../show/written-fields.ts';
import type { ChangedKind } from './change.ts';
import { fieldOf, withReferences, type MapId } from './references.ts';
import { byId, waiverOf, type SaidEntity, type SaidOrg } from './said-org.ts';

/** The organisation as it would have been with other ids: what is renamed is no change of what refers to it. */
export function renamedOrg(
  org: SaidOrg,
  renames: readonly { readonly kind: Kind; readonly from: string; readonly to: string }[],
): SaidOrg {
  if (renames.length === 0) return org;
  const names = new Map(renames.map(({ kind, from, to }) => [`${kind}:${from}`, to]));
  const map: MapId = (kind, id) => names.get(`${kind}:${id}`) ?? id;
  return new Map(
    Array.from(org, ([kind, entities]) => {
      const renamed = Array.from(entities.values(), (entity) => renamedEntity(kind, entity, map));
      return [kind, byId(renamed)] as const;
    }),
  );
}

function renamedEntity(kind: ChangedKind, entity: SaidEntity, map: MapId): SaidEntity {
  if (kind === 'policy') return entity;
  const fields = new Map<string, Written>();
  let isSame = true;
  for (const [name, value] of entity.fields) {
    const mapped = withReferences(fieldOf(kind, name), value, map);
    isSame &&= mapped === value;
    fields.set(name, mapped);
  }
  if (kind === 'waiver') return isSame ? entity : waiverOf(fields);
  const id = kind === 'org' ? entity.id : map(kind, entity.id);
  return isSame && id === entity.id ? entity : { kind, id, fields };
}
