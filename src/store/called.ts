import { nearest } from '../diagnostics/nearest.ts';
import { joinWords } from '../diagnostics/words.ts';
import { entityKinds, sections } from '../model/kinds.ts';
import { meantTopKey } from '../model/meant-name.ts';
import { baseTables } from './base-tables.ts';
import { dayTables } from './day/all.ts';
import { usesName } from './sql-tokens.ts';

/** The columns of every view and base table, by its name. */
const columnsByTable: ReadonlyMap<string, readonly string[]> = new Map([
  ...dayTables.map(({ name, columns }) => [`v_${name}`, Object.keys(columns)] as const),
  ...baseTables().map(({ name, columns }) => [name, columns.map((column) => column.name)] as const),
]);

/** The view or base table of a name; undefined where there is none. */
export function tableCalled(name: string): string | undefined {
  const word = name.toLowerCase();
  return columnsByTable.has(word) ? word : undefined;
}

/** A view comes before the base table of the same name; `people` and `teams` have theirs, too. */
export function meantTable(written: string): string | undefined {
  const word = written.replaceAll('"', '').replace(/^v_/, '');
  const views = dayTables.map(({ name }) => name);
  const section = meantTopKey(word, Object.values(sections));
  const kind = entityKinds.find((each) => sections[each] === section);
  const name = nearest(word, [...views, ...baseTables().map((table) => table.name)]) ?? kind;
  return name !== undefined && views.includes(name) ? `v_${name}` : name;
}

/** The way out where a statement has a column that there is not: the nearest of its tables, else what these have. */
export function helpForColumn(column: string, sql: string): string {
  const named = Array.from(columnsByTable).filter(([table]) => usesName(sql, table));
  // `v_squad AS squad` is not the table squad.
  const used = named.filter(([table]) => named.every(([other]) => other !== `v_${table}`));
  const text = "a text stands in single quotes: 'search'";
  const own = nearest(
    column,
    used.flatMap(([, columns]) => columns),
  );
  const isElsewhere = Array.from(columnsByTable.values()).some((columns) =>
    columns.includes(column.toLowerCase()),
  );
  if (own !== undefined && own !== column.toLowerCase() && !isElsewhere)
    return `did you mean ${own}? ${text}`;
  const tables = used.map(([table, columns]) => `${table} has ${joinWords(columns, columns.length)}`);
  return tables.length === 0 ? text : `${tables.join('; ')}; ${text}`;
}
