import type { EntityKind } from '../../model/field.ts';
import { withEntity, withKey, withoutKey, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { isList, type YamlValue } from '../../yaml/value.ts';

/** With a field of an entity that is written set, or without it where there is no value. */
export function withField(
  org: WrittenOrg,
  kind: EntityKind,
  id: string,
  field: string,
  value: YamlValue | undefined,
): WrittenOrg {
  const entity = writtenEntity(org, kind, id)?.value;
  if (entity === undefined) return org;
  return withEntity(
    org,
    kind,
    id,
    value === undefined ? withoutKey(entity, field) : withKey(entity, field, value),
  );
}

/** The field of an entity as it is written; undefined where it is not. */
export function writtenField(
  org: WrittenOrg,
  kind: EntityKind,
  id: string,
  field: string,
): YamlValue | undefined {
  return writtenEntity(org, kind, id)?.value.get(field);
}

/** The texts of a field that is one text or a list of them. */
export function writtenTexts(
  org: WrittenOrg,
  kind: EntityKind,
  id: string,
  field: string,
): readonly string[] {
  const value = writtenField(org, kind, id, field) ?? null;
  return (isList(value) ? value : [value]).filter((each) => typeof each === 'string');
}
