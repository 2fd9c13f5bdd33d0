import type { EntityKind } from '../model/field.ts';
import { entityKinds } from '../model/kinds.ts';
import type { Store } from '../store/open-store.ts';

/** Which part of the organisation an answer is about: all of these at once; ids that were resolved before. */
export interface Filters {
  /** With the tribes below it. */
  readonly tribe: string | null;
  readonly squad: string | null;
  /** 1 to 4. */
  readonly tier: number | null;
  /** An owner as it is written, whether or not it exists. */
  readonly owner: { readonly kind: EntityKind; readonly id: string } | null;
}

/** The entities that filters leave. */
export interface Scope {
  has(kind: string, id: string): boolean;
  /** The same, as rows. */
  readonly entities: readonly { readonly kind: EntityKind; readonly id: string }[];
}

/** Makes `v_scope` speak of what the filters leave; of everything live where there is none. */
export function setScope(store: Pick<Store, 'rows' | 'setTable'>, scope: Scope | null): void {
  const rows =
    scope === null
      ? store.rows(`SELECT kind, id FROM v_entity`).map(({ kind, id }) => [kind ?? null, id ?? null])
      : scope.entities.map(({ kind, id }) => [kind, id]);
  store.setTable('v_scope', ['kind', 'id'], rows);
}

/** What belongs to the squads of `own_squad`, with everybody who is in them, wherever the main squad is. */
const ofOwnSquads = `
  SELECT 'squad' AS kind, id FROM own_squad
  UNION
  SELECT 'component', owner.component_id
  FROM component_owner AS owner
  WHERE owner.owner_kind = 'squad' AND owner.owner_id IN own_squad
  UNION
  SELECT 'person', head.person_id
  FROM v_member AS head
  WHERE head.group_kind = 'squad' AND head.group_id IN own_squad
  UNION
  -- Who is gone is where he was.
  SELECT 'person', past.person_id
  FROM member AS past
  WHERE past.group_kind = 'squad' AND past.group_id IN own_squad
    AND NOT EXISTS (SELECT 1 FROM v_entity AS live WHERE live.kind = 'person' AND live.id = past.person_id)
  UNION
  SELECT head.group_kind, head.group_id
  FROM v_member AS head
  WHERE head.group_kind IN ('chapter', 'guild') AND head.person_id IN (
    SELECT place.person_id FROM v_member AS place
    WHERE place.group_kind = 'squad' AND place.group_id IN own_squad
  )
  UNION
  SELECT 'objective', objective_id FROM serves WHERE kind = 'squad' AND id IN own_squad`;

const ofTribe = `
  WITH RECURSIVE own_tribe (id) AS (
    SELECT :tribe
    UNION
    SELECT tribe.id FROM tribe JOIN own_tribe ON tribe.parent_id = own_tribe.id
  ),
  own_squad (id) AS (SELECT squad.id FROM squad WHERE squad.tribe_id IN own_tribe)
  ${ofOwnSquads}
  UNION SELECT 'tribe', id FROM own_tribe
  UNION SELECT 'person', id FROM v_person WHERE tribe_id IN own_tribe
  UNION SELECT 'person', lead_id FROM tribe WHERE id IN own_tribe AND lead_id IS NOT NULL
  UNION SELECT 'chapter', id FROM chapter WHERE tribe_id IN own_tribe
  UNION SELECT 'objective', objective_id FROM serves WHERE kind = 'tribe' AND id IN own_tribe
  UNION SELECT 'component', component_id FROM component_owner WHERE owner_kind = 'tribe' AND owner_id IN own_tribe`;

const ofSquad = `
  WITH own_squad (id) AS (SELECT :squad)
  ${ofOwnSquads}`;

const ofTier = `
  SELECT 'component' AS kind, id FROM component WHERE tier = :tier
  UNION
  SELECT owner.owner_kind, owner.owner_id
  FROM component
  JOIN component_owner AS owner ON owner.component_id = component.id
  WHERE component.tier = :tier`;

const ofOwner = `
  SELECT :kind AS kind, :id AS id
  UNION
  SELECT 'component', component_id FROM component_owner WHERE owner_kind = :kind AND owner_id = :id`;

/**
 * What filters leave. Of a tribe, with the tribes below it: its squads and everybody who is in one of them, whose main
 * squad is one of them, or who leads the tribe; what these squads and the tribe own, the chapters and guilds that their
 * people are in, the objectives served. Of a squad: likewise. Of a tier: the components and whoever is written as their
 * owner. Of an owner: what it owns, and itself. null where there is no filter, so that everything is meant.
 */
export function scopeOf(store: Pick<Store, 'rows'>, filters: Filters): Scope | null {
  const { tribe, squad, tier, owner } = filters;
  const parts = [
    ...(tribe === null ? [] : [store.rows(ofTribe, { tribe })]),
    ...(squad === null ? [] : [store.rows(ofSquad, { squad })]),
    ...(tier === null ? [] : [store.rows(ofTier, { tier })]),
    ...(owner === null ? [] : [store.rows(ofOwner, { kind: owner.kind, id: owner.id })]),
  ];
  const [first, ...others] = parts.map(
    (rows) => new Map(rows.map((row) => [`${row['kind']}:${row['id']}`, row])),
  );
  if (first === undefined) return null;
  const left = Array.from(first).filter(([key]) => others.every((each) => each.has(key)));
  const keys = new Set(left.map(([key]) => key));
  return {
    has: (kind, id) => keys.has(`${kind}:${id}`),
    entities: entityKinds.flatMap((kind) =>
      left.filter(([, row]) => row['kind'] === kind).map(([, row]) => ({ kind, id: String(row['id']) })),
    ),
  };
}
