import { dayTables } from '../store/day/all.ts';
import type { Store } from '../store/open-store.ts';
import { changeRules } from './change/all.ts';
import type { OwnSqlTables } from './own/own-sql.ts';
import type { Rule } from './rule.ts';
import type { RuleStore } from './run-rules.ts';

/** A view of the state before a change, as rules name it: `before_v_squad`. */
const named = /\bbefore_v_([a-z_]+)\b/gi;

/** Whether a rule compares with the state before a change. */
export function needsBefore({ sql, looksFor }: Pick<Rule, 'sql' | 'looksFor'>): boolean {
  return beforeNames(`${sql} ${looksFor?.sql ?? ''}`).length > 0;
}

/** The names of the views in `before_v_…` that a statement names. */
function beforeNames(sql: string): readonly string[] {
  const words = Array.from(sql.matchAll(named), ([, word = '']) => word.toLowerCase());
  if (words.length === 0) return [];
  return dayTables.map(({ name }) => name).filter((name) => words.includes(name));
}

/** A store whose statements may name the views of another state: each is copied into it when it is first named. */
export function withBefore(store: Pick<Store, 'rows' | 'setTable'>, before: Pick<Store, 'rows'>): RuleStore {
  const copied = new Set<string>();
  return {
    setTable: (name, columns, rows) => store.setTable(name, columns, rows),
    rows: (sql, parameters) => {
      for (const name of beforeNames(sql)) {
        if (copied.has(name)) continue;
        copied.add(name);
        const { columns, rows } = beforeTable(before, name, columnsOf(name, sql));
        store.setTable(
          `before_v_${name}`,
          columns,
          rows.map((row) => columns.map((column) => row[column] ?? null)),
        );
      }
      return store.rows(sql, parameters);
    },
  };
}

/** The views of the state before that rules of one's own name, whole, for where they are run. */
export function beforeTables(before: Pick<Store, 'rows'>, rules: readonly Rule[]): OwnSqlTables {
  const names = beforeNames(rules.flatMap(({ sql, looksFor }) => [sql, looksFor?.sql ?? '']).join(' '));
  return Object.fromEntries(
    names.map((name) => [`before_v_${name}`, beforeTable(before, name, allColumns(name))] as const),
  );
}

function beforeTable(before: Pick<Store, 'rows'>, name: string, columns: readonly string[]) {
  return { columns, rows: before.rows(`SELECT ${columns.join(', ')} FROM v_${name}`) };
}

function allColumns(name: string): readonly string[] {
  return Object.keys(dayTables.find((table) => table.name === name)?.columns ?? {});
}

/** Copying takes time: of what built-in rules name only the columns that one of them may mean. */
function columnsOf(name: string, sql: string): readonly string[] {
  const columns = allColumns(name);
  const builtIn = changeRules.flatMap((rule) => [rule.sql, rule.looksFor?.sql ?? '']);
  const isBuiltIn = builtIn.some((each) => sql.includes(each) && each !== '');
  if (!isBuiltIn) return columns;
  const words = new Set(builtIn.join(' ').match(/\w+/g));
  return columns.filter((column) => words.has(column));
}
