import { offsetInScalar } from '../../yaml/offset-in-scalar.ts';
import type { Store } from '../../store/open-store.ts';
import { beforeTables, needsBefore } from '../before-tables.ts';
import type { OpenedOrg } from '../opened-org.ts';
import { runRule, type OwnResults, type RuleRow } from '../run-rules.ts';
import type { RuleSettings } from '../settings.ts';
import { unreadFields } from '../unread-fields.ts';
import { ownRuleValid } from './own-rule-valid.ts';
import type { OwnRuleMistake, OwnRules } from './own-rule.ts';
import type { OwnSqlAnswer, OwnSqlMistake, OwnSqlTables } from './own-sql.ts';

/** The rules of one's own while a check runs. */
export interface OwnRun {
  readonly results: OwnResults;
  /** Why a rule cannot be run; undefined for one that can. */
  whyNotRun(name: string): string | undefined;
  /** How the rules ended that were run: `stopped` where another run may say something else. */
  ended(): 'none run' | 'all ended' | 'stopped';
}

/**
 * Rules of one's own are run together, when the first of them is asked for; those that read findings, each then. Those
 * that look at a change are run where there is a state `before`.
 */
export function ownRun(
  org: OpenedOrg,
  own: OwnRules,
  settings: ReadonlyMap<string, RuleSettings>,
  isSelected: (name: string) => boolean,
  before?: Pick<Store, 'rows'>,
): OwnRun {
  const rules = new Map(own.rules.map((each) => [each.rule.id, each.rule]));
  const { answers, mistakes, run } = runner(org, own, settings);
  const readsFindings = (name: string) => rules.get(name)?.readsFindings === true;
  /** Without a state before, nothing is wrong with a rule that compares with one. */
  const canRun = (name: string) => {
    const rule = rules.get(name);
    return before !== undefined || rule === undefined || !needsBefore(rule);
  };
  const old = (): OwnSqlTables | null =>
    before === undefined ? null : beforeTables(before, Array.from(rules.values()));
  const runFor = (asked: string) => {
    const isAboutAll = asked === ownRuleValid.id;
    const together = isAboutAll || isSelected(ownRuleValid.id) ? own.names : [asked, ...wanted()];
    run(
      together.filter((name) => canRun(name) && !readsFindings(name)),
      old,
    );
    const reading = (isAboutAll ? own.names : [asked]).filter((name) => canRun(name) && readsFindings(name));
    run(reading, () => ({ ...old(), ...findingTables(org) }));
  };
  const wanted = () => {
    const waivers = org.store.rows(`SELECT DISTINCT rule FROM waiver`);
    const waived = new Set(waivers.map(({ rule }) => rule));
    return own.names.filter((name) => isSelected(name) || waived.has(name));
  };
  const whyNot = (message: string) =>
    isSelected(ownRuleValid.id) ? `not valid, see ${ownRuleValid.id}` : message;
  return {
    results(id) {
      const each = settings.get(id);
      const isAboutAll = id === ownRuleValid.id;
      if (each?.isOn !== true || !(isAboutAll || rules.has(id))) return undefined;
      runFor(id);
      if (isAboutAll) return mistakeRows(org, own, mistakes, each);
      const answer = answers.get(id);
      if (answer === undefined) return undefined;
      if ('rows' in answer) return { settings: each, rows: answer.rows.map((row) => safeRow(row, org)) };
      return {
        rule: each.rule,
        reason: 'reason' in answer ? answer.reason : whyNot(answer.mistake.message),
      };
    },
    whyNotRun(name) {
      const mistake = own.mistakes.find((each) => each.name === name);
      return mistake === undefined ? undefined : whyNot(mistake.message);
    },
    ended() {
      if (answers.size === 0) return 'none run';
      const isStopped = Array.from(answers.values()).some((each) => 'isStopped' in each);
      return isStopped ? 'stopped' : 'all ended';
    },
  };
}

/** What the rules have answered that were run, and what is wrong with all of them. */
function runner(org: OpenedOrg, own: OwnRules, settings: ReadonlyMap<string, RuleSettings>) {
  const valid = new Set(own.rules.map(({ rule }) => rule.id));
  const answers = new Map<string, OwnSqlAnswer>();
  const mistakes: OwnRuleMistake[] = [...own.mistakes];
  const run = (names: readonly string[], findings: () => OwnSqlTables | null) => {
    const asked = Array.from(new Set(names)).flatMap((name) => {
      const each = answers.has(name) || !valid.has(name) ? undefined : settings.get(name);
      return each?.isOn === true ? [each] : [];
    });
    if (asked.length === 0) return;
    // Rules run elsewhere, where nothing fills it when it is named.
    org.store.fill('input');
    const given =
      org.runOwnSql === undefined
        ? asked.map(({ rule }) => ({ rule: rule.id, reason: 'rules of your own are not run here' }))
        : org.runOwnSql(org.store.db.serialize(), { day: org.day, rules: asked, findings: findings() });
    for (const answer of given) {
      answers.set(answer.rule, answer);
      if ('mistake' in answer) mistakes.push(placed(org, own, answer.rule, answer.mistake));
    }
  };
  return { answers, mistakes, run };
}

/** What the run of the other rules has left for those that read findings. */
function findingTables({ store }: OpenedOrg): OwnSqlTables {
  const made = new Set(store.rows(`SELECT name FROM temp.sqlite_schema`).map(({ name }) => String(name)));
  const tables = { finding: ['rule', 'kind', 'id', 'field_path'], known_rule: ['rule'] };
  return Object.fromEntries(
    Object.entries(tables).map(([name, columns]) => [
      name,
      { columns, rows: made.has(name) ? store.rows(`SELECT * FROM temp.${name}`) : [] },
    ]),
  );
}

/** A mistake in the SQL of a rule, where it stands in the file. */
function placed(org: OpenedOrg, own: OwnRules, name: string, mistake: OwnSqlMistake): OwnRuleMistake {
  const rule = own.rules.find((each) => each.rule.id === name);
  const text = mistake.offset === null ? undefined : rule?.texts.get(mistake.field);
  const start =
    text === undefined || mistake.offset === null
      ? rule?.starts.get(mistake.field)
      : offsetInScalar(org.files[own.file]?.text ?? '', text, mistake.offset);
  return {
    name,
    field: `policy.ownRules.${name}.${mistake.field}`,
    message: `${name}: ${mistake.message}`,
    help: mistake.help,
    start: start ?? rule?.start ?? 0,
  };
}

function mistakeRows(
  { store }: OpenedOrg,
  { file }: OwnRules,
  mistakes: readonly OwnRuleMistake[],
  settings: RuleSettings,
): ReturnType<OwnResults> {
  store.setTable(
    'own_rule_mistake',
    ['field', 'said', 'way_out', 'file', 'position'],
    mistakes.map(({ field, message, help, start }) => [field, message, help, file, start]),
  );
  return runRule(store, settings, unreadFields(store)) ?? undefined;
}

/** A place that there is not, and a category, are not believed: they are for rules that are built in. */
function safeRow(row: RuleRow, { files }: OpenedOrg): RuleRow {
  const text = typeof row['file'] === 'number' ? files[row['file']]?.text : undefined;
  const position = row['position'];
  const isPlace = typeof position === 'number' && position >= 0 && position < (text?.length ?? 0);
  return isPlace ? { ...row, category: null } : { ...row, category: null, file: null, position: null };
}
