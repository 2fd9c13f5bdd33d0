import type { NamedQuery } from '../../queries/named/named-query.ts';
import type { QueryResult } from '../../store/user-sql.ts';
import { document, type AnswerHead } from '../json.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { rowsText } from './rows.ts';

/** A query as a list of queries shows it. */
export interface ListedQuery extends Pick<NamedQuery, 'name' | 'description' | 'parameters'> {
  /** What it can be told, as it is typed: `squad`, or `days=90` where it has a default. */
  readonly told: readonly string[];
  /** Its file; null where it is built in. */
  readonly path: string | null;
}

/** The queries as rows, for csv, md and pipes. */
export function queryRows(queries: readonly ListedQuery[]): QueryResult {
  const columns = ['query', 'description', 'parameters', 'file'].map((name) => ({ name, type: 'TEXT' }));
  const rows = queries.map(({ name, description, told, path }) => [name, description, told.join(' '), path]);
  return { columns, rows, truncated: false };
}

/** Every query with what it says, and what it can be told. */
export async function queryListText(queries: readonly ListedQuery[], page: Page): Promise<string> {
  if (!page.isTerminal) return rowsText(queryRows(queries), page);
  const { style, width } = page;
  const blocks = queries.map(({ name, description, told, path }) => {
    const words = told.join(' ');
    const head = `${style.bold(visible(name))}${words === '' ? '' : `  ${style.blue(visible(words))}`}`;
    const where = path === null ? '' : ` (${visible(path)})`;
    return `${head}\n    ${wrap(`${visible(description)}${style.dim(where)}`, width, '    ')}\n`;
  });
  const next =
    'orgctl query NAME asks one; -p name=value sets a parameter, which one without a default needs.';
  return `${blocks.join('')}\n${style.dim(wrap(next, width, ''))}\n`;
}

/** The list as `orgctl.query/v1`: its rows, and beside them each parameter with what it means. */
export function queryListJson(head: AnswerHead, queries: readonly ListedQuery[]): string {
  const { columns, rows, truncated } = queryRows(queries);
  const names = columns.map(({ name }) => name);
  return document('query', head, {
    columns,
    rows: rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]))),
    truncated,
    queries: queries.map(({ name, description, parameters, path }) => ({
      name,
      description,
      file: path,
      parameters: parameters.map(({ name: parameter, doc, type, default: value }) => ({
        name: parameter,
        doc,
        type,
        default: value ?? null,
      })),
    })),
  });
}
