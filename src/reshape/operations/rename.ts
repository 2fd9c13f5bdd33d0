import { entityKinds, fieldTables } from '../../model/kinds.ts';
import type { EntityRef, Field } from '../../model/field.ts';
import { withEntityRenamed, withKey, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { isList, isMap, type YamlValue } from '../../yaml/value.ts';
import { defineOperation, done, refused } from '../operation.ts';
import { withField, writtenTexts } from '../written/fields.ts';
import { withReferences } from '../written/references.ts';

/** Gives something another id, everywhere; the earlier one is kept in `formerly` and still understood. */
export const rename = defineOperation({
  id: 'rename',
  summary: 'gives something another id, wherever it is written',
  pattern: null,
  arguments: {
    ref: { type: 'entity', to: entityKinds, value: 'ref', required: true, isPositional: true, doc: 'what' },
    to: { type: 'newId', value: 'new-id', required: true, isPositional: true, doc: 'its new id' },
    name: { type: 'text', value: 'name', doc: 'the name people say, too' },
  },
  example: 'squad:mixes made-for-you',
  apply(state, { ref, to, name }) {
    const { kind, id } = ref;
    const { store, written, day } = state;
    if (to === id || store.first(`SELECT 1 FROM entity WHERE kind = ? AND id = ?`, kind, to) !== undefined) {
      return refused(
        'id-is-free',
        to === id ? `${kind} ${id} is called so already` : `there is a ${kind} ${to} already`,
        'choose another id',
      );
    }
    if (writtenEntity(written, kind, id) === null) {
      return refused(
        'entity-is-written',
        `${kind} ${id} is written in no file`,
        'orgctl check says what is wrong',
      );
    }
    const renamed = withEntityRenamed(written, kind, id, to);
    const former = writtenTexts(renamed, kind, to, 'formerly').filter((each) => each !== to);
    const known = withField(renamed, kind, to, 'formerly', [...former, id]);
    const named = name === undefined ? known : withField(known, kind, to, 'name', name);
    return done(
      withWaivers(
        withReferences(named, ref, () => [to]),
        ref,
        to,
      ),
      day,
    );
  },
});

/** With waivers on what has the new id, and by who has it. */
function withWaivers(org: WrittenOrg, ref: EntityRef, to: string): WrittenOrg {
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
