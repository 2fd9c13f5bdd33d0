import type { Finding } from '../../diagnostics/finding.ts';
import type { EntityKind } from '../../model/field.ts';
import type { Alignment } from '../../queries/alignment.ts';
import type { Coverage } from '../../queries/coverage.ts';
import type { ImpactAnswer } from '../../queries/impact/answer.ts';
import type { Cell } from '../../queries/list/column.ts';
import type { ListEntry } from '../../queries/list/find-entities.ts';
import type { ShownEntity } from '../../queries/show/show-entity.ts';
import type { WhoAnswer } from '../../queries/who/answer.ts';
import type { CheckRequest } from '../../rules/check-request.ts';
import type { Unchecked } from '../../rules/check.ts';
import type { GapRow } from '../../rules/gaps.ts';
import type { FilterOptions } from '../filter-options.ts';

/** Which organisation to open, and for which day. */
export interface OpenOrgOptions {
  /** The org.yaml; where it is left out `$ORGCTL_FILE`, else the nearest org.yaml upwards to the git root. */
  readonly file?: string;
  /** The ISO day that every answer is about; today in UTC where it is left out. */
  readonly asOf?: string;
  /** false: read everything again and keep nothing. */
  readonly cache?: boolean;
  /** The folder that paths are relative to; the working folder of the process where it is left out. */
  readonly cwd?: string;
}

/** Only a part of the organisation, as `--tribe`, `--squad`, `--tier` and `--owner` say it; all at once. */
export type PartOptions = FilterOptions;

/** What does not hold. */
export interface CheckAnswer {
  /** By file, severity, rule, entity and field; waived ones included. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Unchecked[];
  /** The id of the profile whose thresholds counted. */
  readonly profile: string;
}

/** What nobody owns, what too few people know, what nobody holds. */
export interface GapsAnswer {
  readonly coverage: Coverage;
  readonly gaps: readonly GapRow[];
  readonly notChecked: readonly Unchecked[];
}

/** Everything about one thing, with what does not hold of it. */
export interface ShowAnswer extends ShownEntity {
  readonly findings: readonly Finding[];
}

/** One entity in a list. */
export interface ListedEntity extends Omit<ListEntry, 'cells'> {
  /** By the name of the column; `match` are the fields in which the words of the text stand. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** What is asked of a list; without a kind, of all kinds. */
export interface ListOptions extends PartOptions {
  readonly kind?: EntityKind;
  /** All words of it must stand in an id, a name, a mission, a skill or the like. */
  readonly text?: string;
  /** As in `id,name,heads`; all there are where it is left out. */
  readonly columns?: string;
  /** As in `tribe,-heads`; `-` is descending. */
  readonly sort?: string;
  /** Also what is gone or still to come. */
  readonly gone?: boolean;
}

/**
 * An organisation that was read, speaking of one day. References are written as on the command line: an id, `kind:id`,
 * a name, an e-mail address, an earlier id. Every question throws a `UserError` for what is not understood, and, but
 * for `check`, where the files could not be read whole.
 */
export interface Organisation {
  /** The ISO day that every answer is about. */
  readonly day: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /**
   * What was worth saying and stopped nothing: that something has another id now, that the cache cannot be written, that
   * a mistake leaves something unread, that roles and owners of an earlier day are those of today.
   */
  readonly notes: readonly string[];
  check(request?: Partial<CheckRequest> & PartOptions): Promise<CheckAnswer>;
  gaps(part?: PartOptions): Promise<GapsAnswer>;
  list(options?: ListOptions): Promise<readonly ListedEntity[]>;
  show(reference: string): Promise<ShowAnswer>;
  /** Whom to ask about a component, a repository, a path, a skill or anything with an id. */
  who(target: string, part?: PartOptions): Promise<WhoAnswer>;
  /** What breaks if it goes; `depth` is how many steps through others, all where it is left out. */
  impact(reference: string, depth?: number, part?: PartOptions): Promise<ImpactAnswer>;
  alignment(part?: PartOptions): Promise<Alignment>;
  /**
   * The rows of one SELECT over the views `v_…` and tables of docs/sql.md. It runs in this process and cannot be
   * interrupted: SQL that you do not trust belongs to `orgctl query`.
   */
  query(
    sql: string,
    parameters?: Readonly<Record<string, string | number>>,
  ): Promise<readonly Readonly<Record<string, string | number | null>>[]>;
  /** Closes its database; no question may be asked after it. */
  close(): void;
}
