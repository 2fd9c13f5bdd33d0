import type { Kind } from '../../model/field.ts';
import { membersOf, saidOf, textsOf, type SaidEntity, type SaidOrg } from './said-org.ts';

/** What an entity is known by whatever its id: the people of a group and the components it owns, the squads of a tribe. */
export function tiesOf(
  org: SaidOrg,
  kind: Exclude<Kind, 'org'>,
): (entity: SaidEntity) => ReadonlySet<string> {
  const pointing = pointingAt(org, kind);
  return (entity) => {
    const { id, fields } = entity;
    const people = membersOf(entity).map(({ person }) => `person:${person}`);
    const code =
      kind === 'component' ? [...textsOf(fields.get('paths')), ...textsOf(fields.get('repo'))] : [];
    const others = ['contributors', 'dependsOn'].flatMap((field) =>
      kind === 'component' ? textsOf(fields.get(field)).map((each) => `${field}:${each}`) : [],
    );
    return new Set([...people, ...code, ...others, ...(pointing.get(id) ?? [])]);
  };
}

/** What belongs to each entity of a kind, by the field of the other that says so. */
function pointingAt(org: SaidOrg, kind: Kind): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, tie: string) => {
    const ties = found.get(id);
    if (ties === undefined) found.set(id, [tie]);
    else ties.push(tie);
  };
  const collect = (from: Kind, field: string) => {
    for (const { id, fields } of saidOf(org, from).values()) {
      for (const to of textsOf(fields.get(field))) add(to, `${from}:${id}`);
    }
  };
  if (kind === 'squad') collect('component', 'owner');
  if (kind === 'component') collect('component', 'dependsOn');
  if (kind === 'tribe') for (const from of ['squad', 'chapter'] as const) collect(from, 'tribe');
  return found;
}
