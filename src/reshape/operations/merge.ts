import {
  withEntity,
  withKey,
  withNewEntity,
  writtenEntity,
  type WrittenOrg,
} from '../../source/written-org.ts';
import { isList, isMap, sameValue, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { onDay } from '../argument.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Question } from '../operation.ts';
import { withPassedOn } from '../written/pass-on.ts';

/** Makes one squad of several: one of them, or a new one. One product owner and one mission are kept. */
export const merge = defineOperation({
  id: 'merge',
  summary: 'makes one squad of several',
  pattern: 'merging',
  arguments: {
    squad: {
      type: 'references',
      to: 'squad',
      value: 'squad',
      required: true,
      isPositional: true,
      doc: 'the squads',
    },
    into: { type: 'newId', value: 'squad', required: true, doc: 'one that goes on, or the id of a new one' },
    'product-owner': {
      type: 'reference',
      to: 'person',
      value: 'person',
      doc: 'who is the product owner then',
    },
    'mission-of': {
      type: 'reference',
      to: 'squad',
      value: 'squad',
      doc: 'the squad whose mission is kept; the one that stays keeps its own',
    },
    'tribe-of': { type: 'reference', to: 'squad', value: 'squad', doc: 'the squad whose tribe is kept' },
    on: onDay,
  },
  example: 'search podcast-discovery --into search',
  apply(state, given) {
    const { squad: squads, into, on = state.day } = given;
    const { store, written } = state;
    const isNew = store.first(`SELECT 1 FROM entity WHERE kind = 'squad' AND id = ?`, into) === undefined;
    const merged = Array.from(new Set(isNew ? squads : [into, ...squads]));
    const refusals = merged.flatMap((squad) => notThere(store, 'squad', squad, on));
    if (refusals.length > 0) return { is: 'refused', refusals };
    if (merged.length < 2) {
      return refused(
        'merge-is-of-several',
        `only squad ${merged.join()} is merged`,
        'name two squads or more',
      );
    }
    const values = valuesOf(written, merged);
    const first = isNew ? null : into;
    const chosen = (field: string, choice: string | undefined) => choose(values, field, first, choice);
    const kept = {
      tribe: chosen('tribe', given['tribe-of']),
      mission: chosen('mission', given['mission-of']),
      productOwner: given['product-owner'] ?? chosen('productOwner', undefined),
    };
    const questions: readonly Question[] = [
      ...(kept.tribe === undefined ? [whichOf(values, 'tribe', 'tribe-of')] : []),
      ...(kept.mission === undefined ? [whichOf(values, 'mission', 'mission-of')] : []),
      ...(kept.productOwner === undefined ? [whoOf(values)] : []),
    ];
    if (questions.length > 0) return { is: 'open', questions };
    const together = withAll(values, kept, isNew ? on : null, first);
    const begun = isNew
      ? withNewEntity(written, 'squad', into, together, merged[0])
      : withEntity(written, 'squad', into, joined(values.get(into) ?? new Map(), together));
    const org = merged
      .filter((squad) => squad !== into)
      .reduce((changed, squad) => withPassedOn(changed, { kind: 'squad', id: squad }, into, on), begun);
    return done(org, on);
  },
});

type Values = ReadonlyMap<string, YamlMap>;

function valuesOf(org: WrittenOrg, squads: readonly string[]): Values {
  return new Map(squads.map((squad) => [squad, writtenEntity(org, 'squad', squad)?.value ?? new Map()]));
}

/** The one that was chosen, that of the squad that stays, or the only one there is; undefined where that is a question. */
function choose(
  values: Values,
  field: string,
  first: string | null,
  choice: string | undefined,
): YamlValue | undefined {
  const of = (squad: string | null | undefined) => values.get(squad ?? '')?.get(field) ?? null;
  if (choice !== undefined) return of(choice);
  if (of(first) !== null) return of(first);
  const written = Array.from(values.values(), (value) => value.get(field) ?? null).filter(
    (value) => value !== null,
  );
  const [only = null, ...others] = written;
  return others.every((other) => sameValue(other, only)) ? only : undefined;
}

function whichOf(values: Values, field: string, argument: string): Question {
  return {
    text: `the squads have different ${field}s: which one is kept?`,
    answers: told(values, field).map(([squad, text]) => ({ text, argument, value: squad })),
  };
}

function whoOf(values: Values): Question {
  return {
    text: 'the squads have different product owners: who is it then?',
    answers: told(values, 'productOwner').map(([squad, person]) => ({
      text: `${person}, of squad ${squad}`,
      argument: 'product-owner',
      value: person,
    })),
  };
}

function told(values: Values, field: string): readonly (readonly [squad: string, text: string])[] {
  return Array.from(values).flatMap(([squad, value]) => {
    const text = value.get(field);
    return typeof text === 'string' ? [[squad, text] as const] : [];
  });
}

/** What the one squad has of all: the fields that were chosen, the others where they agree, lists together. */
function withAll(values: Values, kept: YamlFields, from: string | null, first: string | null): YamlMap {
  const fields = new Map<string, YamlValue>(from === null ? [] : [['from', from]]);
  for (const [field, value] of Object.entries(kept))
    if (value !== null && value !== undefined) fields.set(field, value);
  for (const field of ['type', 'coach', 'techLead', 'location'] as const) {
    const value = choose(values, field, null, undefined) ?? null;
    if (value !== null) fields.set(field, value);
  }
  for (const field of ['serves', 'vacancies', 'dependsOn'] as const) {
    const items = Array.from(values).flatMap(([squad, value]) => {
      const all = itemsOf(value.get(field));
      return field === 'vacancies' && squad !== first ? all.filter((item) => !isFilled(item, kept)) : all;
    });
    const own = field === 'dependsOn' ? items.filter((item) => !values.has(aboutOf(item))) : items;
    const each = own.filter(
      (item, index) =>
        field === 'vacancies' || own.findIndex((other) => aboutOf(other) === aboutOf(item)) === index,
    );
    if (each.length > 0) fields.set(field, each);
  }
  return fields;
}

/** One product owner is enough: a squad that comes with the vacancy of one joins whoever is it then. */
function isFilled(vacancy: YamlValue, { productOwner }: YamlFields): boolean {
  const isFound = productOwner !== null && productOwner !== undefined;
  return isFound && isMap(vacancy) && vacancy.get('role') === 'product-owner';
}

type YamlFields = Readonly<Record<string, YamlValue | undefined>>;

/** The squad that stays says what it said, and what comes from the others. */
function joined(own: YamlMap, together: YamlMap): YamlMap {
  let changed = own;
  for (const [field, value] of together) {
    const was = own.get(field) ?? null;
    const isSame = isList(value) ? itemsOf(was).length === value.length : sameValue(was, value);
    if (!isSame) changed = withKey(changed, field, value);
  }
  return changed;
}

function itemsOf(value: YamlValue | undefined): readonly YamlValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** What an item of a list is about: `squad` of a dependency, or the item itself. */
function aboutOf(item: YamlValue): string {
  const about = isMap(item) ? item.get('squad') : item;
  return typeof about === 'string' ? about : '';
}
