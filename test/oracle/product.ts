import { checkOrg } from '../../src/rules/check.ts';
import { rules } from '../../src/rules/all.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { memoryFiles } from '../rules/memory-files.ts';
import type { Checked } from './check.ts';

/** What the product says of an organisation. */
export interface ProductChecked extends Checked {
  /** What it found while reading: the oracle knows nothing of that. */
  readonly reading: readonly string[];
}

/** Ids of the rules that the product has so far. */
export const productRules: ReadonlySet<string> = new Set([...rules.map(({ id }) => id), 'waiver-current']);

/** With names: only these rules, as on the command line. */
export function checkWithProduct(text: string, day: string, names: readonly string[] = []): ProductChecked {
  const { read, db } = readIntoTables(memoryFiles({ 'org.yaml': text }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  const store = openStore(db, day);
  const result = checkOrg({ ...read, store, day }, { rules: names, only: null, profile: null });
  store.close();
  const findings = Array.from(result.findings, ({ rule, severity, subject, field, waived }) => ({
    rule,
    severity,
    entity: subject === null ? '-' : subject.kind === 'org' ? 'org' : `${subject.kind}:${subject.id}`,
    field,
    waived: waived !== null,
  }));
  return {
    findings: findings.filter(({ rule }) => productRules.has(rule)),
    notChecked: result.notChecked.map(({ rule }) => rule),
    reading: findings
      .filter(({ rule }) => !productRules.has(rule))
      .map(({ rule, entity }) => `${rule} ${entity}`),
  };
}
