import { coverage } from '../queries/coverage.ts';
import type { Scope } from '../queries/scope.ts';
import { gapsJson } from '../render/gaps/json.ts';
import type { GapsAnswer } from '../render/gaps/rows.ts';
import { gapsSinceMarkdown, gapsSinceText, type GapsSince } from '../render/gaps/since.ts';
import { gapsCsv } from '../render/gaps/table-forms.ts';
import { dataLines } from '../render/visible.ts';
import { answersOf } from '../rules/answers.ts';
import { checkOrg } from '../rules/check.ts';
import { wholeCheck } from '../rules/check-request.ts';
import { compareGaps, inState } from '../rules/compare-gaps.ts';
import { findGaps, type GapRow } from '../rules/gaps.ts';
import { inScope } from '../rules/in-scope.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import type { Asked } from './ask.ts';
import type { OpenOptions } from './open-org.ts';
import { print, type OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';
import { openBase } from './since.ts';

/** Prints the gaps with what became of them, in each format that was asked for; those that count against the change come back. */
export async function printGapsSince(
  shell: Shell,
  options: OpenOptions & OutputOptions,
  { org, head, scope, answer }: Asked & { readonly answer: GapsAnswer },
  ref: string,
): Promise<readonly GapRow[]> {
  const since = await gapsSince(shell, options, org, scope, ref);
  const all: GapsAnswer = { ...answer, gaps: [...since.gaps, ...since.fixed] };
  await print(shell, options, {
    text: async (page) => gapsSinceText(answer, since, org.day, page),
    json: async () => gapsJson(head, all, undefined, since),
    csv: async (page) => dataLines(await gapsCsv(all), page),
    md: async () => gapsSinceMarkdown(answer, since, org.day),
  });
  return since.gaps.filter(({ state }) => state !== 'same');
}

/** The gaps of today, each with its state; then those that are closed, and the coverage before. */
async function gapsSince(
  shell: Shell,
  options: OpenOptions,
  org: RememberedOrg,
  scope: Scope | null,
  since: string,
): Promise<GapsSince> {
  const { ref, commit: base, note, org: before, isSame } = await openBase(shell, options, org, since);
  const answers = await answersOf(org);
  const all = { ref, base, note };
  if (before === null || isSame) {
    const state = before === null ? 'new' : 'same';
    const gaps = inScope(answers.gaps, scope).map((row) => inState(row, state));
    return { ...all, gaps, fixed: [], coverage: before === null ? null : coverage(org.store, scope) };
  }
  const shut = new Set([...answers.check.notChecked, ...answers.check.off].map(({ rule }) => rule));
  const was = checkOrg(before, wholeCheck, { judge: { policy: org.policy, shut } });
  const old = findGaps(before, was.findings);
  const { gaps, fixed } = compareGaps(old, answers.gaps);
  return {
    ...all,
    gaps: inScope<GapRow>(gaps, scope),
    fixed: inScope<GapRow>(fixed, scope).filter(({ rule }) => !shut.has(rule)),
    // What the filters leave is known of the newer state alone.
    coverage: scope === null ? coverage(before.store) : null,
  };
}
