import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runOrgctl } from '../cli/run-orgctl.ts';
import { countFindings, type Counted } from './check-file.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** By rule, severity and entity; rules without a finding are left out. */
function spoken(checked: Counted['checked']): Counted['checked'] {
  return Object.fromEntries(Object.entries(checked).filter(([, grades]) => Object.keys(grades).length > 0));
}

/** Entities without fields: the expected file names a field only where a rule reports each. */
function asListed(found: Counted['checked'], expected: Counted['checked']): Counted['checked'] {
  return Object.fromEntries(
    Object.entries(found).map(([rule, grades]) => {
      const listed = Object.values(expected[rule] ?? {}).flat();
      const hasFields = listed.some((name) => name.includes(' '));
      const names = (each: readonly string[]) =>
        hasFields ? each : each.map((name) => name.split(' ')[0] ?? '');
      return [rule, Object.fromEntries(Object.entries(grades).map(([grade, each]) => [grade, names(each)]))];
    }),
  );
}

describe('the sample organisation, counted by an independent program', () => {
  const expected: Counted = JSON.parse(readFileSync(path('../data/tonearm.expected.json'), 'utf8'));

  test('has the same findings, entity by entity', async () => {
    const found = await countFindings(path('../../org.yaml'));
    expect(asListed(found.checked, expected.checked)).toEqual(spoken(expected.checked));
    expect(found.waived).toEqual(expected.waived);
    expect(Object.keys(found.notChecked)).toEqual(Object.keys(expected.notChecked));
  });
});

interface KubernetesExpected {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly general: CountedNumbers;
  readonly all: CountedNumbers;
}

interface CountedNumbers {
  readonly checked: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly notChecked: readonly string[];
}

const shared = path('../../../shared/data/');
const isThere = existsSync(`${shared}kubernetes.org.yaml`);
const title = isThere
  ? 'a real organisation, counted by an independent program'
  : 'a real organisation: SKIPPED, ../shared/data is not here';

describe.skipIf(!isThere)(title, () => {
  const expected: KubernetesExpected | null = isThere
    ? JSON.parse(readFileSync(`${shared}kubernetes.expected.json`, 'utf8'))
    : null;
  const file = `${shared}kubernetes.org.yaml`;

  const numbers = (found: Counted, rules: readonly string[]) =>
    Object.fromEntries(
      rules.map((rule) => {
        const grades = Object.entries(found.checked[rule] ?? {});
        return [rule, Object.fromEntries(grades.map(([grade, names]) => [grade, names.length]))];
      }),
    );

  test('has the same findings under the profile general', async () => {
    const found = await countFindings(file);
    expect(numbers(found, Object.keys(expected?.general.checked ?? {}))).toEqual(expected?.general.checked);
    expect(Object.keys(found.notChecked).toSorted()).toEqual(expected?.general.notChecked.toSorted());
    expect(
      Object.keys(found.checked).filter((rule) => expected?.general.checked[rule] === undefined),
    ).toEqual([]);
  });

  test('has the same findings with every gate open', async () => {
    const rules = [...Object.keys(expected?.all.checked ?? {}), ...(expected?.all.notChecked ?? [])];
    const found = await countFindings(file, rules);
    expect(numbers(found, Object.keys(expected?.all.checked ?? {}))).toEqual(expected?.all.checked);
    expect(Object.keys(found.notChecked).toSorted()).toEqual(expected?.all.notChecked.toSorted());
  });

  test('has the same plain figures', async () => {
    const sql = `
      SELECT (SELECT count(*) FROM member WHERE group_kind = 'squad') AS "memberships",
        (SELECT count(*) FROM v_component) AS "active components",
        (SELECT count(*) FROM v_component WHERE owner_squads = 0) AS "active unowned",
        (SELECT count(*) FROM v_component WHERE owner_squads > 1) AS "active with several owners",
        (SELECT count(DISTINCT component_id) FROM v_owner_squad WHERE heads = 0) AS "active owned by an empty squad",
        (SELECT count(*) FROM v_person WHERE squads = 0) AS "people in no squad",
        (SELECT count(*) FROM v_person WHERE squads > 1) AS "people in several squads",
        (SELECT max(squads) FROM v_person) AS "most squads of one person",
        (SELECT count(*) FROM v_squad WHERE heads = 0) AS "empty squads",
        (SELECT count(*) FROM v_squad WHERE heads = 1) AS "one-person squads",
        (SELECT count(*) FROM v_squad WHERE heads > 9) AS "squads over 9",
        (SELECT count(*) FROM v_squad WHERE components = 0) AS "squads owning nothing",
        (SELECT count(*) FROM v_squad WHERE mission IS NULL) AS "squads without mission",
        (SELECT count(*) FROM v_squad WHERE tribe_id IS NULL) AS "squads without tribe",
        (SELECT count(*) FROM v_tribe WHERE lead_id IS NULL) AS "tribes without lead",
        (SELECT count(*) FROM v_tribe WHERE squads = 0) AS "tribes without squads",
        (SELECT count(*) FROM v_guild WHERE coordinator_id IS NULL) AS "guilds without coordinator"`;
    const { stdout } = await runOrgctl(['query', sql, '-f', file, '--as-of', '2026-11-23', '-o', 'json']);
    const answer: { readonly rows: readonly Readonly<Record<string, number>>[] } = JSON.parse(stdout);
    const row = answer.rows[0] ?? {};
    for (const [name, figure] of Object.entries(row))
      expect([name, figure]).toEqual([name, expected?.figures[name]]);
  });
});
