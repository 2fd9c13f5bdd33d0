import type { Policy } from '../../source/collected.ts';
import { isList, isMap, valueOf, type YamlValue } from '../../yaml/value.ts';
import type { Written } from '../show/written-fields.ts';
import type { SaidEntity } from './said-org.ts';

/** A policy as if it were an entity: a field a rule, as `rules.squad-size`, and one for whatever else it says. */
export function saidPolicy(policy: Policy | null): SaidEntity | null {
  if (policy === null) return null;
  const value = valueOf(policy.node);
  const fields = new Map<string, Written>();
  for (const [key, inner] of isMap(value) ? value : [['text', value] as const]) {
    if (!isMap(inner)) fields.set(key, writtenOf(inner));
    else for (const [name, each] of inner) fields.set(`${key}.${name}`, writtenOf(each));
  }
  return { kind: 'policy', id: 'policy', fields };
}

function writtenOf(value: YamlValue): Written {
  if (isList(value)) return value.map(writtenOf);
  if (!isMap(value)) return value ?? '';
  return Object.fromEntries(Array.from(value, ([key, inner]) => [key, writtenOf(inner)]));
}
