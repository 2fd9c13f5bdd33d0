import { rules } from '../../src/rules/all.ts';
import { fillMessage } from '../../src/rules/message.ts';
import { profiles } from '../../src/rules/profiles/all.ts';
import { readPolicy } from '../../src/rules/read-policy.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { settingsOf } from '../../src/rules/settings.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { memoryFiles } from './memory-files.ts';

/** What checking a small organisation gives, in a form that is short to compare. */
export interface CheckedOrg {
  /** By rule: "warning squad:search field.path: message", sorted. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
  /** By rule: the reason. */
  readonly notChecked: Readonly<Record<string, string>>;
  /** What reading found: "known-field squad:search missoin". */
  readonly reading: readonly string[];
}

/** The day, and the rules that the command line names. */
interface CheckOptions {
  readonly day?: string;
  readonly named?: readonly string[];
}

/** Checks an organisation written without its two first lines (`version`, `org`), on a day, in this process. */
export function checkOrg(text: string, { day = '2026-11-23', named = [] }: CheckOptions = {}): CheckedOrg {
  const { read, db } = readIntoTables(memoryFiles({ 'org.yaml': wholeOrg(text) }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  const policy = readPolicy(read.policy, rules);
  const profile = profiles.find((each) => each.id === (policy.profile ?? 'general')) ?? profiles[0];
  if (profile === undefined) throw new Error('there is no profile');
  const settings = new Map(
    rules.map((rule) => [rule.id, settingsOf(rule, profile, policy.rules, new Set(named))] as const),
  );
  const store = openStore(db, day);
  const run = runRules(store, settings, () => true);
  store.close();
  const findings: Record<string, string[]> = {};
  for (const {
    settings: { rule, severity, options },
    rows,
  } of run.checked) {
    findings[rule.id] = rows
      .map((row) => {
        const grade = severity ?? row['severity'] ?? rule.severity;
        const path = typeof row['field_path'] !== 'string' ? '' : ` ${row['field_path']}`;
        return `${grade} ${row['kind']}:${row['id']}${path}: ${fillMessage(rule.message, { ...options, ...row })}`;
      })
      .toSorted();
  }
  return {
    findings,
    notChecked: Object.fromEntries(run.notChecked.map(({ rule, reason }) => [rule.id, reason])),
    reading: [...read.findings, ...policy.findings].map(
      ({ rule, subject, field, message }) =>
        `${rule} ${subject === null ? '-' : `${subject.kind}:${subject.id}`} ${field ?? '-'}: ${message}`,
    ),
  };
}

/** An organisation with the two first lines (`version`, `org`) that examples leave out. */
export function wholeOrg(text: string): string {
  const head = /^ *version:/m.test(text) ? '' : 'version: 1\n';
  const org = /^ *org:/m.test(text) ? '' : 'org: {name: Small, mission: Be an example for everyone}\n';
  return `${head}${org}${dedent(text)}`;
}

/** Takes the common indentation away, so that organisations can be indented with the code around them. */
function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  return `${lines.map((line) => line.slice(common)).join('\n')}\n`;
}
