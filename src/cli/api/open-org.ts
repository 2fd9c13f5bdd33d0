import { plainFinding, type Finding } from '../../diagnostics/finding.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { alignment } from '../../queries/alignment.ts';
import { coverage } from '../../queries/coverage.ts';
import type { ImpactAnswer } from '../../queries/impact/answer.ts';
import { impact } from '../../queries/impact/impact.ts';
import { impactInScope } from '../../queries/impact/in-scope.ts';
import { listOf } from '../../queries/list/list-of.ts';
import { setScope, type Scope } from '../../queries/scope.ts';
import { showEntity } from '../../queries/show/show-entity.ts';
import type { WhoAnswer } from '../../queries/who/answer.ts';
import { inScope as whoInScope, who } from '../../queries/who/who.ts';
import { answersOf } from '../../rules/answers.ts';
import { wholeCheck, type CheckRequest } from '../../rules/check-request.ts';
import { gapsNotChecked } from '../../rules/gaps-not-checked.ts';
import { impactThresholds } from '../../rules/impact-thresholds.ts';
import { inScope } from '../../rules/in-scope.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { trustedRows } from '../../store/trusted-sql.ts';
import { checkAsAsked, checkRequestOf } from '../check-request.ts';
import { isDamagedCache, rebuildVariable } from '../damaged-cache.ts';
import { filteredScope, resolveWithNote } from '../filters.ts';
import { locateWord } from '../locate-place.ts';
import { openOrg as openForShell } from '../open-org.ts';
import { hasOtherRules, ownRuleNames } from '../own-rules.ts';
import { processShell } from '../process-shell.ts';
import { readingNote } from '../reading-note.ts';
import type { Shell } from '../shell.ts';
import type {
  OpenOrgOptions,
  PartOptions,
  CheckAnswer,
  GapsAnswer,
  ShowAnswer,
  ListedEntity,
  ListOptions,
  Organisation,
} from './organisation.ts';

/** Reads an organisation, or opens what an earlier run kept of the very same files. Throws a `UserError`. */
export async function openOrg(options: OpenOrgOptions = {}): Promise<Organisation> {
  const notes: string[] = [];
  const shell = quietShell(options.cwd, notes);
  const org = await openForShell(shell, options);
  if (!org.isStopped) readingNote(shell, org);
  const asked: Asked = { shell, options, org, isScoped: false, isClosed: false };
  return organisation(asked, notes);
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
  readonly options: OpenOrgOptions;
  /** Another one, once what was kept of it has turned out to be damaged. */
  org: RememberedOrg;
  /** Whether `v_scope` speaks of a part. */
  isScoped: boolean;
  isClosed: boolean;
}

function organisation(asked: Asked, notes: readonly string[]): Organisation {
  const { day, files } = asked.org;
  return {
    day,
    inputs: files.map(({ path, sha256 }) => ({ file: path, sha256 })),
    notes,
    check: question(asked, (request = {}) => checkAnswer(asked, request)),
    gaps: question(asked, (part) => gapsAnswer(asked, part), refuseStopped),
    list: question(asked, (options) => listAnswer(asked, options), refuseStopped),
    show: question(asked, (reference) => showAnswer(asked, reference), refuseStopped),
    who: question(asked, (target, part) => whoAnswer(asked, target, part), refuseStopped),
    impact: question(
      asked,
      (reference, depth, part) => impactAnswer(asked, reference, depth, part),
      refuseStopped,
    ),
    alignment: question(asked, (part) => alignment(asked.org.store, scopeOf(asked, part)), refuseStopped),
    query: question(asked, (sql, parameters) => queryAnswer(asked, sql, parameters), refuseStopped),
    close() {
      if (!asked.isClosed) asked.org.store.close();
      asked.isClosed = true;
    },
  };
}

/** What was kept turns out to be damaged only when it is read: then all is read again, and asked again. */
function question<A extends readonly unknown[], T>(
  asked: Asked,
  answer: (...words: A) => T | Promise<T>,
  refuse: (org: RememberedOrg) => void = () => {},
): (...words: A) => Promise<T> {
  return async (...words) => {
    if (asked.isClosed) throw new UserError(2, 'the organisation is closed', 'open it again with openOrg()');
    refuse(asked.org);
    try {
      return await answer(...words);
    } catch (error) {
      if (!isDamagedCache(error) || asked.shell.env[rebuildVariable] !== undefined) throw error;
      const shell = { ...asked.shell, env: { ...asked.shell.env, [rebuildVariable]: '1' } };
      asked.org = await openForShell(shell, asked.options);
      return answer(...words);
    }
  };
}

/** But for a check, no question has an answer where the files could not be read whole. */
function refuseStopped({ isStopped }: RememberedOrg): void {
  if (isStopped) throw new UserError(3, 'the organisation could not be read whole', 'check() says why');
}

function scopeOf(asked: Asked, part: PartOptions = {}): Scope | null {
  const { store } = asked.org;
  const scope = filteredScope(asked.shell, store, part);
  if (scope === null && asked.isScoped) setScope(store, null);
  asked.isScoped = scope !== null;
  return scope;
}

function impactAnswer(asked: Asked, reference: string, depth = Infinity, part?: PartOptions): ImpactAnswer {
  const { shell, org } = asked;
  if (!(depth >= 1)) throw new UserError(2, `a depth of ${depth} reaches nothing`, 'write 1 or more');
  const { kind, id } = resolveWithNote(shell, org.store, reference);
  const scope = scopeOf(asked, part);
  const answer = impact(org.store, { kind, id, depth, thresholds: impactThresholds(org) });
  return scope === null ? answer : impactInScope(answer, scope);
}

/** `v_scope` is of everything: a query says itself which part it is about. */
function queryAnswer(
  asked: Asked,
  sql: string,
  parameters?: Readonly<Record<string, string | number>>,
): ReturnType<typeof trustedRows> {
  scopeOf(asked);
  return trustedRows(asked.org.store, sql, parameters);
}

async function checkAnswer(asked: Asked, request: Partial<CheckRequest> & PartOptions): Promise<CheckAnswer> {
  const own = hasOtherRules(request.rules ?? []) ? ownRuleNames(asked.org) : [];
  const { check } = await checkAsAsked(asked.org, checkRequestOf({ ...wholeCheck, ...request }, own));
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

function listAnswer(asked: Asked, options: ListOptions = {}): readonly ListedEntity[] {
  const { kind = null, text = null, columns = null, sort = null, gone = false, ...part } = options;
  const scope = scopeOf(asked, part);
  const request = { kind, text, columns, sort, isWithGone: gone, isWhole: true, scope };
  const { columns: names, entries } = listOf(asked.org.store, request);
  return entries.map((entry) => ({
    ...entry,
    cells: new Map(names.map((name, n) => [name, entry.cells[n] ?? null])),
  }));
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

function whoAnswer(asked: Asked, target: string, part?: PartOptions): WhoAnswer {
  const { shell, org, options } = asked;
  const answer = who(org.store, {
    written: target,
    locate: (word) => locateWord(shell, org, options.file, word),
    note: (text) => shell.stderr.write(text),
  });
  const scope = scopeOf(asked, part);
  return scope === null ? answer : whoInScope(answer, scope);
}
