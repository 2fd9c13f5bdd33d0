import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../src/model/field.ts';
import { changesBetween, type ComparedOrg } from '../../src/queries/changes/changes-between.ts';
import { changesOfSaid } from '../../src/queries/changes/changes-of-said.ts';
import { saidByModel } from '../../src/queries/changes/said-by-model.ts';
import { saidPolicy } from '../../src/queries/changes/said-policy.ts';
import { baseTables } from '../../src/store/base-tables.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import type { WrittenMap } from '../oracle/generator.ts';
import { comparedOrg, readText } from './said.ts';

/** Two organisations of which the second has some of its sections from a third. */
const pairs = fc.record({
  seed: fc.integer({ min: 1, max: 100_000 }),
  other: fc.integer({ min: 1, max: 100_000 }),
  taken: fc.subarray(['org', 'tribes', 'squads', 'chapters', 'guilds', 'people', 'components', 'waivers']),
});

function written({ seed, other, taken }: { seed: number; other: number; taken: readonly string[] }): {
  readonly before: string;
  readonly after: string;
} {
  const before = generateOrg(seed);
  const third = generateOrg(other);
  const after: WrittenMap = {
    ...before,
    ...Object.fromEntries(taken.flatMap((key) => (third[key] === undefined ? [] : [[key, third[key]]]))),
  };
  return { before: writeOrg(before), after: writeOrg(after) };
}

test('between an organisation and itself nothing has changed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const text = writeOrg(generateOrg(seed));
      expect(changesBetween(comparedOrg(text), comparedOrg(text))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('what was read and what a store holds say the same', () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      const { before, after } = written(pair);
      const [old, young] = [before, after].map((text) => {
        const { org, policy } = readText(text);
        return saidByModel(org, saidPolicy(policy));
      });
      if (old === undefined || young === undefined) throw new Error('there are two');
      expect(changesOfSaid(old, young)).toEqual(changesBetween(comparedOrg(before), comparedOrg(after)));
    }),
    { numRuns: 15 },
  );
});

test('every difference of the base tables is in some change', () => {
  fc.assert(
    fc.property(pairs, (pair) => {
      const { before, after } = written(pair);
      const [old, young] = [comparedOrg(before), comparedOrg(after)];
      const changes = changesBetween(old, young);
      const told = new Set(changes.map(({ kind, id }) => `${kind}:${id}`));
      const renamed = changes.flatMap((each) => (each.what === 'renamed' ? [each.before, each.after] : []));
      const [left, right] = [old, young].map(rowsOf);
      const differing = [...without(left, right), ...without(right, left)];
      const untold = differing.filter(({ owner, cells }) => {
        const isRenamed = cells.some((cell) => renamed.some((each) => each === cell));
        return !isRenamed && !told.has(owner);
      });
      expect(untold).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

/** A row of a base table, and whose change a difference in it is. */
interface OwnedRow {
  readonly owner: string;
  readonly cells: readonly unknown[];
}

/** These only say where something stands, or what others say. */
const aside = ['subject', 'entity', 'input', 'reference', 'reference_row', 'reference_field'];

/** All rows of the base tables, without places. */
function rowsOf({ store }: ComparedOrg): ReadonlyMap<string, OwnedRow> {
  const tables = baseTables().filter(({ name }) => !aside.includes(name));
  const rows = tables.flatMap(({ name }) =>
    store
      .rows(`SELECT * FROM "${name}"`)
      .map(({ file: _file, start_offset: _start, end_offset: _end, ...row }) => {
        const cells = [name, ...Object.values(row)];
        return [JSON.stringify(cells), { owner: ownerOf(name, row), cells }] as const;
      }),
  );
  return new Map(rows);
}

function without(
  rows: ReadonlyMap<string, OwnedRow> | undefined,
  others: ReadonlyMap<string, OwnedRow> | undefined,
): readonly OwnedRow[] {
  return Array.from(rows ?? []).flatMap(([key, row]) => (others?.has(key) === true ? [] : [row]));
}

function ownerOf(table: string, row: Readonly<Record<string, string | number | null>>): string {
  if (table === 'member') return `person:${row['person_id']}`;
  if (table === 'org_role') return 'org:org';
  if (table === 'waiver') {
    const on = row['on_kind'] === 'org' ? 'org' : `${row['on_kind']}:${row['on_id']}`;
    return `waiver:${row['rule']} ${on}${row['on_field'] === null ? '' : `.${row['on_field']}`}`;
  }
  if (kinds.some((each) => each === table)) return `${table}:${row['id']}`;
  if (typeof row['kind'] === 'string' && 'id' in row) return `${row['kind']}:${row['id']}`;
  const owners = ['squad', 'person', 'component', 'tribe', 'chapter', 'guild', 'objective'];
  const [column = '', id] = Object.entries(row)[0] ?? [];
  const kind = owners.find((each) => column === `${each}_id`) ?? table;
  return `${kind}:${id}`;
}
