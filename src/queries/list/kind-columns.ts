import type { EntityKind } from '../../model/field.ts';
import { kindTable } from '../../store/base-tables.ts';
import { dayTables } from '../../store/day/all.ts';
import { inAll } from '../tribes-below.ts';
import type { ListColumn } from './column.ts';
import { listColumns } from './list-columns.ts';

/** What a list of a kind shows where no columns are named. */
export const usualColumns: Readonly<Record<EntityKind, readonly string[]>> = {
  objective: ['id', 'name', 'owner', 'period', 'over', 'kind', 'supports'],
  tribe: ['id', 'name', 'parent', 'lead', 'squads', 'people', 'squadsInAll', 'peopleInAll'],
  squad: ['id', 'name', 'tribe', 'heads', 'fte', 'components', 'productOwner'],
  chapter: ['id', 'name', 'tribe', 'disciplines', 'lead', 'heads'],
  guild: ['id', 'name', 'topic', 'kind', 'coordinator', 'heads', 'lastMet'],
  person: ['id', 'name', 'mainSquad', 'tribe', 'discipline', 'lineManager'],
  component: ['id', 'name', 'tier', 'owner', 'lostOwner', 'tribe', 'lifecycle', 'type'],
};

/** Columns of views that hold 1 or 0. */
const flags: readonly string[] = ['critical', 'deliberate', 'over', 'staffed'];

/** What the table of a kind has and a list does not show as it is: better columns of the view say the same. */
const left: readonly string[] = ['retired', 'owner_none', 'system_owners_dev_id', 'system_owners_ops_id'];

/**
 * Every column that a list of a kind can have: all that the kind's view has, what its table has besides, its lists,
 * and its `x-` keys.
 */
export function columnsOf(kind: EntityKind, keys: readonly string[]): readonly ListColumn[] {
  const written = kindTable(kind).columns.map(({ name }) => name);
  const day = Object.keys(dayTables.find(({ name }) => name === kind)?.columns ?? {});
  const others = written.filter((name) => !day.includes(name) && !left.includes(name));
  const lists = listColumns(kind);
  const plain = [
    ...day.map((column) => dayColumn(column, written.includes(column))),
    ...others.map((column) => writtenColumn(column)),
  ];
  return [
    ...plain.filter(({ name }) => lists.every((list) => list.name !== name)),
    ...lists,
    ...(kind === 'tribe' ? figuresInAll : []),
    state,
    ...keys.map((key) => attributeColumn(kind, key)),
  ];
}

/** Of a tribe together with those below it; empty where there are none. */
const figuresInAll: readonly ListColumn[] = (['squadsInAll', 'peopleInAll', 'fteInAll'] as const).map(
  (name) => ({
    name,
    aliases: [],
    type: 'plain',
    sql: inAll(name, 'day.id'),
    isSelect: false,
    sqlOfGone: 'NULL',
  }),
);

/** Whether an entity is there on the day. */
export const state: ListColumn = {
  name: 'state',
  aliases: [],
  type: 'plain',
  sql: `'live'`,
  isSelect: false,
  sqlOfGone: `CASE WHEN gone.id IS NULL THEN 'to come' ELSE 'gone' END`,
};

/** What is live has the view's value, where a broken reference is NULL; anything else what is written. */
function dayColumn(column: string, isWritten: boolean): ListColumn {
  const sqlOfGone = isWritten ? `written.${column}` : 'NULL';
  return { ...named(column), sql: `day.${column}`, isSelect: false, sqlOfGone };
}

function writtenColumn(column: string): ListColumn {
  const sql = `written.${column}`;
  return { ...named(column), sql, isSelect: false, sqlOfGone: sql };
}

function named(column: string): Pick<ListColumn, 'name' | 'aliases' | 'type'> {
  const name = column
    .replace(/_(id|date)$/, '')
    .replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { name, aliases: [column], type: flags.includes(column) ? 'flag' : 'plain' };
}

/** A key is the user's own word: it is quoted wherever SQL might take it for something else. */
function attributeColumn(kind: EntityKind, key: string): ListColumn {
  const literal = `'${key.replaceAll("'", "''")}'`;
  const sql = `SELECT id, min(value) AS value FROM attribute WHERE kind = '${kind}' AND key = ${literal} GROUP BY id`;
  return { name: key, aliases: [], type: 'plain', sql, isSelect: true, sqlOfGone: sql };
}
