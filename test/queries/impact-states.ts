import type { EntityKind } from '../../src/model/field.ts';
import { impact } from '../../src/queries/impact/impact.ts';
import type { ImpactAnswer } from '../../src/queries/impact/answer.ts';
import { rules } from '../../src/rules/all.ts';
import { impactThresholds } from '../../src/rules/impact-thresholds.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { generatorDay, type WrittenMap } from '../oracle/generator.ts';
import { memoryFiles } from '../rules/memory-files.ts';
import { removeEntity } from './remove-entity.ts';

type Row = ReturnType<Store['rows']>[number];

/** An organisation in a store, and what a rule finds in it. */
export interface State {
  readonly store: Store;
  /** The rows of a rule's SELECT by `kind:id`, with these options: before gates, and before one rule yields to another. */
  readonly found: (rule: string, options?: Readonly<Record<string, number>>) => ReadonlyMap<string, Row>;
  readonly thresholds: ReturnType<typeof impactThresholds>;
}

export function stateOf(org: WrittenMap): State {
  const files = memoryFiles({ 'org.yaml': writeOrg(org) });
  const { read, db } = readIntoTables(files, { path: 'org.yaml', name: 'org.yaml' });
  const store = openStore(db, generatorDay);
  return {
    store,
    thresholds: impactThresholds(read),
    found: (id, options = {}) => {
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined) throw new Error(`there is no rule ${id}`);
      const rows = store.rows(rule.sql, options);
      return new Map(rows.map((row) => [`${row['kind']}:${row['id']}`, row]));
    },
  };
}

/** What is said of one thing that goes, and the organisation before and after it has really gone. */
export interface Removal {
  readonly seed: number;
  readonly org: WrittenMap;
  readonly id: string;
  readonly said: ImpactAnswer;
  readonly before: State;
  readonly after: State;
}

/** In number 90 two heads know a critical component of their squad: chance makes few such. */
const seeds = [...Array.from({ length: 20 }, (_, n) => n + 1), 90];

/** Those two. */
const whoKnowsWithAnother = `
  WITH knowing AS (
    SELECT DISTINCT component.id AS component_id, knower.person_id
    FROM v_component AS component
    JOIN v_knower AS knower ON knower.component_id = component.id
    JOIN v_owner_squad AS owner ON owner.component_id = component.id
    JOIN v_member AS head
      ON head.group_kind = 'squad' AND head.group_id = owner.squad_id AND head.person_id = knower.person_id
    WHERE component.critical
  )
  SELECT person_id AS id
  FROM knowing
  WHERE component_id IN (SELECT component_id FROM knowing GROUP BY component_id HAVING count(*) = 2)
  ORDER BY id`;

const made = new Map<EntityKind, readonly Removal[]>();

/** Some of each kind in generated organisations, each really gone; they are made once. */
export function removals(kind: EntityKind): readonly Removal[] {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const found: Removal[] = [];
  for (const seed of seeds) {
    const { waivers: _, ...org } = generateOrg(seed);
    const before = stateOf(org);
    const live = before.store.rows(`SELECT id FROM v_entity WHERE kind = :kind ORDER BY id`, { kind });
    const some = live.filter((_each, n) => (n + seed) % Math.ceil(live.length / 4) === 0);
    const telling = kind === 'person' ? before.store.rows(whoKnowsWithAnother) : [];
    for (const id of new Set([...some, ...telling].map((row) => String(row['id'])))) {
      const after = stateOf(removeEntity(org, { kind, id }));
      const said = impact(before.store, { kind, id, thresholds: before.thresholds, depth: Infinity });
      found.push({ seed, org, id, said, before, after });
    }
  }
  made.set(kind, found);
  return found;
}

/** What a rule finds after and did not before. */
export function newFindings({ before, after }: Removal, rule: string): readonly string[] {
  const known = before.found(rule);
  return Array.from(after.found(rule).keys())
    .filter((entity) => !known.has(entity))
    .toSorted();
}

export function idsOf(named: readonly { readonly kind: string; readonly id: string }[]): readonly string[] {
  return named.map(({ kind, id }) => `${kind}:${id}`).toSorted();
}

/** Whether a SELECT with `?` for the cells has a row. */
export function has({ store }: State, sql: string, ...cells: readonly string[]): boolean {
  return store.first(sql, ...cells) !== undefined;
}

/** Live components that have a live owner before and none after. */
export function newlyUnowned({ before, after }: Removal): readonly string[] {
  const unowned = ({ store }: State) =>
    store
      .rows(`SELECT id FROM v_component WHERE NOT EXISTS (SELECT 1 FROM v_owner WHERE component_id = id)`)
      .map((row) => `component:${row['id']}`);
  const known = new Set(unowned(before));
  return unowned(after)
    .filter((entity) => !known.has(entity))
    .toSorted();
}

function managers({ store }: State): ReadonlyMap<string, string> {
  const rows = store.rows(`SELECT person_id, line_manager_id FROM v_line_manager`);
  return new Map(rows.map((row) => [String(row['person_id']), String(row['line_manager_id'])]));
}

/** Everybody who is there before and after with another line manager: `ada bo`, or `ada nobody`. */
export function changedManagers({ before, after, said }: Removal): readonly string[] {
  const gone = said.entity.kind === 'person' ? said.entity.id : null;
  const then = managers(after);
  return Array.from(managers(before))
    .filter(([person, manager]) => then.get(person) !== manager && person !== gone)
    .map(([person]) => `${person} ${then.get(person) ?? 'nobody'}`)
    .toSorted();
}

/** The same as impact says it. */
export function saidManagers({ said, before }: Removal): readonly string[] {
  const now = managers(before);
  return said.reports
    .filter(({ person, manager }) => now.get(person.id) !== manager?.id)
    .map(({ person, manager }) => `${person.id} ${manager?.id ?? 'nobody'}`)
    .toSorted();
}
