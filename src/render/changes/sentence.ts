import type { Field, ScalarField } from '../../model/field.ts';
import { fieldTables, groupKinds, sections } from '../../model/kinds.ts';
import type { Change } from '../../queries/changes/change.ts';
import { isList, listText, valueText } from './value-text.ts';

/** What a change says, behind the id that it is about: `squad search → mixes`, `owner none → stream-core`. */
export function changeSentence(change: Change): string {
  const { kind, what, before, after, on, why } = change;
  const because = why === null ? '' : ` (${why})`;
  switch (what) {
    case 'new':
      return `new${because}${detailsText(change)}`;
    case 'gone':
      return `gone${because}`;
    case 'renamed':
      return `renamed from ${valueText(undefined, before)}${because}`;
    case 'unread':
      return unreadSentence(before, after);
    case 'until':
      if (kind !== 'waiver') return `last day ${begunArrow(before, after)}`;
      break;
    default:
  }
  const group = groupKinds.find((each) => what === sections[each] || what.startsWith(`${sections[each]}.`));
  if (kind === 'person' && group !== undefined) {
    const day = on === null ? '' : ` from ${on}`;
    return `${groupSentence(change, group)}${day}${because}`;
  }
  return `${fieldWords(what)} ${arrow(fieldOf(kind, what), before, after)}`;
}

/** `squad search → mixes`, `joins guild web`, `share in squad search 0.5 → 1`. */
function groupSentence({ what, before, after, why }: Change, group: string): string {
  const [, ...rest] = what.split('.');
  if (rest.length === 0) {
    const many = [before, after].some((each) => Array.isArray(each) && each.length > 1);
    const noun = many ? `${group}s` : group;
    if (before === null) return `joins ${noun} ${valueText(undefined, after)}`;
    if (after === null) return `leaves ${noun} ${valueText(undefined, before)}`;
    return `${noun} ${arrow(undefined, before, after)}`;
  }
  const [id = '', part] = rest;
  if (part === 'until') return `last day in ${group} ${id} ${begunArrow(before, after)}`;
  if (part !== undefined) return `${part} in ${group} ${id} ${arrow(undefined, before, after)}`;
  if (why !== null && after === null) return `entry in ${group} ${id} taken out`;
  return `in ${group} ${id}: ${entriesText(before)} → ${entriesText(after)}`;
}

/** The memberships of somebody in one group: `share 0.5, until 2026-11-23; share 0.6, from 2026-11-24`. */
function entriesText(value: Change['before']): string {
  if (value === null) return 'none';
  const entries = isList(value) ? value : [value];
  return entries.map((entry) => (isEmpty(entry) ? 'without an end' : valueText(undefined, entry))).join('; ');
}

function isEmpty(value: NonNullable<Change['before']>): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function arrow(field: Field | undefined, before: Change['before'], after: Change['after']): string {
  return listText(before, after) ?? `${valueText(field, before)} → ${valueText(field, after)}`;
}

/** Where there was nothing before, what is there now: `2026-12-31`; an arrow elsewhere. */
function begunArrow(before: Change['before'], after: Change['after']): string {
  return before === null ? valueText(undefined, after) : arrow(undefined, before, after);
}

/** The fields that cannot be read any more, or can be again. */
function unreadSentence(before: Change['before'], after: Change['after']): string {
  if (before === null) return `cannot be read: ${valueText(undefined, after)}`;
  if (after === null) return `can be read again: ${valueText(undefined, before)}`;
  return `cannot be read: ${arrow(undefined, before, after)}`;
}

/** What is new has its days and belongs somewhere: `: from 2027-01-10, tribe playback, owner search`. */
function detailsText({ kind, after }: Change): string {
  if (kind === 'policy' || after === null || typeof after !== 'object' || Array.isArray(after)) return '';
  const parts = Object.entries(after).flatMap(([name, value]) => {
    const field = fieldOf(kind, name);
    const isTold =
      name === 'until' ||
      (kind !== 'waiver' && (name === 'from' || field?.type.startsWith('reference') === true));
    return isTold ? [`${fieldWords(name)} ${valueText(field, value)}`] : [];
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

/** `productOwner` → `product owner`; keys of maps and the user's own stay as they are. */
function fieldWords(what: string): string {
  if (what.startsWith('x-')) return what;
  const [name = '', ...rest] = what.split('.');
  return [name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), ...rest].join(' ');
}

/** The field that a change is about, or the part of a map that it names. */
function fieldOf(kind: Change['kind'], what: string): Field | undefined {
  if (kind === 'policy' || kind === 'waiver') return undefined;
  const table: Readonly<Record<string, Field>> = fieldTables[kind];
  const [name = '', ...rest] = what.split('.');
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  if (rest.length === 0 || field === undefined) return field;
  if (field.type === 'referenceMap') return { type: 'reference', to: field.to, doc: field.doc };
  if (field.type !== 'record' && field.type !== 'records') return undefined;
  const inner: Readonly<Record<string, ScalarField>> = field.fields;
  return inner[rest.at(-1) ?? ''];
}
