import { entityKinds } from '../../model/kinds.ts';
import { withEntityRenamed, writtenEntity } from '../../source/written-org.ts';
import { defineOperation, done, refused } from '../operation.ts';
import { withField, writtenTexts } from '../written/fields.ts';
import { withReferences } from '../written/references.ts';
import { withWaiversRenamed } from '../written/waivers.ts';

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
      withWaiversRenamed(
        withReferences(named, ref, () => [to]),
        ref,
        to,
      ),
      day,
    );
  },
});
