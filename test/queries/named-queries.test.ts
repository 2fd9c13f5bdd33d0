import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scopeOf, setScope } from '../../src/queries/scope.ts';
import { namedQueries } from '../../src/queries/named/all.ts';
import type { NamedQuery } from '../../src/queries/named/named-query.ts';
import type { Store } from '../../src/store/open-store.ts';
import { parametersOf } from '../../src/store/sql-tokens.ts';
import { runUserSql, type Bindings } from '../../src/store/user-sql.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { generatorDay } from '../oracle/generator.ts';
import { openText } from './open-text.ts';

const sample = readFileSync(fileURLToPath(new URL('../../org.yaml', import.meta.url)), 'utf8');
const expectedFolder = fileURLToPath(new URL('../data/named-queries/', import.meta.url));

/** What those are asked on the sample that have to be told something. */
const told: Readonly<Record<string, Bindings>> = {
  'skills-of-squad': { squad: 'search' },
  'who-knows': { topic: 'kaf' },
};

function bindings(query: NamedQuery, own: Bindings): Bindings {
  return Object.fromEntries(
    query.parameters.map(({ name, default: value }) => [name, own[name] ?? value ?? '']),
  );
}

function rowsOf(store: Store, query: NamedQuery, own: Bindings = {}): string {
  store.fill(query.sql);
  const { columns, rows } = runUserSql(store.db, query.sql, Infinity, bindings(query, own));
  store.db.exec('PRAGMA query_only = OFF');
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cell ?? ''))];
  return `${lines.map((cells) => cells.join('\t')).join('\n')}\n`;
}

describe('every named query', () => {
  test.each(namedQueries)('$name has its rows on the sample organisation', async (query) => {
    const rows = rowsOf(openText(sample, '2026-11-23'), query, told[query.name]);
    await expect(rows).toMatchFileSnapshot(`${expectedFolder}${query.name}.tsv`);
  });

  test('is expected, and nothing else is', () => {
    expect(readdirSync(expectedFolder)).toEqual(namedQueries.map(({ name }) => `${name}.tsv`));
  });

  test.each(namedQueries)('$name uses the parameters that it describes', ({ sql, parameters }) => {
    expect(parametersOf(sql).toSorted()).toEqual(parameters.map(({ name }) => name).toSorted());
  });

  test('has a name of its own, in order, and a sentence', () => {
    const names = namedQueries.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
    for (const { name, description } of namedQueries) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('ends by itself: it runs without a process that could be killed', () => {
    expect(namedQueries.filter(({ sql }) => /\bRECURSIVE\b/i.test(sql))).toEqual([]);
  });

  test('obeys filters, or has no rows but for what it is told', () => {
    const without = namedQueries.filter(({ sql }) => !/\bv_scope\b/.test(sql));
    expect(without.map(({ name }) => name)).toEqual(['skills-of-squad']);
  });
});

describe('named queries of invented organisations', () => {
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

  test.each(seeds)('of seed %i do not depend on the order of entities', (seed) => {
    const org = generateOrg(seed);
    const turned = Object.fromEntries(
      Object.entries(org).map(([key, section]) => [
        key,
        typeof section === 'object' && !Array.isArray(section)
          ? Object.fromEntries(Object.entries(section).toReversed())
          : section,
      ]),
    );
    const [store, other] = [org, turned].map((each) => openText(writeOrg(each), generatorDay));
    if (store === undefined || other === undefined) throw new Error('both are opened');
    expect(namedQueries.map((query) => rowsOf(other, query))).toEqual(
      namedQueries.map((query) => rowsOf(store, query)),
    );
  });

  test.each(seeds)('of seed %i have the same rows under a filter that leaves all as without one', (seed) => {
    const text = writeOrg(generateOrg(seed));
    const [store, filtered] = [openText(text, generatorDay), openText(text, generatorDay)];
    const all = filtered.rows(`SELECT kind, id FROM v_entity`);
    filtered.setTable(
      'v_scope',
      ['kind', 'id'],
      all.map((row) => [String(row['kind']), String(row['id'])]),
    );
    expect(namedQueries.map((query) => rowsOf(filtered, query))).toEqual(
      namedQueries.map((query) => rowsOf(store, query)),
    );
  });

  test.each(seeds)('of seed %i have under a tribe only rows that they have without it', (seed) => {
    const text = writeOrg(generateOrg(seed));
    const [store, filtered] = [openText(text, generatorDay), openText(text, generatorDay)];
    const [tribe] = filtered.rows(`SELECT id FROM v_tribe ORDER BY id`);
    if (tribe === undefined) return;
    const filters = { tribe: String(tribe['id']), squad: null, tier: null, owner: null };
    const scope = scopeOf(filtered, filters);
    if (scope === null) throw new Error('there is a filter');
    setScope(filtered, scope);
    const summed = ['time-on-objectives', 'disciplines-by-tribe', 'coaches', 'skills-of-squad'];
    for (const query of namedQueries.filter(({ name }) => !summed.includes(name))) {
      const all = rowsOf(store, query).split('\n');
      expect(all).toEqual(expect.arrayContaining(rowsOf(filtered, query).split('\n')));
    }
  });
});
