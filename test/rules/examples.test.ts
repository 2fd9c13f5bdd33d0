import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/all.ts';
import { kindsOfRule } from '../../src/rules/kinds-looked-at.ts';
import { rulePages } from '../../src/rules/rule-page.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { inRepository } from '../history/repository.ts';
import { wholeOrg } from './check-org.ts';

interface CheckAnswer {
  readonly summary: { readonly notChecked: readonly { readonly rule: string }[] };
  readonly findings: readonly {
    readonly rule: string;
    readonly entity: string | null;
    readonly message: string;
    readonly help: string;
  }[];
}

/** Runs `orgctl check RULE --fail-on info` on an organisation; which rules speak, and the exit code. */
async function check(text: string, args: readonly string[], before?: string) {
  const asked = ['check', ...args, '--fail-on', 'info', '--as-of', '2026-11-23', '--no-cache', '-o', 'json'];
  const files = { 'org.yaml': wholeOrg(text) };
  const { status, stdout, stderr } =
    before === undefined
      ? await runInProcess(asked, { files })
      : await inRepository(async ({ commit, run }) => {
          commit('before', { 'org.yaml': wholeOrg(before) });
          return run([...asked, '--since', 'HEAD'], { files });
        });
  const answer: CheckAnswer = JSON.parse(stdout);
  const speaking = Array.from(new Set(answer.findings.map(({ rule }) => rule)));
  const words = answer.findings.flatMap(({ message, help }) => [message, help]).join('\n');
  const kinds = new Set(answer.findings.map(({ entity }) => entity?.split(':')[0]));
  return {
    status,
    speaking,
    kinds,
    words,
    notChecked: answer.summary.notChecked.map(({ rule }) => rule),
    stderr,
  };
}

/** After these the input counts as unusable. */
const stopping = ['yaml-syntax', 'file-readable', 'version-supported'];

describe('the examples that explain a rule, through the command', () => {
  test.for(rulePages().map((page) => [page.id, page] as const))(
    '%s speaks in the first and not in the second',
    async ([id, { before, wrong, right }]) => {
      expect(await check(wrong, [id], before)).toMatchObject({
        status: stopping.includes(id) ? 3 : 1,
        speaking: [id],
        words: expect.not.stringMatching(/\["|\{\w+…/),
        stderr: '',
      });
      expect(await check(right, [id], before)).toMatchObject({ status: 0, speaking: [], stderr: '' });
    },
  );
});

describe('the kinds that a rule says it looks at', () => {
  const looking = rules.flatMap((rule) => {
    const kinds = kindsOfRule(rule);
    return kinds === null ? [] : [{ ...rule, kinds }];
  });

  test.for(looking.map((rule) => [rule.id, rule] as const))(
    '%s finds nothing else',
    async ([id, { example, gate, kinds }]) => {
      const found = await check(example.wrong, [id]);
      expect(
        Array.from(found.kinds).filter((kind) => !Array.from(kinds, String).includes(String(kind))),
      ).toEqual([]);
      if (gate !== undefined) expect(kinds).toContain(gate.kind);
    },
  );

  test('are known of most', () => {
    expect(looking.length).toBeGreaterThan(rules.length * 0.9);
  });
});

describe('an organisation in which nothing but ids is written', () => {
  const bare = `
    objectives: {growth: {}}
    tribes: {discovery: {}}
    squads: {search: {}}
    chapters: {backend: {}}
    guilds: {web: {}}
    people: {ada: {}}
    components: {lyrics: {}}`;

  test('hears only of what it has to have', async () => {
    const { speaking } = await check(bare, []);
    expect(speaking.toSorted()).toEqual([
      'component-has-owner',
      'objective-is-served',
      'squad-has-tribe',
      'squad-minimum',
      'squad-serves-objective',
    ]);
  });

  test('is told which rules looked at nothing', async () => {
    const { notChecked } = await check(bare, []);
    expect(notChecked).toContain('squad-has-mission');
    expect(notChecked).toContain('guild-alive');
    expect(notChecked).not.toContain('squad-has-tribe');
  });
});
