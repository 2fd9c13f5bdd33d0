import type { RuleSettings } from '../settings.ts';
import type { RuleRow } from '../run-rules.ts';

/** Rules of one's own that are to be run, in a process that can be killed. */
export interface OwnSqlRequest {
  /** The ISO day that the views speak of. */
  readonly day: string;
  readonly rules: readonly RuleSettings[];
  /** What the tables `finding` and `known_rule` hold; null where no rule reads them. */
  readonly findings: OwnSqlTables | null;
}

/** Tables by name. */
export type OwnSqlTables = Readonly<
  Record<string, { readonly columns: readonly string[]; readonly rows: readonly RuleRow[] }>
>;

/** What is wrong with the SQL of a rule. */
export interface OwnSqlMistake {
  /** `sql`, `gate.has`. */
  readonly field: string;
  readonly message: string;
  readonly help: string;
  /** In the text of the field, in UTF-16 units; null where nothing in it is to blame. */
  readonly offset: number | null;
}

/** What one rule gives: its rows, why it is not checked, or what is wrong with it. */
export type OwnSqlAnswer = { readonly rule: string } & (
  | { readonly rows: readonly RuleRow[] }
  | { readonly reason: string }
  | { readonly mistake: OwnSqlMistake; readonly isStopped?: true }
);

/** Runs rules over the base tables whose database is in `state`; every rule has one answer, in their order. */
export type RunOwnSql = (state: Uint8Array, request: OwnSqlRequest) => readonly OwnSqlAnswer[];
