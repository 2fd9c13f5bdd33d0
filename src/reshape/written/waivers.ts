import { entityKinds, fieldTables } from '../../model/kinds.ts';
import type { EntityRef, Field } from '../../model/field.ts';
import { withKey, type WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, type YamlValue } from '../../yaml/value.ts';

/** With waivers on what has the new id, and by who has it. */
export function withWaiversRenamed(org: WrittenOrg, ref: EntityRef, to: string): WrittenOrg {
  return org.map((file) => {
    const waivers = file.root.get('waivers');
    if (!isList(waivers)) return file;
    const changed = waivers.map((waiver) => withWaiver(waiver, ref, to));
    if (changed.every((waiver, index) => waiver === waivers[index])) return file;
    return { ...file, root: withKey(file.root, 'waivers', changed) };
  });
}

function withWaiver(waiver: YamlValue, ref: EntityRef, to: string): YamlValue {
  if (!isMap(waiver)) return waiver;
  let changed = waiver;
  const [on, by] = [waiver.get('on'), waiver.get('by')];
  if (typeof on === 'string') {
    const now = renamedOn(on, ref, to);
    if (now !== on) changed = withKey(changed, 'on', now);
  }
  if (ref.kind === 'person' && by === ref.id) changed = withKey(changed, 'by', to);
  return changed;
}

/** `squad:search.members.ada`: what it is on, and which of several. */
function renamedOn(on: string, { kind, id }: EntityRef, to: string): string {
  const [head = '', field, ...item] = on.split('.');
  const [ownKind = ''] = head.split(':');
  const now = head === `${kind}:${id}` ? `${kind}:${to}` : head;
  const isNamed = item.join('.') === id && namesKind(ownKind, field, kind);
  return [now, ...(field === undefined ? [] : [field]), ...(isNamed ? [to] : item)].join('.');
}

function namesKind(ownKind: string, field: string | undefined, kind: EntityRef['kind']): boolean {
  const own = entityKinds.find((each) => each === ownKind);
  const table: Readonly<Record<string, Field>> = own === undefined ? {} : fieldTables[own];
  const found = field === undefined || !Object.hasOwn(table, field) ? undefined : table[field];
  if (found?.type === 'references') return found.to.includes(kind);
  if (found?.type !== 'records') return false;
  const key = found.fields[found.key];
  return key?.type === 'reference' && key.to === kind;
}
