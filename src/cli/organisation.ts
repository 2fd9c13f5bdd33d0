import { plainFinding, type Finding } from '../diagnostics/finding.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { EntityKind } from '../model/field.ts';
import { alignment, type Alignment } from '../queries/alignment.ts';
import { coverage, type Coverage } from '../queries/coverage.ts';
import type { ImpactAnswer } from '../queries/impact/answer.ts';
import { impact } from '../queries/impact/impact.ts';
import { listOf } from '../queries/list/list-of.ts';
import type { ListEntry } from '../queries/list/find-entities.ts';
import type { Scope } from '../queries/scope.ts';
import { showEntity, type ShownEntity } from '../queries/show/show-entity.ts';
import type { WhoAnswer } from '../queries/who/answer.ts';
import { inScope as whoInScope, who } from '../queries/who/who.ts';
import { answersOf } from '../rules/answers.ts';
import { wholeCheck, type CheckRequest } from '../rules/check-request.ts';
import type { Unchecked } from '../rules/check.ts';
import type { GapRow } from '../rules/gaps.ts';
import { gapsNotChecked } from '../rules/gaps-not-checked.ts';
import { impactThresholds } from '../rules/impact-thresholds.ts';
import { inScope } from '../rules/in-scope.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import { trustedRows } from '../store/trusted-sql.ts';
import { checkAsAsked, checkRequestOf } from './check-request.ts';
import { filteredScope, resolveWithNote, type FilterOptions } from './filters.ts';
import { locateWord } from './locate-place.ts';
import { openOrg as openForShell } from './open-org.ts';
import { processShell } from './process-shell.ts';
import type { Shell } from './shell.ts';

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
  /** What was worth saying and stopped nothing: that something has another id now, that the cache cannot be written. */
  readonly notes: readonly string[];
  check(request?: Partial<CheckRequest> & PartOptions): Promise<CheckAnswer>;
  gaps(part?: PartOptions): Promise<GapsAnswer>;
  list(options?: ListOptions): Promise<readonly ListEntry[]>;
  show(reference: string): Promise<ShowAnswer>;
  /** Whom to ask about a component, a repository, a path, a skill or anything with an id. */
  who(target: string, part?: PartOptions): Promise<WhoAnswer>;
  /** What breaks if it goes; `depth` is how many steps through others, all where it is left out. */
  impact(reference: string, depth?: number): Promise<ImpactAnswer>;
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

/** Reads an organisation, or opens what an earlier run kept of the very same files. Throws a `UserError`. */
export async function openOrg(options: OpenOrgOptions = {}): Promise<Organisation> {
  const notes: string[] = [];
  const shell = quietShell(options.cwd, notes);
  return organisation({ shell, org: await openForShell(shell, options), options }, notes);
}

function quietShell(cwd: string | undefined, notes: string[]): Shell {
  const real = processShell();
  const silent = { isTerminal: false, columns: 80 };
  return {
    ...real,
    stdout: { ...silent, write: () => {} },
    stderr: { ...silent, write: (text) => notes.push(text.replace(/^orgctl: /, '').trimEnd()) },
    cwd: cwd ?? real.cwd,
  };
}

/** What every question is asked of. */
interface Asked {
  readonly shell: Shell;
  readonly org: RememberedOrg;
  readonly options: OpenOrgOptions;
}

function organisation(asked: Asked, notes: readonly string[]): Organisation {
  const { shell, org } = asked;
  const { store } = org;
  return {
    day: org.day,
    inputs: org.files.map(({ path, sha256 }) => ({ file: path, sha256 })),
    notes,
    check: (request = {}) => checkAnswer(asked, request),
    gaps: whole(org, (part) => gapsAnswer(asked, part)),
    list: whole(org, (options) => listAnswer(asked, options)),
    show: whole(org, (reference) => showAnswer(asked, reference)),
    who: whole(org, (target, part) => whoAnswer(asked, target, part)),
    impact: whole(org, (reference, depth = Infinity) => {
      const { kind, id } = resolveWithNote(shell, store, reference);
      return impact(store, { kind, id, depth, thresholds: impactThresholds(org) });
    }),
    alignment: whole(org, (part) => alignment(store, scopeOf(asked, part))),
    query: whole(org, (sql, parameters) => trustedRows(store, sql, parameters)),
    close: () => store.close(),
  };
}

/** A question that has no answer where the files could not be read whole. */
function whole<A extends readonly unknown[], T>(
  org: RememberedOrg,
  answer: (...words: A) => T | Promise<T>,
): (...words: A) => Promise<T> {
  return async (...words) => {
    if (org.isStopped) throw new UserError(3, 'the organisation could not be read whole', 'check() says why');
    return answer(...words);
  };
}

function scopeOf({ shell, org }: Asked, part: PartOptions = {}): Scope | null {
  return filteredScope(shell, org.store, part);
}

async function checkAnswer(asked: Asked, request: Partial<CheckRequest> & PartOptions): Promise<CheckAnswer> {
  const { check } = await checkAsAsked(asked.org, checkRequestOf({ ...wholeCheck, ...request }));
  const scope = check.isStopped ? null : scopeOf(asked, request);
  const { notChecked, profile } = check;
  return { findings: inScope<Finding>(check.findings, scope).map(plainFinding), notChecked, profile };
}

async function gapsAnswer(asked: Asked, part?: PartOptions): Promise<GapsAnswer> {
  const answers = await answersOf(asked.org);
  const scope = scopeOf(asked, part);
  return {
    gaps: inScope(answers.gaps, scope),
    coverage: scope === null ? answers.coverage : coverage(asked.org.store, scope),
    notChecked: gapsNotChecked(answers.check),
  };
}

function listAnswer(asked: Asked, options: ListOptions = {}): readonly ListEntry[] {
  const { kind = null, text = null, columns = null, sort = null, gone = false, ...part } = options;
  const scope = scopeOf(asked, part);
  return listOf(asked.org.store, { kind, text, columns, sort, isWithGone: gone, isWhole: true, scope })
    .entries;
}

async function showAnswer({ shell, org }: Asked, reference: string): Promise<ShowAnswer> {
  const { kind, id } =
    reference === 'org'
      ? ({ kind: 'org', id: 'org' } as const)
      : resolveWithNote(shell, org.store, reference);
  const { check } = await answersOf(org);
  return {
    ...showEntity(org.store, kind, id),
    findings: check.findings.about({ kind, id }).map(plainFinding),
  };
}

async function whoAnswer(asked: Asked, target: string, part?: PartOptions): Promise<WhoAnswer> {
  const { shell, org, options } = asked;
  const answer = await who(org.store, {
    written: target,
    locate: (word) => locateWord(shell, org, options.file, word),
    note: (text) => shell.stderr.write(text),
  });
  const scope = scopeOf(asked, part);
  return scope === null ? answer : whoInScope(answer, scope);
}
