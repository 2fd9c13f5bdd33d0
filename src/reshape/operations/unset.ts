import { defineOperation } from '../operation.ts';
import { anyEntity, withFields } from '../set-fields.ts';

/** Takes fields of something out. */
export const unset = defineOperation({
  id: 'unset',
  summary: 'takes fields of something out',
  pattern: null,
  arguments: {
    ref: anyEntity,
    field: { type: 'texts', value: 'field', required: true, isPositional: true, doc: 'which' },
  },
  example: 'luca-zimmer skills',
  apply: (state, { ref: of, field: fields }) =>
    withFields(state, of, new Map(fields.map((path) => [path, undefined]))),
});
