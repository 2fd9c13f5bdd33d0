import type { Field, Kind } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import type { ShownEntity } from '../../queries/show/show-entity.ts';
import type { Written } from '../../queries/show/written-fields.ts';
import type { SheetRow } from '../sheet.ts';
import { visible } from '../visible.ts';
import { relationTexts, type ItemPage } from './item-text.ts';
import { linked } from './linked.ts';

/** Told in the title. */
const inTitle: readonly string[] = ['name', 'mission', 'description'];

/** What is told last: every kind has it, and seldom. */
const inEnd: readonly string[] = ['from', 'until', 'status', 'successor', 'formerly', 'links', 'tags'];

/** Whoever looks at one of these wonders where nobody is written. */
const wondered: Readonly<Record<Kind, readonly string[]>> = {
  org: [],
  objective: ['owner'],
  tribe: ['lead'],
  squad: ['productOwner'],
  chapter: ['lead'],
  guild: [],
  person: [],
  component: ['owner'],
};

/** What is written of an entity, in the order of its field table. */
export function ownRows(shown: ShownEntity, page: ItemPage): readonly SheetRow[] {
  return rowsOf(shown, page, (name) => !inTitle.includes(name) && !inEnd.includes(name));
}

/** What any entity can have: dates, links, tags, and the keys of one's own. */
export function endRows(shown: ShownEntity, page: ItemPage): readonly SheetRow[] {
  const keys = Array.from(shown.fields).flatMap(([key, value]): readonly SheetRow[] =>
    key.startsWith('x-') ? [[key, plainText(value)]] : [],
  );
  return [...rowsOf(shown, page, (name) => inEnd.includes(name)), ...keys];
}

/** Names of relations that would not be understood as they are. */
const labels: Readonly<Record<string, string>> = {
  joins: 'will join',
  namedBy: 'still named by',
  starters: 'will join',
};

/** `productOwner` → `product owner`. */
export function labelOf(name: string): string {
  return (labels[name] ?? name).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function rowsOf(
  shown: ShownEntity,
  page: ItemPage,
  isWanted: (name: string) => boolean,
): readonly SheetRow[] {
  const fields = Object.entries<Field>(fieldTables[shown.subject.kind]);
  return fields.flatMap(([name, field]): readonly SheetRow[] => {
    const values = isWanted(name) ? valuesOf(name, field, shown, page) : [];
    return values.length === 0 ? [] : [[labelOf(name), ...values]];
  });
}

function valuesOf(name: string, field: Field, shown: ShownEntity, page: ItemPage): readonly string[] {
  const value = shown.fields.get(name);
  const relation = shown.relations.find((each) => each.name === name);
  switch (field.type) {
    case 'records':
      // Told among the relations: its people, what it depends on.
      return [];
    case 'record': {
      const related = relation === undefined ? [] : relationTexts(relation, page);
      return [[...plainParts(field.fields, value), ...related].join(', ')].filter((text) => text !== '');
    }
    case 'reference':
    case 'references':
    case 'referenceMap': {
      if (relation !== undefined) return relationTexts(relation, page);
      if (value !== undefined) return [plainText(value)];
      return shown.standing.state === 'live' && wondered[shown.subject.kind].includes(name)
        ? [page.style.red('nobody')]
        : [];
    }
    case 'textMap':
      return typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).map(
            ([label, url]) => `${visible(label)} ${typeof url === 'string' ? linked(url, page.style) : ''}`,
          )
        : [];
    default:
      return value === undefined ? [] : [linkedField(name, value, shown, page)];
  }
}

/** What of a small map is no reference: the day of `confirmed`. */
function plainParts(fields: Readonly<Record<string, Field>>, value: Written | undefined): readonly string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([inner, each]) =>
    fields[inner]?.type === 'reference' ? [] : [`${inner} ${plainText(each)}`],
  );
}

function linkedField(name: string, value: Written, { subject }: ShownEntity, { style }: ItemPage): string {
  if (name === 'github' && subject.kind === 'person') {
    return style.link(`@${plainText(value)}`, `https://github.com/${encodeURIComponent(plainText(value))}`);
  }
  return typeof value === 'string' ? linked(value, style) : plainText(value);
}

function plainText(value: Written): string {
  if (Array.isArray(value)) return value.map((each: Written) => plainText(each)).join(', ');
  return visible(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
