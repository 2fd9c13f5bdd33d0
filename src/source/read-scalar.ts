import { nearest } from '../diagnostics/nearest.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { EntityKind, ScalarField } from '../model/field.ts';
import type { YamlNode } from '../yaml/node.ts';
import { only, readReference } from './read-reference.ts';
import { describe, reportField, type Reading } from './reading.ts';

const periodPattern = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;
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
  const { expected, way } = expectation(field);
  const message = `${path} of ${reading.label} is ${describe(node)}, expected ${expected}`;
  const help = node.kind === 'scalar' ? (suggestion(field, node.text) ?? way) : way;
  reportField(reading, 'field-type', path, node, message, help);
  return undefined;
}

function parse(reading: Reading, field: ScalarField, path: string, text: string, position: number) {
  if (text === '') return undefined;
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
    case 'reference':
      return readReference(reading, path, null, only(field.to), text, position).id;
  }
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysOf(year, month);
}

const HYPHEN = '-'.charCodeAt(0);

/** The number that these characters are; -1 where one of them is no digit. No pattern: every person has days. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
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
        way: `write one of ${joinWords(field.choices, 9, 'or')}`,
      };
    case 'reference':
      return { expected: `the id of ${one(field.to)}`, way: `write the id of ${one(field.to)}` };
  }
}

function suggestion(field: ScalarField, written: string): string | undefined {
  if (field.type === 'choice') {
    const meant = nearest(written, field.choices);
    return meant === undefined ? undefined : `did you mean ${meant}?`;
  }
  if (field.type === 'number') {
    const percent = /^(\d{1,3})\s*%$/.exec(written)?.[1];
    if (percent !== undefined && field.max === 1) return `did you mean ${Number(percent) / 100}?`;
  }
  if (field.type === 'day') {
    const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(written);
    const meant =
      parts === null ? '' : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
    if (isDay(meant)) return `did you mean ${meant}?`;
  }
  return undefined;
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
  return one(joinWords(kinds, 9, 'or'));
}

function one(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
