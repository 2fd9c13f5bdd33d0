import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check, type Checked } from './check.ts';
import { parseOrg } from './parse-org.ts';
import { rules } from './rules.ts';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const day = '2026-11-23';
const letters = { error: 'E', warning: 'W', info: 'I' } as const;

function read(file: string): string {
  return readFileSync(`${folder}${file}`, 'utf8');
}

type Listed = Record<string, Record<string, readonly string[]>>;

/** By rule and severity, the entities with their paths; every checked rule is there. */
function list({ findings, notChecked }: Checked, areWaived: boolean): Listed {
  const listed: Record<string, Record<string, string[]>> = {};
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const own = findings.filter((finding) => finding.rule === rule && finding.waived === areWaived);
    if (own.length === 0 || notChecked.includes(rule)) continue;
    const bySeverity: Record<string, string[]> = {};
    for (const { severity, entity, field } of own) {
      const line = field === null ? entity : `${entity} ${field}`;
      bySeverity[letters[severity]] = [...(bySeverity[letters[severity]] ?? []), line].toSorted();
    }
    listed[rule] = bySeverity;
  }
  return listed;
}

function withoutEmpty<T extends object>(listed: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(listed).filter(([, each]) => Object.keys(each).length > 0));
}

function counts(listed: Listed): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(listed).map(([rule, own]) => [
      rule,
      Object.fromEntries(Object.entries(own).map(([severity, lines]) => [severity, lines.length])),
    ]),
  );
}

describe.skipIf(!existsSync(folder))('the two counted organisations', () => {
  test('the sample organisation, entity by entity', () => {
    const expected: {
      checked: Listed;
      waived: Record<string, string[]>;
      notChecked: Record<string, string>;
    } = JSON.parse(read('tonearm.expected.json'));
    const checked = check(parseOrg(read('tonearm.org.yaml')), day);
    expect(list(checked, false)).toEqual(withoutEmpty(expected.checked));
    const waived = Object.entries(list(checked, true)).map(([rule, own]) => [
      rule,
      Object.values(own).flat(),
    ]);
    expect(Object.fromEntries(waived)).toEqual(expected.waived);
    expect(checked.notChecked).toEqual(Object.keys(expected.notChecked).toSorted());
  });

  interface Counted {
    readonly checked: Record<string, Record<string, number>>;
    readonly notChecked: readonly string[];
  }

  test.each(['general', 'all'] as const)('the public organisation, counted: %s', (which) => {
    const expected: Record<'general' | 'all', Counted> = JSON.parse(read('kubernetes.expected.json'));
    const named = which === 'all' ? rules.filter((each) => each.gate !== undefined).map(({ id }) => id) : [];
    const checked = check(parseOrg(read('kubernetes.org.yaml')), day, new Set(named));
    expect(counts(list(checked, false))).toEqual(withoutEmpty({ ...expected[which].checked }));
    expect(checked.notChecked).toEqual([...expected[which].notChecked].toSorted());
  });
});
