import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../src/model/field.ts';
import { entityKinds } from '../../src/model/kinds.ts';
import { listOf } from '../../src/queries/list/list-of.ts';
import { showEntity, type ShownEntity } from '../../src/queries/show/show-entity.ts';
import { grow, type TreeNode } from '../../src/queries/tree/branch.ts';
import { treeOf } from '../../src/queries/tree/tree-of.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { generatorDay } from '../oracle/generator.ts';
import { memoryFiles } from '../rules/memory-files.ts';

const seeds = Array.from({ length: 60 }, (_, index) => 1000 + index);

function openGenerated(seed: number): Store {
  const { db } = readIntoTables(memoryFiles({ 'org.yaml': writeOrg(generateOrg(seed)) }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  return openStore(db, generatorDay);
}

function listing(store: Store, kind: EntityKind, isWithGone = false) {
  return listOf(store, {
    kind,
    text: null,
    columns: null,
    sort: null,
    isWhole: true,
    isWithGone,
    scope: null,
    limit: Infinity,
  });
}

function list(store: Store, kind: EntityKind, isWithGone = false) {
  return listing(store, kind, isWithGone).entries;
}

function ids(store: Store, sql: string): readonly string[] {
  return store.rows(sql).map((row) => String(row['id']));
}

/** Every live thing, shown. */
function showAll(store: Store): ReadonlyMap<string, ShownEntity> {
  return new Map(
    entityKinds.flatMap((kind) =>
      list(store, kind).map(({ id }) => [`${kind}:${id}`, showEntity(store, kind, id)] as const),
    ),
  );
}

/** `squad:search people person:ada` for each live end of each relation. */
function pairs(shown: ReadonlyMap<string, ShownEntity>, kind: string, relation: string): readonly string[] {
  return Array.from(shown)
    .filter(([reference]) => reference.startsWith(`${kind}:`))
    .flatMap(([reference, { relations }]) =>
      relations
        .filter(({ name }) => name === relation)
        .flatMap(({ items }) =>
          items
            .filter(({ standing }) => standing.state === 'live')
            .map(({ entity }) => `${reference} ${entity?.kind}:${entity?.id}`),
        ),
    )
    .toSorted();
}

function turned(all: readonly string[]): readonly string[] {
  return all.map((pair) => pair.split(' ').reverse().join(' ')).toSorted();
}

function nodes(node: TreeNode): readonly TreeNode[] {
  return [node, ...node.children.flatMap(nodes)];
}

function nodesOf(root: TreeNode, kind: string): readonly TreeNode[] {
  return nodes(root).filter(({ entity, isRepeated }) => entity?.kind === kind && !isRepeated);
}

/** What one thing shows of another is what the other shows of it. */
const bothWays: readonly (readonly [kind: string, relation: string, other: string, back: string])[] = [
  ['squad', 'people', 'person', 'squads'],
  ['chapter', 'people', 'person', 'chapters'],
  ['guild', 'people', 'person', 'guilds'],
  ['person', 'reports', 'person', 'lineManager'],
  ['squad', 'dependsOn', 'squad', 'dependedOnBy'],
  ['component', 'dependsOn', 'component', 'dependents'],
  ['tribe', 'squads', 'squad', 'tribe'],
  ['tribe', 'chapters', 'chapter', 'tribe'],
  ['tribe', 'tribes', 'tribe', 'parent'],
  ['objective', 'squads', 'squad', 'objectives'],
  ['objective', 'tribes', 'tribe', 'serves'],
  ['objective', 'supportedBy', 'objective', 'supports'],
  ['squad', 'chapters', 'chapter', 'squads'],
];

describe('in generated organisations', () => {
  test.each(seeds)('list, show and tree agree with the views and with each other (%i)', (seed) => {
    const store = openGenerated(seed);
    const shown = showAll(store);
    for (const kind of entityKinds) {
      const live = ids(store, `SELECT id FROM v_${kind} ORDER BY id`);
      expect(
        list(store, kind)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(live.toSorted());
      const all = ids(store, `SELECT id FROM entity WHERE kind = '${kind}'`);
      expect(
        list(store, kind, true)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(all.toSorted());
    }
    expectSameHeads(store, shown);
    for (const [kind, relation, other, back] of bothWays) {
      expect({ kind, relation, pairs: pairs(shown, kind, relation) }).toEqual({
        kind,
        relation,
        pairs: turned(pairs(shown, other, back)).filter((pair) => pair.startsWith(`${kind}:`)),
      });
    }
    const named = Array.from(shown.values()).flatMap(({ relations }) =>
      relations.flatMap(({ items }) => items.filter(({ standing }) => standing.state === 'live')),
    );
    const missing = named.flatMap(({ entity }) =>
      entity === null || entity.kind === 'org' || shown.has(`${entity.kind}:${entity.id}`) ? [] : [entity.id],
    );
    expect(missing).toEqual([]);
    expectWholeTree(store);
    store.close();
  });
});

function expectSameHeads(store: Store, shown: ReadonlyMap<string, ShownEntity>): void {
  const whole = grow(treeOf(store, 'org', 'org', { isWithPeople: true, isOfChapters: false }), 100);
  const { columns, entries } = listing(store, 'squad');
  const listed = (id: string, column: string) =>
    entries.find((entry) => entry.id === id)?.cells[columns.indexOf(column)];
  for (const row of store.rows(`SELECT id, heads, fte FROM v_squad`)) {
    const id = String(row['id']);
    const heads = Number(row['heads']);
    const squad = shown.get(`squad:${id}`);
    const people = squad?.relations.find(({ name }) => name === 'people')?.items ?? [];
    const [node] = nodesOf(whole, 'squad').filter(({ entity }) => entity?.id === id);
    expect({
      list: listed(id, 'heads'),
      show: squad?.figures.get('heads'),
      people: people.length,
      tree: node?.details.get('heads'),
      below: node?.children.length,
    }).toEqual({ list: heads, show: heads, people: heads, tree: heads, below: heads });
    const fte = people.reduce((sum, { details }) => sum + Number(details.get('share')), 0);
    expect(fte).toBeCloseTo(Number(row['fte']), 4);
    expect(listed(id, 'fte')).toBeCloseTo(fte, 4);
  }
}

/** Every tribe and squad stands in the tree once, and every person somewhere. */
function expectWholeTree(store: Store): void {
  const whole = grow(treeOf(store, 'org', 'org', { isWithPeople: true, isOfChapters: false }), 100);
  const inTree = (root: TreeNode, kind: string) => nodesOf(root, kind).map(({ entity }) => entity?.id ?? '');
  for (const kind of ['tribe', 'squad']) {
    expect(inTree(whole, kind).toSorted()).toEqual(ids(store, `SELECT id FROM v_${kind}`).toSorted());
  }
  expect(Array.from(new Set(inTree(whole, 'person'))).toSorted()).toEqual(
    ids(store, `SELECT id FROM v_person`).toSorted(),
  );
  const across = grow(treeOf(store, 'org', 'org', { isWithPeople: true, isOfChapters: true }), 100);
  expect(inTree(across, 'chapter').toSorted()).toEqual(ids(store, `SELECT id FROM v_chapter`).toSorted());
  for (const chapter of nodesOf(across, 'chapter')) {
    const people = new Set(inTree(chapter, 'person'));
    expect(people.size).toBe(chapter.details.get('heads'));
  }
}
