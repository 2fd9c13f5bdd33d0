import type { Field, FieldTable, ScalarField } from './field.ts';

/** A field as docs list it; the fields of a map inside it follow. */
export interface FieldLine {
  /** `dependsOn`, `dependsOn[].severity`, `confirmed.on`. */
  readonly path: string;
  /** What may be written, in words; words to type stand in backticks. */
  readonly type: string;
  readonly isRequired: boolean;
  /** Whether it is a reference to one thing, which in a common field is of the entity's own kind. */
  readonly isOwnKind: boolean;
  readonly doc: string;
}

/** The fields of a table in their order, those inside others behind these. */
export function flatFields(fields: FieldTable): readonly FieldLine[] {
  return Object.entries(fields).flatMap(([name, field]) => fieldLines(name, field));
}

function fieldLines(path: string, field: Field): readonly FieldLine[] {
  const line = {
    path,
    type: typeWords(field),
    isRequired: field.required === true,
    isOwnKind: field.type === 'reference',
    doc: field.doc,
  };
  if (field.type !== 'record' && field.type !== 'records') return [line];
  const dot = field.type === 'record' ? '.' : '[].';
  const inner = Object.entries(field.fields);
  return [line, ...inner.flatMap(([name, scalar]) => fieldLines(`${path}${dot}${name}`, scalar))];
}

/** What may be written into a field, in words. */
function typeWords(field: Field): string {
  switch (field.type) {
    case 'texts':
      return 'text, or a list of texts';
    case 'textMap':
      return 'map of label to text';
    case 'references': {
      const [own, ...others] = field.to;
      const bare = `${own}, or a list`;
      const prefixed = others.map((kind) => `\`${kind}:\``).join(', ');
      return `${bare}${prefixed === '' ? '' : ` (or ${prefixed})`}${field.none === undefined ? '' : `, or \`${field.none}\``}`;
    }
    case 'referenceMap':
      return `map of title to ${field.to}`;
    case 'record':
      return 'map';
    case 'records':
      return field.bare ? 'list of ids or maps' : 'list of maps';
    default:
      return scalarWords(field);
  }
}

function scalarWords(field: ScalarField): string {
  switch (field.type) {
    case 'number':
      return `${field.integer === true ? 'whole ' : ''}number, ${field.min} to ${field.max}`;
    case 'choice':
      return field.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'reference':
      return field.to;
    default:
      return field.type;
  }
}
