import { entityKinds } from '../../model/kinds.ts';
import { withNewEntity } from '../../source/written-org.ts';
import type { YamlMap, YamlValue } from '../../yaml/value.ts';
import { defineOperation, done, refused } from '../operation.ts';
import { wrongFields } from '../set-fields.ts';
import { valueOfText, withPath } from '../written/new-value.ts';

/** Writes something that there is not yet. */
export const add = defineOperation({
  id: 'add',
  summary: 'writes something new: a person, a squad, a component',
  pattern: null,
  arguments: {
    kind: {
      type: 'choice',
      choices: entityKinds,
      value: 'kind',
      required: true,
      isPositional: true,
      doc: 'person, squad, tribe, chapter, guild, component or objective',
    },
    id: { type: 'newId', value: 'new-id', required: true, isPositional: true, doc: 'its id' },
    fields: {
      type: 'fields',
      of: 'kind',
      value: 'field=value',
      isPositional: true,
      doc: 'what it says: tribe=music, members=[ada,bo]',
    },
  },
  example: 'component lyrics-editor owner=mixes tier=3 type=app',
  apply({ written, store, day }, { kind: word, id, fields = new Map<string, string>() }) {
    const kind = entityKinds.find((each) => each === word) ?? 'person';
    if (store.first(`SELECT 1 FROM entity WHERE kind = ? AND id = ?`, kind, id) !== undefined) {
      return refused(
        'id-is-free',
        `there is a ${kind} ${id} already`,
        `write set ${kind}:${id} instead of add`,
      );
    }
    const values = new Map(Array.from(fields, ([path, text]) => [path, valueOfText(text)]));
    const refusals = wrongFields(store, { kind, id }, values);
    if (refusals.length > 0) return { is: 'refused', refusals };
    let value: YamlMap = new Map<string, YamlValue>();
    for (const [path, field] of values) value = withPath(value, path, field);
    return done(withNewEntity(written, kind, id, value), day);
  },
});
