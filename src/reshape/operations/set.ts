import { defineOperation } from '../operation.ts';
import { anyEntity, withFields } from '../set-fields.ts';
import { valueOfText } from '../written/new-value.ts';

/** Writes fields of something that there is. */
export const set = defineOperation({
  id: 'set',
  summary: 'writes fields of something',
  pattern: null,
  arguments: {
    ref: anyEntity,
    fields: {
      type: 'fields',
      of: 'ref',
      value: 'field=value',
      required: true,
      isPositional: true,
      doc: 'what: mission="find it", systemOwners.dev=ada, tags=[a,b]',
    },
  },
  example: "podcast-discovery channel='#podcasts' type=stream-aligned",
  apply: (state, { ref: of, fields }) =>
    withFields(state, of, new Map(Array.from(fields, ([path, text]) => [path, valueOfText(text)]))),
});
