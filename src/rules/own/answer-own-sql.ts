import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { bindable } from '../../store/bindable.ts';
import { offsetOfError } from '../../store/line-of-error.ts';
import type { Store } from '../../store/open-store.ts';
import { parametersOf, sqlTokens } from '../../store/sql-tokens.ts';
import { asUserError, closeForReading, prepareReading, sqliteSays } from '../../store/user-sql.ts';
import { namesIn } from '../message.ts';
import type { Rule } from '../rule.ts';
import { gateSql, looksForSql, runRule, type RuleRow, type RuleStore } from '../run-rules.ts';
import type { RuleSettings } from '../settings.ts';
import { unreadFields } from '../unread-fields.ts';
import type { OwnSqlAnswer, OwnSqlMistake, OwnSqlRequest } from './own-sql.ts';
import { rowMistake } from './row-mistake.ts';

/** A rule that finds more than this, in rows and in characters, is not worth its memory. */
const mostRows = 100_000;
const mostText = 64 * 1024 * 1024;

/** Hears which rule is being run, and what it gives. */
export interface OwnSqlListener {
  begins(rule: string): void;
  answers(answer: OwnSqlAnswer): void;
}

/** Runs rules that somebody else has written, one after the other; nothing stops one that does not end. */
export function answerOwnSql(store: Store, request: OwnSqlRequest, listener: OwnSqlListener): void {
  for (const { rule } of request.rules) {
    for (const { sql } of statementsOf(rule)) store.fill(sql);
  }
  for (const [name, { columns, rows }] of Object.entries(request.findings ?? {})) {
    store.setTable(
      name,
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    );
  }
  const unread = unreadFields(store);
  closeForReading(store.db);
  for (const settings of request.rules) {
    listener.begins(settings.rule.id);
    listener.answers({ rule: settings.rule.id, ...answerOf(store, settings, unread) });
  }
}

function answerOf(
  store: Store,
  settings: RuleSettings,
  unread: ReturnType<typeof unreadFields>,
): { readonly rows: readonly RuleRow[] } | { readonly reason: string } | { readonly mistake: OwnSqlMistake } {
  const { rule } = settings;
  const mistake = mistakeIn(store, rule);
  if (mistake !== undefined) return { mistake };
  try {
    const result = runRule(guarded(store), settings, unread);
    if (result === null) return { rows: [] };
    if ('reason' in result) return { reason: result.reason };
    const wrong = result.rows.find((row) => rowMistake(row) !== undefined);
    const said = wrong === undefined ? undefined : rowMistake(wrong);
    return said === undefined
      ? { rows: result.rows }
      : { mistake: placed(rule, 'sql', said.message, said.help, said.column) };
  } catch (error) {
    return { mistake: mistakeOf(store, { field: 'sql', sql: rule.sql, text: rule.sql }, error) };
  }
}

/** One statement that is made of a field of a rule; `text` is what is written there. */
interface Statement {
  readonly field: string;
  readonly sql: string;
  readonly text: string;
}

function statementsOf({ sql, looksFor, gate }: Rule): readonly Statement[] {
  return [
    { field: 'sql', sql, text: sql },
    ...(looksFor === undefined
      ? []
      : [
          { field: 'looksFor.sql', sql: looksFor.sql, text: looksFor.sql },
          { field: 'looksFor.sql', sql: looksForSql(looksFor), text: looksFor.sql },
        ]),
    ...(gate === undefined
      ? []
      : [
          { field: 'gate.from', sql: `SELECT entity.id FROM ${gate.from}`, text: gate.from },
          { field: 'gate.has', sql: gateSql(gate), text: gate.has },
        ]),
  ];
}

/** What is wrong with a rule before it is run. */
function mistakeIn(store: Store, rule: Rule): OwnSqlMistake | undefined {
  for (const statement of statementsOf(rule)) {
    const clock = sqlTokens(statement.text).find(isClock);
    if (clock !== undefined) {
      const message = `${clock[0]} is another answer tomorrow, or each time`;
      return placed(
        rule,
        statement.field,
        message,
        'the day is (SELECT day FROM as_of)',
        clock[0],
        statement.text,
      );
    }
    const unknown = parametersOf(statement.text).find((name) => rule.options?.[name] === undefined);
    if (unknown !== undefined) {
      const known = Object.keys(rule.options ?? {});
      const meant = nearest(unknown, known);
      const help = meant === undefined ? `write \`options: {${unknown}: 9}\`` : `did you mean :${meant}?`;
      return placed(rule, statement.field, `it has no option ${unknown}`, help, unknown, statement.text);
    }
    try {
      const prepared = prepareReading(store.db, statement.sql, 'it');
      if (statement.field === 'sql') {
        const mistake = columnMistake(
          rule,
          prepared.columns().map(({ name }) => name),
        );
        if (mistake !== undefined) return mistake;
      }
    } catch (error) {
      return mistakeOf(store, statement, error);
    }
  }
  return undefined;
}

/** What would make the same organisation on the same day another one. */
function isClock({ 0: word }: RegExpExecArray): boolean {
  return /^(?:'now'|current_(?:date|time|timestamp)|random|randomblob)$/i.test(word);
}

/** The SELECT must give what is asked of it by name. */
function columnMistake(rule: Rule, columns: readonly string[]): OwnSqlMistake | undefined {
  const missing = ['kind', 'id'].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const help = `write SELECT 'squad' AS kind, id, …`;
    return placed(rule, 'sql', `its SELECT gives no column ${joinWords(missing)}`, help);
  }
  const options = Object.keys(rule.options ?? {});
  const asked = [
    ...namesIn(rule.message).map((name) => ['message', name] as const),
    ...namesIn(rule.help).map((name) => ['help', name] as const),
    ...(rule.keys ?? []).map((name) => ['keys', name] as const),
    ...[rule.speaksOf ?? []].flat().map((name) => ['speaksOf', name] as const),
    ...Object.values(rule.suggest ?? {}).map((name) => ['suggest', String(name)] as const),
    ...(rule.yields ?? []).flatMap(({ where }) => (where === undefined ? [] : [['yields', where] as const])),
    ...(rule.restsOn ?? []).flatMap(({ where, names = 'id' }) => [['restsOn', where ?? names] as const]),
  ];
  for (const [field, name] of asked) {
    const isTemplate = field === 'message' || field === 'help';
    const known = isTemplate ? [...columns, ...options] : columns;
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    const help = meant === undefined ? `it has ${joinWords(known, known.length)}` : `did you mean ${meant}?`;
    const text = field === 'message' ? rule.message : rule.help;
    return {
      field,
      message: `its ${field} names ${JSON.stringify(name)}, which no column${isTemplate ? ' and no option' : ''} is called`,
      help,
      offset: isTemplate ? text.indexOf(`{${name}`) + 1 : null,
    };
  }
  return undefined;
}

function placed(
  _rule: Rule,
  field: string,
  message: string,
  help: string,
  word?: string,
  text?: string,
): OwnSqlMistake {
  const token =
    word === undefined ? undefined : sqlTokens(text ?? _rule.sql).find(({ 0: each }) => each === word);
  return { field, message, help, offset: token?.index ?? null };
}

/** What SQLite or we say of a statement, at its place in the field where that is known. */
function mistakeOf(store: Store, { field, sql, text }: Statement, error: unknown): OwnSqlMistake {
  const said = asUserError(error, sql, 'it');
  if (!(said instanceof UserError)) throw said;
  const words = said.message.startsWith(sqliteSays) ? said.message.slice(sqliteSays.length) : null;
  const offset = words === null ? null : offsetOfError(store.db, sql, words);
  // A gate is a part of a statement of ours.
  const inText = offset === null ? null : offset - Math.max(0, sql.indexOf(text));
  return {
    field,
    message: said.message,
    help: /query --help/.test(said.help)
      ? 'the views, the tables and their columns stand in docs/sql.md'
      : said.help,
    offset: inText === null || inText < 0 || inText > text.length ? null : inText,
  };
}

/** The same store, from which a rule gets only so much. */
function guarded(store: Store): RuleStore {
  return {
    setTable: (...table) => store.setTable(...table),
    rows(sql, parameters = {}) {
      const rows: RuleRow[] = [];
      let size = 0;
      const statement = store.db.prepare<unknown[], RuleRow>(sql);
      for (const row of statement.iterate(bindable(parameters))) {
        if (rows.length >= mostRows)
          throw new UserError(3, `it finds more than ${mostRows} rows`, 'let it find fewer');
        size += lengthOf(row);
        if (size > mostText)
          throw new UserError(3, 'what it finds is larger than 64 MiB', 'let it find less');
        rows.push(plainRow(row));
      }
      return rows;
    },
  };
}

/** How long the texts and bytes of a row are together. */
function lengthOf(row: Readonly<Record<string, unknown>>): number {
  return Object.values(row).reduce<number>(
    (sum, each) => sum + (typeof each === 'string' || each instanceof Uint8Array ? each.length : 0),
    0,
  );
}

/** Bytes are hexadecimal: a row goes through JSON. */
function plainRow(row: Readonly<Record<string, unknown>>): RuleRow {
  const plain: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof Uint8Array) plain[name] = Buffer.from(value).toString('hex');
    else plain[name] = typeof value === 'string' || typeof value === 'number' ? value : null;
  }
  return plain;
}
