import { joinWords, withArticle } from '../diagnostics/words.ts';
import type { EntityKind, ReferenceField, ScalarField } from '../model/field.ts';
import { periodPattern } from '../model/period.ts';
import type { YamlNode } from '../yaml/node.ts';
import { isDay } from './is-day.ts';
import { only, readReference } from './read-reference.ts';
import { describe, reportField, type Reading } from './reading.ts';
import { suggestValue } from './suggest-value.ts';

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** The value of a field that fits into one column; undefined where it is empty or, after a report, of no use. */
export function readScalar(
  reading: Reading,
  field: ScalarField,
  path: string,
  node: YamlNode,
): string | number | undefined {
  if (node.kind === 'empty') {
    reportSwallowedText(reading, path, node);
    return undefined;
  }
  if (node.kind === 'scalar') {
    const value = parse(reading, field, path, node.text, node.start);
    if (value !== undefined || node.text === '') return value;
  }
  const { expected, help } = expectedOf(field, node.kind === 'scalar' ? node.text : undefined);
  const message = `${path} of ${reading.label} is ${describe(node)}, expected ${expected}`;
  reportField(reading, 'field-type', path, node, message, help);
  return undefined;
}

/** What a field takes, and what to write, where a text is not of it; undefined where it is, or points at something. */
export function wrongScalar(field: ScalarField, text: string): Expected | undefined {
  const isRead = field.type === 'reference' || text === '' || parsePlain(field, text) !== undefined;
  return isRead ? undefined : expectedOf(field, text);
}

/** What a field takes, and the way to write it. */
interface Expected {
  readonly expected: string;
  readonly help: string;
}

function expectedOf(field: ScalarField, written: string | undefined): Expected {
  const { expected, way } = expectation(field);
  return { expected, help: (written === undefined ? undefined : suggestValue(field, written)) ?? way };
}

function parse(reading: Reading, field: ScalarField, path: string, text: string, position: number) {
  if (text === '') return undefined;
  return field.type === 'reference'
    ? readReference(reading, path, null, only(field.to), text, position).id
    : parsePlain(field, text);
}

function parsePlain(field: Exclude<ScalarField, ReferenceField>, text: string) {
  switch (field.type) {
    case 'text':
      return text;
    case 'day':
      return isDay(text) ? text : undefined;
    case 'period':
      return periodPattern.test(text) ? text : undefined;
    case 'number':
      return parseNumber(field, text);
    case 'choice':
      return field.choices.includes(text) ? text : undefined;
  }
}

function parseNumber(field: { min: number; max: number; integer?: true }, text: string) {
  if (!numberPattern.test(text)) return undefined;
  const value = Number(text);
  if (field.integer === true && !Number.isInteger(value)) return undefined;
  return value >= field.min && value <= field.max ? value : undefined;
}

function expectation(field: ScalarField): { expected: string; way: string } {
  switch (field.type) {
    case 'text':
      return { expected: 'a text', way: 'write one text on the same line' };
    case 'day':
      return { expected: 'a day that the calendar has', way: 'write it as 2026-11-23' };
    case 'period':
      return { expected: 'a period', way: 'write it as 2026, 2026-H2, 2026-Q3 or 2026-11' };
    case 'number': {
      const range = `from ${field.min} to ${field.max}`;
      return {
        expected: `a ${field.integer === true ? 'whole ' : ''}number ${range}`,
        way: `write a number ${range}`,
      };
    }
    case 'choice':
      return {
        expected: `one of ${joinWords(field.choices, 9, 'or')}`,
        way: 'write the one that fits best, or leave the field out',
      };
    case 'reference':
      return {
        expected: `the id of ${withArticle(field.to)}`,
        way: `write the id of ${withArticle(field.to)}`,
      };
  }
}

/** `channel: #payments` is an empty value and a comment: nobody means that. */
function reportSwallowedText(reading: Reading, path: string, node: YamlNode): void {
  const comment = node.kind === 'empty' ? node.comment : undefined;
  if (comment === undefined || !/^#[^\s#]+$/.test(comment)) return;
  const message = `${path} of ${reading.label} is empty; a # after a blank begins a comment`;
  reportField(reading, 'field-type', path, node, message, `write ${JSON.stringify(comment)}`);
}

/** The kinds a field may point at, as a person lists them: "a squad, tribe or guild", "an objective". */
export function kindWords(kinds: readonly EntityKind[]): string {
  return withArticle(joinWords(kinds, 9, 'or'));
}
