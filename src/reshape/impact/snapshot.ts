import { textCell } from '../../queries/cells.ts';
import type { Store } from '../../store/open-store.ts';
import type { EntityKind } from '../../model/field.ts';

/** What an impact is measured on: who and what is live on one day. */
export interface Snapshot {
  /** The squads of everyone who is here, with those of no squad. */
  readonly people: ReadonlyMap<string, PersonThen>;
  readonly squads: ReadonlyMap<string, { readonly heads: number; readonly tribe: string | null }>;
  /** How many people have their main squad in each tribe. */
  readonly tribes: ReadonlyMap<string, number>;
  /** Who holds a role, by its place: `squad:search productOwner`. */
  readonly roles: ReadonlyMap<string, RoleThen>;
  readonly components: ReadonlyMap<string, ComponentThen>;
  /** Which squad depends on which, declared or through components: `search > mixes`. */
  readonly links: ReadonlyMap<string, Link>;
  /** Components that need others: pairs. */
  readonly needs: readonly (readonly [component: string, needed: string])[];
  /** What took the place of squads that are gone. */
  readonly successors: ReadonlyMap<string, string>;
}

export interface PersonThen {
  /** Sorted. */
  readonly squads: readonly string[];
  readonly tribe: string | null;
  readonly manager: string | null;
}

export interface RoleThen {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly person: string;
}

export interface ComponentThen {
  /** Live owners, sorted: `search`, `guild:web`. */
  readonly owners: readonly string[];
  /** The live squads among them. */
  readonly squads: readonly string[];
  readonly isDeliberate: boolean;
  /** People of the owner squads who know it. */
  readonly knowers: readonly string[];
  readonly hasOnCall: boolean;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly isAcross: boolean;
}

/** Reads what an impact needs, a SELECT for each part. */
export function snapshotOf(store: Pick<Store, 'rows'>): Snapshot {
  const squadRows = store.rows(`SELECT id, heads, tribe_id FROM v_squad ORDER BY id`);
  const squads = new Map(
    squadRows.map((row) => [
      String(row['id']),
      { heads: Number(row['heads']), tribe: textCell(row['tribe_id']) },
    ]),
  );
  return {
    people: peopleOf(store),
    squads,
    tribes: new Map(
      store
        .rows(`SELECT id, people FROM v_tribe ORDER BY id`)
        .map((row) => [String(row['id']), Number(row['people'])]),
    ),
    roles: rolesOf(store),
    components: componentsOf(store),
    links: linksOf(store, squads),
    needs: store
      .rows(`SELECT component_id, depends_on_id FROM v_component_dependency`)
      .map((row) => [String(row['component_id']), String(row['depends_on_id'])]),
    successors: new Map(
      store
        .rows(`SELECT id, successor_id FROM squad WHERE successor_id IS NOT NULL`)
        .map((row) => [String(row['id']), String(row['successor_id'])]),
    ),
  };
}

function peopleOf(store: Pick<Store, 'rows'>): Snapshot['people'] {
  const squads = new Map<string, string[]>();
  for (const row of store.rows(`SELECT person_id, group_id FROM v_member WHERE group_kind = 'squad'`)) {
    const person = String(row['person_id']);
    const squad = String(row['group_id']);
    const known = squads.get(person);
    if (known === undefined) squads.set(person, [squad]);
    else known.push(squad);
  }
  return new Map(
    store.rows(`SELECT id, tribe_id, line_manager_id FROM v_person ORDER BY id`).map((row) => {
      const person = String(row['id']);
      return [
        person,
        {
          squads: (squads.get(person) ?? []).toSorted(),
          tribe: textCell(row['tribe_id']),
          manager: textCell(row['line_manager_id']),
        },
      ];
    }),
  );
}

function rolesOf(store: Pick<Store, 'rows'>): Snapshot['roles'] {
  return new Map(
    store
      .rows(`SELECT kind, id, field, person_id FROM v_role ORDER BY org_level DESC, kind DESC, id, field`)
      .map((row) => {
        const kind = String(row['kind']);
        const role = {
          kind,
          id: String(row['id']),
          field: String(row['field']),
          person: String(row['person_id']),
        };
        return [`${role.kind}:${role.id} ${role.field}`, role];
      }),
  );
}

function componentsOf(store: Pick<Store, 'rows'>): Snapshot['components'] {
  const rows = store.rows(
    `SELECT component.id, component.deliberate, component.on_call IS NOT NULL AS on_call,
       (SELECT json_group_array(json_array(owner_kind, owner_id)) FROM v_owner AS owner
        WHERE owner.component_id = component.id) AS owners,
       (SELECT json_group_array(DISTINCT knower.person_id)
        FROM v_knower AS knower
        CROSS JOIN v_owner_squad AS owner ON owner.component_id = knower.component_id
        CROSS JOIN v_member AS head ON head.group_id = owner.squad_id AND head.group_kind = 'squad'
          AND head.person_id = knower.person_id
        WHERE knower.component_id = component.id) AS knowers
     FROM v_component AS component
     ORDER BY component.id`,
  );
  return new Map(
    rows.map((row) => {
      const owners: readonly (readonly [EntityKind, string])[] = JSON.parse(String(row['owners']));
      const knowers: readonly string[] = JSON.parse(String(row['knowers']));
      const component: ComponentThen = {
        owners: owners.map(([kind, id]) => (kind === 'squad' ? id : `${kind}:${id}`)).toSorted(),
        squads: owners.flatMap(([kind, id]) => (kind === 'squad' ? [id] : [])).toSorted(),
        isDeliberate: row['deliberate'] === 1,
        knowers: knowers.toSorted(),
        hasOnCall: row['on_call'] === 1,
      };
      return [String(row['id']), component];
    }),
  );
}

function linksOf(store: Pick<Store, 'rows'>, squads: Snapshot['squads']): Snapshot['links'] {
  return new Map(
    store
      .rows(`SELECT squad_id, depends_on_id FROM v_squad_link ORDER BY squad_id, depends_on_id`)
      .map((row) => {
        const from = String(row['squad_id']);
        const to = String(row['depends_on_id']);
        const [own, other] = [squads.get(from)?.tribe ?? null, squads.get(to)?.tribe ?? null];
        return [`${from} > ${to}`, { from, to, isAcross: own !== null && other !== null && own !== other }];
      }),
  );
}
