import type { Field } from '../../model/field.ts';
import type { Change } from '../../queries/changes/change.ts';

type Value = Change['before'];

/** A value as a sentence has it: free text in quotes, lists with commas, nothing in a word. */
export function valueText(field: Field | undefined, value: Value): string {
  if (value === null) return isPerson(field) ? 'nobody' : 'none';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isFreeText(field) ? `"${value}"` : value;
  if (isList(value))
    return value.length === 0 ? 'none' : value.map((each) => itemText(field, each)).join(', ');
  const entries = Object.entries(value);
  if (entries.length === 0) return 'no details';
  return entries.map(([key, inner]) => `${key} ${valueText(undefined, inner)}`).join(', ');
}

/** An item of a list; `none` alone is said on purpose. */
function itemText(field: Field | undefined, value: Value): string {
  if (field?.type === 'references' && value === field.none) return 'none on purpose';
  if (typeof value !== 'object' || value === null || isList(value)) return valueText(undefined, value);
  return `{${valueText(undefined, value)}}`;
}

/** What was taken out of a list and what was put in; null where the two are no lists with something in common. */
export function listText(before: Value, after: Value): string | null {
  if (!isList(before) || !isList(after)) return null;
  const [old, young] = [before.map(plainText), after.map(plainText)];
  if (old.every((item) => !young.includes(item))) return null;
  const added = young.filter((item) => !old.includes(item)).map((item) => `+${item}`);
  const taken = old.filter((item) => !young.includes(item)).map((item) => `−${item}`);
  return added.length + taken.length === 0 ? null : [...added, ...taken].join(' ');
}

function plainText(value: Value): string {
  return valueText(undefined, value);
}

function isPerson(field: Field | undefined): boolean {
  return field?.type === 'reference' && field.to === 'person';
}

/** Words of a sentence stand in quotes, one word alone does not. */
function isFreeText(field: Field | undefined): boolean {
  return field?.type === 'text';
}

export function isList(value: Value): value is readonly NonNullable<Value>[] {
  return Array.isArray(value);
}
