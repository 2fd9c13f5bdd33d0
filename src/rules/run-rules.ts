import { readingRules } from '../diagnostics/reading-rules.ts';
import type { Gate, LooksFor, Rule } from './rule.ts';
import type { RuleSettings } from './settings.ts';
import { listed, restsOnLost, unreadFields, whyLost, type UnreadFields } from './unread-fields.ts';

/** One row that a rule's SELECT gave, by column. */
export type RuleRow = Readonly<Record<string, string | number | null>>;

/** What the runner asks of the store: rows of SELECTs, with whatever these name filled before. */
export interface RuleStore {
  rows(sql: string, parameters?: Readonly<Record<string, string | number>>): readonly RuleRow[];
  setTable(
    name: string,
    columns: readonly string[],
    rows: Iterable<readonly (string | number | null)[]>,
  ): void;
}

/** One rule that was checked: where it does not hold. */
export interface CheckedRule {
  readonly settings: RuleSettings;
  readonly rows: readonly RuleRow[];
  /** Rows that are not told, since they rest on what could not be read: rules that yield are silent on them, too. */
  readonly withheld?: readonly RuleRow[];
}

/** One rule that could not be checked, and why: `no chapter with lead`. */
export interface NotCheckedRule {
  readonly rule: Rule;
  readonly reason: string;
}

/** What running rules gives; every selected rule that is on is in one of the two. */
export interface RulesRun {
  readonly checked: readonly CheckedRule[];
  readonly notChecked: readonly NotCheckedRule[];
}

/**
 * Runs the selected rules. Gates are tried first; a row is dropped where its field was written but could not be read,
 * and where a rule speaks that this one yields to, directly or through others, selected or not, waived or not.
 */
export function runRules(
  store: RuleStore,
  settings: ReadonlyMap<string, RuleSettings>,
  isSelected: (rule: Rule) => boolean,
  own: OwnResults = () => undefined,
): RulesRun {
  const results = resultsOf(store, settings, own);
  const checked: CheckedRule[] = [];
  const notChecked: NotCheckedRule[] = [];
  for (const [id, { rule, isOn }] of settings) {
    if (!isOn || !isSelected(rule)) continue;
    if (rule.readsFindings === true) setFindings(store, settings, results);
    const result = results(id);
    if (result === null) continue;
    if ('reason' in result) notChecked.push(result);
    else checked.push(result);
  }
  return { checked, notChecked };
}

/** What a rule gives, by its id; null for one that is off. */
type Results = (id: string) => CheckedRule | NotCheckedRule | null;

/** What a rule gives that is run elsewhere; undefined for all others. */
export type OwnResults = (id: string) => CheckedRule | NotCheckedRule | undefined;

/** Runs each rule when it is first asked for, and then whatever it yields to. */
function resultsOf(store: RuleStore, settings: ReadonlyMap<string, RuleSettings>, own: OwnResults): Results {
  const unread = unreadFields(store);
  const unsilenced = remembered((id) => own(id) ?? runRule(store, settings.get(id), unread));
  const claims = new Map<string, Set<string>>();
  const claimsOf = (id: string): ReadonlySet<string> => {
    const known = claims.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    claims.set(id, found);
    const ran = unsilenced(id);
    if (ran !== null && 'rows' in ran) {
      for (const row of [...ran.rows, ...(ran.withheld ?? [])])
        for (const claim of spokenOf(ran.settings.rule, row)) found.add(claim);
    }
    for (const { to } of settings.get(id)?.rule.yields ?? [])
      for (const claim of claimsOf(to)) found.add(claim);
    return found;
  };
  return remembered((id) => {
    const ran = unsilenced(id);
    if (ran === null || 'reason' in ran) return ran;
    return { ...ran, rows: ran.rows.filter((row) => !isSilenced(ran.settings.rule, row, claimsOf)) };
  });
}

function remembered(make: Results): Results {
  const made = new Map<string, ReturnType<Results>>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const result = make(id);
    made.set(id, result);
    return result;
  };
}

/** Fills `finding` and `known_rule`: the rules that waivers name are run, selected or not. */
function setFindings(store: RuleStore, settings: ReadonlyMap<string, RuleSettings>, results: Results): void {
  const waivers = store.rows(`SELECT rule, on_kind AS kind, on_id AS id FROM waiver`);
  const isWaivedOn = new Set(waivers.map(({ kind, id }) => `${kind}:${id}`));
  const found: (string | number | null)[][] = [];
  for (const rule of new Set(waivers.map((waiver) => String(waiver['rule'])))) {
    const result = settings.get(rule)?.rule.readsFindings === true ? null : results(rule);
    if (result === null || 'reason' in result) continue;
    for (const { kind = null, id = null, field_path = null } of result.rows) {
      if (isWaivedOn.has(`${kind}:${id}`)) found.push([rule, kind, id, field_path]);
    }
  }
  store.setTable('finding', ['rule', 'kind', 'id', 'field_path'], found);
  store.setTable(
    'known_rule',
    ['rule'],
    [...settings.keys(), ...readingRules].map((rule) => [rule]),
  );
}

/** Runs one rule without a look at any other; null where it is off. */
export function runRule(
  store: RuleStore,
  settings: RuleSettings | undefined,
  unread: UnreadFields,
): CheckedRule | NotCheckedRule | null {
  if (settings === undefined || !settings.isOn) return null;
  const { rule } = settings;
  const parameters = parametersOf(settings);
  const reason = reasonNotToCheck(store, settings, parameters);
  if (reason !== undefined) return { rule, reason };
  const rows = store.rows(rule.sql, parameters);
  const { about, restsOn = [] } = rule;
  const missed = rows.filter(
    (row) => about === undefined || !unread.has(`${row['kind']}:${row['id']}`, about),
  );
  const withheld = missed.filter((row) => restsOn.some((one) => restsOnLost(row, one, unread)));
  const told = withheld.length === 0 ? missed : missed.filter((row) => !withheld.includes(row));
  const lost = told.length === 0 ? undefined : whyLost(restsOn, unread);
  return lost === undefined ? { settings, rows: told, withheld } : { rule, reason: lost };
}

/** Options as SQL parameters: lists as JSON. */
function parametersOf(settings: RuleSettings): Readonly<Record<string, string | number>> {
  const entries = Object.entries(settings.options);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? value : JSON.stringify(value)]),
  );
}

function reasonNotToCheck(
  store: RuleStore,
  { rule, isNamed }: RuleSettings,
  parameters: Readonly<Record<string, string | number>>,
): string | undefined {
  if (rule.looksFor !== undefined) {
    const found = store.rows(looksForSql(rule.looksFor), parameters);
    if (found[0]?.['found'] !== 1) return `no ${rule.looksFor.words}`;
  }
  const { gate } = rule;
  if (gate === undefined) return undefined;
  const [counts] = store.rows(gateSql(gate));
  const total = Number(counts?.['total'] ?? 0);
  const having = Number(counts?.['having_it'] ?? 0);
  if (total === 0) return `no ${gate.noun}`;
  if (isNamed || having / total >= gate.share) return undefined;
  return `${having} of ${total} ${gate.words}, needs ${gate.share * 100} %`;
}

/** Whether there is anything to look at, as a statement. */
export function looksForSql({ sql }: LooksFor): string {
  return `SELECT EXISTS (${sql}) AS found`;
}

/** How many there are that a gate looks at, and how many of them have its field, as a statement. */
export function gateSql(gate: Gate): string {
  const fields = gate.fields.map((field) => `'${field.replaceAll("'", "''")}'`).join(', ');
  return `
    SELECT count(*) AS total, coalesce(sum((${gate.has}) OR EXISTS (
      SELECT 1 FROM unread_field AS unread
      WHERE unread.kind = '${gate.kind}' AND unread.id = entity.id AND unread.field IN (${fields})
    )), 0) AS having_it
    FROM ${gate.from}`;
}

function spokenOf(rule: Rule, row: RuleRow): readonly string[] {
  return rule.speaksOf === undefined ? [`${row['kind']}:${row['id']}`] : listed(row[rule.speaksOf]);
}

function isSilenced(rule: Rule, row: RuleRow, claimsOf: (id: string) => ReadonlySet<string>): boolean {
  return (rule.yields ?? []).some(({ to, where }) => {
    const claims = claimsOf(to);
    if (claims.size === 0) return false;
    const own = where === undefined ? [`${row['kind']}:${row['id']}`] : listed(row[where]);
    return own.some((each) => claims.has(each));
  });
}
