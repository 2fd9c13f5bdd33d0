import { constant, constantFrom, oneof, tuple, uniqueArray, type Arbitrary } from 'fast-check';
import type { Field, FieldTable } from '../../src/model/field.ts';
import { entityKinds, fieldTables, sections } from '../../src/model/kinds.ts';
import { waiverFields } from '../../src/model/waiver.ts';
import { flowMap, labelled, list, mostly, scalars, type Flow } from './flow-values.ts';
import { inventedPolicy } from './invented-policy.ts';

/** Something that fits the field, or nearly. */
function nearly(field: Field): Flow {
  switch (field.type) {
    case 'text':
      return scalars;
    case 'texts':
      return oneof(scalars, list(scalars));
    case 'day':
      return constantFrom('2026-11-23', '2028-02-29', '2026-12-31', '');
    case 'period':
      return constantFrom('2026', '2026-H1', '2026-Q3', '2026-01');
    case 'number':
      return constantFrom(String(field.min), String(field.max), '1', `"${field.max}"`, `"0${field.min}.0"`);
    case 'choice':
      return constantFrom(...field.choices, '""');
    case 'reference':
      return reference([field.to]);
    case 'references':
      return oneof(mostly(reference(field.to), constant('none')), list(reference(field.to)));
    case 'referenceMap':
      return labelled(reference([field.to]));
    case 'record':
      return map(field.fields);
    case 'records':
      return list(oneof(mostly(constantFrom('search', 'ada')), map(field.fields)));
    case 'textMap':
      return labelled(scalars);
  }
}

function reference(to: readonly string[]): Flow {
  return constantFrom('search', 'a1', 'true', '', ...to.map((kind) => `${kind}:search`));
}

/** A map of some fields of a table, mostly with those that it must have, and seldom one that it does not know. */
function map(table: FieldTable): Flow {
  const fields = Object.entries(table);
  const known = oneof(...fields.map(([name, field]) => tuple(constant(name), mostly(nearly(field)))));
  const entry = oneof(
    { weight: 40, arbitrary: known },
    { weight: 5, arbitrary: tuple(constant('x-own'), scalars) },
    tuple(constantFrom('missoin', 'owners', 'x'), scalars),
  );
  const some = uniqueArray(entry, { selector: ([name]) => name, maxLength: 4 });
  const required = fields.filter(([, field]) => field.required === true);
  if (required.length === 0) return some.map(flowMap);
  const given = tuple(...required.map(([name]) => tuple(constant(name), fitting(name))));
  return mostly(
    tuple(some, given).map(([rest, first]) => flowMap([...new Map([...rest, ...first])])),
    some.map(flowMap),
  );
}

/** A value that a required field may have. */
function fitting(name: string): Flow {
  if (name === 'until') return constant('2026-12-31');
  if (name !== 'on') return mostly(constantFrom('search', 'squad-size'));
  const targets = ['squad:search', 'squad:search.members.ada', 'org', 'org.mission', 'person:Ada'];
  return mostly(
    constantFrom(...targets),
    constantFrom('squad', 'team:search', 'squad:a.', 'person:Ada Abara', '1'),
  );
}

const ids = mostly(
  constantFrom('search', 'a', 'a-1', 'no', 'true', 'x'.repeat(63), 'nonesuch', 'tribes'),
  constantFrom('Search', 'search_team', '1st', 'none', 'tribe', 'a--b', 'a-', '-a', 'x'.repeat(64), '1'),
);

const topKeys: readonly Arbitrary<readonly [string, string]>[] = [
  ...entityKinds.map((kind) =>
    tuple(
      constant(sections[kind]),
      mostly(tuple(ids, mostly(map(fieldTables[kind]))).map((each) => flowMap([each]))),
    ),
  ),
  tuple(constant('org'), mostly(map(fieldTables.org))),
  tuple(constant('policy'), mostly(inventedPolicy)),
  tuple(constant('waivers'), mostly(list(mostly(map(waiverFields))))),
  tuple(mostly(constant('x-own'), constantFrom('squad', 'teams', '"0"')), scalars),
];

const versions = mostly(constantFrom('1', '"1"'), constantFrom('2', '', '[1]', 'one'));

/** Whole documents, of which about every second says something wrong. */
export const inventedDocuments: Flow = tuple(
  mostly(
    versions.map((version) => `version: ${version}\n`),
    constant(''),
  ),
  uniqueArray(oneof(...topKeys), { selector: ([key]) => key, minLength: 1, maxLength: 2 }),
).map(([version, entries]) => version + entries.map(([key, value]) => `${key}: ${value}\n`).join(''));
