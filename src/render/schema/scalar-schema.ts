import { joinWords } from '../../diagnostics/words.ts';
import type { ChoiceField, NumberField, ScalarField } from '../../model/field.ts';
import { periodPattern } from '../../model/period.ts';
import { allowing, matching, refer, type JsonSchema } from './json-schema.ts';

/** Whatever is empty: the same as an absent field. */
export const empty: JsonSchema = {
  ...allowing(['string', 'null'], 'expected nothing'),
  maxLength: 0,
};

/** One text; what looks like a number or a truth value is text, too. */
export const oneText: JsonSchema = allowing(['string', 'number', 'boolean', 'null'], 'expected one text');

/** A value that cannot be left out. */
export const given: JsonSchema = {
  ...allowing(['string', 'number', 'boolean', 'object', 'array'], 'a value is missing'),
  minLength: 1,
};

/** A year alone is a number for whoever reads YAML without a field table. */
export const onePeriod: JsonSchema = {
  ...matching(
    `^(?:${periodPattern.source.slice(1, -1)})?$`,
    'expected a period: 2026, 2026-H2, 2026-Q3 or 2026-11',
    ['number', 'null'],
  ),
  minimum: 1000,
  maximum: 9999,
  multipleOf: 1,
};

/** Every day that the calendar has, the 29th of February in its years only. */
const dayPattern = [
  String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`\d{4}-(?:0[13-9]|1[0-2])-(?:29|30)`,
  String.raw`\d{4}-(?:0[13578]|1[02])-31`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
].join('|');

export const oneDay: JsonSchema = matching(
  `^(?:${dayPattern})?$`,
  'expected a day that the calendar has, such as 2026-11-23',
);

/** The values that a field of one value takes; a reference has a schema of its own. */
export function scalarSchema(field: Exclude<ScalarField, { readonly type: 'reference' }>): JsonSchema {
  switch (field.type) {
    case 'text':
    case 'day':
    case 'period':
      return refer(field.type);
    case 'number':
      return numberSchema(field);
    case 'choice':
      return choiceSchema(field);
  }
}

function numberSchema(field: NumberField): JsonSchema {
  const { min, max } = field;
  const isWhole = field.integer === true;
  const message = `expected a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`;
  const written = matching(
    `^(?:${numberPattern(field)})?$`,
    message,
    isWhole ? ['null'] : ['number', 'null'],
  );
  if (!isWhole) return { ...written, minimum: min, maximum: max };
  const choices = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return { anyOf: [{ enum: choices, errorMessage: message }, written] };
}

/** A number in quotes, between whole limits of which neither is below zero. */
function numberPattern({ min, max, integer }: NumberField): string {
  const fraction = integer === true ? String.raw`(?:\.0*)?` : String.raw`(?:\.\d*)?`;
  const below = Array.from({ length: max - min }, (_, index) => min + index).filter((each) => each > 0);
  const isFromZero = min === 0;
  return [
    String.raw`\+?0*${max}(?:\.0*)?`,
    ...(below.length > 0 ? [String.raw`\+?0*(?:${below.join('|')})${fraction}`] : []),
    ...(isFromZero ? [String.raw`\+?(?:0+${fraction}|\.\d+)`, String.raw`-(?:0+\.?0*|\.0+)`] : []),
  ].join('|');
}

function choiceSchema({ choices }: ChoiceField): JsonSchema {
  const message = `expected ${joinWords(choices, 9, 'or')}`;
  return { anyOf: [{ enum: choices, errorMessage: message }, refer('empty')] };
}
