import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/all.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { generateOrg, writeOrg } from '../oracle/generate-org.ts';
import { copiesOf } from './own-copies.ts';

interface Finding {
  readonly rule: string;
  readonly entity: string;
  readonly field: string | null;
  readonly severity: string;
  readonly value: number | null;
  readonly message: string;
  readonly help: string;
  readonly line: number | null;
}

interface Answer {
  readonly summary: { readonly notChecked: readonly { readonly rule: string; readonly reason: string }[] };
  readonly findings: readonly Finding[];
}

const sample = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');

/** An organisation without its policy, which speaks of the built-in rules by name, and with copies of some rules. */
function withCopies(text: string, copied: readonly Rule[]): string {
  const kept = text.replace(/^policy:.*\n(?:(?:[ #-].*)?\n)*/gm, '');
  return `${kept}\npolicy:\n${copiesOf(copied).replaceAll(/^(?=.)/gm, '  ')}`;
}

async function check(text: string, profile: string): Promise<Answer> {
  const { stdout, stderr, status } = await runInProcess(
    ['check', '--profile', profile, '--no-cache', '-o', 'json', '--as-of', '2026-11-23'],
    { files: { 'org.yaml': text } },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  const answer: Answer = JSON.parse(stdout);
  return answer;
}

function told({ entity, field, severity, value, message, help, line }: Finding): string {
  return [entity, field, severity, value, message, help, line].join(' | ');
}

/** What each rule says, the copies under the names of what they are copies of. */
function byRule({ findings, summary }: Answer, isCopy: boolean): Readonly<Record<string, readonly string[]>> {
  const said: Record<string, string[]> = {};
  const add = (name: string, text: string) => {
    if (name.startsWith('own-') !== isCopy) return;
    (said[name.replace(/^own-/, '')] ??= []).push(text);
  };
  for (const each of findings) add(each.rule, told(each));
  for (const { rule, reason } of summary.notChecked) add(rule, `not checked: ${reason}`);
  return Object.fromEntries(Object.entries(said).map(([rule, lines]) => [rule, lines.toSorted()]));
}

test.each<readonly [string, string]>([
  ['the sample', sample],
  ...[7, 40].map((seed) => [`an invented organisation ${seed}`, writeOrg(generateOrg(seed))] as const),
])(
  'copies of all built-in rules say what these say of %s',
  async (_, text) => {
    // The two others are off in that profile, and a rule of one's own is always on.
    const copied = rules.filter(({ profile }) => profile !== 'team-topologies');
    const answer = await check(withCopies(text, copied), 'thorough');
    const builtIn = byRule(answer, false);
    expect(Object.values(builtIn).flat().length).toBeGreaterThan(40);
    expect(byRule(answer, true)).toEqual(builtIn);
  },
  30_000,
);

test('copies of the rules of Team Topologies do so, too', async () => {
  const copied = rules.filter(({ profile }) => profile === 'team-topologies');
  const answer = await check(withCopies(sample, copied), 'team-topologies');
  const builtIn = byRule(answer, false);
  const ids = new Set(copied.map(({ id }) => id));
  const same = Object.fromEntries(Object.entries(builtIn).filter(([id]) => ids.has(id)));
  expect(Object.values(same).flat()).toHaveLength(2);
  expect(byRule(answer, true)).toEqual(same);
});
