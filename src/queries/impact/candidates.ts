import type { Named } from '../names.ts';
import type { ImpactContext, SecondReason } from './answer.ts';

/** Somebody who may stand in, and what speaks for the person besides what is asked of everybody. */
export interface Candidate {
  readonly id: string;
  readonly reasons: readonly SecondReason[];
  /** More comes first. */
  readonly weight: number;
}

/** Who knows a component; heads of its owner squads first. */
export function knowersOf({ store }: ImpactContext, componentId: string): readonly Candidate[] {
  const rows = store.rows(
    `SELECT knower.person_id, EXISTS (
       SELECT 1 FROM v_owner_squad AS owner
       CROSS JOIN v_member AS head
         ON head.group_id = owner.squad_id AND head.group_kind = 'squad' AND head.person_id = knower.person_id
       WHERE owner.component_id = knower.component_id
     ) AS in_owner
     FROM v_knower AS knower
     WHERE knower.component_id = :id`,
    { id: componentId },
  );
  return rows.map((row) => ({
    id: String(row['person_id']),
    reasons: [{ because: 'knows it' }],
    weight: Number(row['in_owner']),
  }));
}

/** The heads of the squads that own a component. */
export function ownerHeadsOf({ store }: ImpactContext, componentId: string): readonly Candidate[] {
  const rows = store.rows(
    `SELECT DISTINCT head.person_id
     FROM v_owner_squad AS owner
     CROSS JOIN v_member AS head ON head.group_id = owner.squad_id AND head.group_kind = 'squad'
     WHERE owner.component_id = :id`,
    { id: componentId },
  );
  return rows.map((row) => ({ id: String(row['person_id']), reasons: [], weight: 0 }));
}

/** The heads of a group. */
export function headsOf(
  { store }: ImpactContext,
  kind: string,
  id: string,
  reasons: readonly SecondReason[] = [],
): readonly Candidate[] {
  const rows = store.rows(`SELECT person_id FROM v_member WHERE group_id = :id AND group_kind = :kind`, {
    kind,
    id,
  });
  return rows.map((row) => ({ id: String(row['person_id']), reasons, weight: 0 }));
}

/** So many who hold the same role elsewhere are looked at. */
const mostPeers = 20;

/** Who holds the same role in other squads, of the tribe or anywhere; the fewer, the better. */
export function peersOf(
  { store, named }: ImpactContext,
  squadId: string,
  column: string,
  isInTribe: boolean,
): readonly Candidate[] {
  const rows = store.rows(
    `SELECT peer.${column} AS person_id, count(*) AS squads, min(peer.id) AS squad_id
     FROM v_squad AS own
     CROSS JOIN v_squad AS peer ON ${isInTribe ? 'peer.tribe_id = own.tribe_id AND' : ''} peer.id <> own.id
     WHERE own.id = :id AND peer.${column} IS NOT NULL AND peer.${column} IS NOT own.${column}
     GROUP BY peer.${column}
     ORDER BY count(*), peer.${column}
     LIMIT ${mostPeers}`,
    { id: squadId },
  );
  return rows.map((row) => ({
    id: String(row['person_id']),
    reasons: [{ because: 'same role', of: [named('squad', String(row['squad_id']))] }],
    weight: -Number(row['squads']),
  }));
}

/** Who works in the same squads. */
export function squadMatesOf({ store }: ImpactContext, personId: string): readonly Candidate[] {
  const rows = store.rows(
    `SELECT DISTINCT mate.person_id
     FROM v_member AS own
     CROSS JOIN v_member AS mate ON mate.group_id = own.group_id AND mate.group_kind = 'squad'
     WHERE own.person_id = :personId AND own.group_kind = 'squad'`,
    { personId },
  );
  return rows.map((row) => ({ id: String(row['person_id']), reasons: [], weight: 0 }));
}

/** Who leads a chapter of the tribe, or is the product owner of a squad of it: those with more of that first. */
export function leadsInTribe(
  { store, named }: ImpactContext,
  tribeId: string,
  personId: string,
): readonly Candidate[] {
  const rows = store.rows(
    `SELECT 'chapter' AS kind, id, lead_id AS person_id, 10 AS weight
     FROM v_chapter WHERE tribe_id = :id AND lead_id IS NOT NULL
     UNION ALL
     SELECT 'squad', id, product_owner_id, 1
     FROM v_squad WHERE tribe_id = :id AND product_owner_id IS NOT NULL
     ORDER BY 1, 2`,
    { id: tribeId },
  );
  return leadsOf(named, rows, personId);
}

/** Who leads a tribe that serves the objective, or is the product owner of a squad that does. */
export function leadsOfServers({ store, named }: ImpactContext, objectiveId: string): readonly Candidate[] {
  const rows = store.rows(
    `SELECT 'tribe' AS kind, tribe.id, tribe.lead_id AS person_id, 10 AS weight
     FROM v_serves AS serves CROSS JOIN v_tribe AS tribe ON tribe.id = serves.id
     WHERE serves.objective_id = :id AND serves.kind = 'tribe' AND tribe.lead_id IS NOT NULL
     UNION ALL
     SELECT 'squad', squad.id, squad.product_owner_id, 1
     FROM v_serves AS serves CROSS JOIN v_squad AS squad ON squad.id = serves.id
     WHERE serves.objective_id = :id AND serves.kind = 'squad' AND squad.product_owner_id IS NOT NULL
     ORDER BY 1, 2`,
    { id: objectiveId },
  );
  return leadsOf(named, rows, '');
}

function leadsOf(
  named: ImpactContext['named'],
  rows: ReturnType<ImpactContext['store']['rows']>,
  exceptId: string,
): readonly Candidate[] {
  const found = new Map<string, { readonly of: Named[]; weight: number }>();
  for (const row of rows) {
    const id = String(row['person_id']);
    if (id === exceptId) continue;
    const kind = row['kind'] === 'chapter' ? 'chapter' : row['kind'] === 'tribe' ? 'tribe' : 'squad';
    const known = found.get(id) ?? { of: [], weight: 0 };
    known.of.push(named(kind, String(row['id'])));
    known.weight += Number(row['weight']);
    found.set(id, known);
  }
  return Array.from(found, ([id, { of, weight }]) => ({
    id,
    reasons: [{ because: 'leads in it', of }],
    weight,
  }));
}
