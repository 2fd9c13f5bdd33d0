import { countFindings, findingList, type FindingList } from '../../diagnostics/finding-list.ts';
import { subjectText, type Finding } from '../../diagnostics/finding.ts';
import { severities } from '../../diagnostics/severity.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { CheckResult } from '../../rules/check.ts';
import type { Comparison, Loosened } from '../../rules/comparison.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, inSeverity, wrap } from '../words.ts';

/** What a person has to look at: what is new or got worse, where there was something to compare with; else everything. */
export function whatGotWorse({ findings, since }: Pick<CheckResult, 'findings' | 'since'>): FindingList {
  if (since === undefined || since.isOnlyChanged === true) return findings;
  const isLooked = (state: Finding['state']) => state === 'new' || state === 'worse';
  if (findings.counts.every(({ state }) => !isLooked(state))) return findingList([]);
  return findingList(Array.from(findings).filter(({ state }) => isLooked(state)));
}

/** The command that shows every finding of a rule; `again` is what was typed of the question. */
export function allCommand(
  rule: string,
  { result: { since }, again }: { readonly result: Pick<CheckResult, 'since'>; readonly again: string },
): string {
  const ref = since === undefined ? '' : ` --since ${since.ref}`;
  return `orgctl check ${rule}${visible(again + ref)} --all`;
}

/** What became of a finding, where there was something to compare with: " [worse, 13 before]". */
export function stateMark({ state, before, severity }: Finding): string {
  if (state === undefined) return '';
  if (before === undefined) return ` [${state}]`;
  const was = before.severity === severity ? String(before.value) : before.severity;
  return ` [${state}, ${was} before]`;
}

/** What stands above the findings: what was special about the base, loosened rules, added waivers. */
export function sinceText({ since }: Pick<CheckResult, 'since'>, { style, width, isTerminal }: Page): string {
  if (since === undefined) return '';
  const { note, loosened, addedWaivers } = since;
  const lines = [
    ...(note === null ? [] : [visible(note)]),
    ...loosened.map((each) => `${style.yellow('loosened')}  ${visible(loosenedWords(each))}`),
    ...addedWaivers.map(({ rule, on, until, reason }) => {
      return `${style.yellow('new waiver')}  ${visible(`${rule} on ${on} until ${until}: ${reason}`)}`;
    }),
  ];
  const gap = isTerminal && lines.length > 0 ? '\n' : '';
  return `${lines.map((line) => `${wrap(line, width, '  ')}\n`).join('')}${gap}`;
}

/** By what the newer state asks less. */
export function loosenedWords({ rule, what, option, before, after }: Loosened): string {
  switch (what) {
    case 'profile':
      return `the profile is ${after}, it was ${before}`;
    case 'off':
      return `${rule} is off, it was of severity ${before}`;
    case 'severity':
      return `${rule} is of severity ${after}, it was ${before}`;
    case 'option':
      return `${rule} has ${option} ${after}, it was ${before}`;
    case 'own rule':
      return after === 'taken out' ? `${rule} is taken out` : `${rule} has ${after}`;
    case 'not checked':
      return `${rule} is not checked any more: ${after}`;
    default:
      return what satisfies never;
  }
}

/** So many are named whose finding is fixed. */
const mostNamed = 5;

/** What is no more: a line of praise, with `--all` a line each. */
export function fixedText(
  { result: { fixed = [], since }, all }: { readonly result: CheckResult; readonly all: boolean },
  { style, width, isTerminal }: Page,
): string {
  if (since === undefined || fixed.length === 0) return '';
  const gap = isTerminal ? '\n' : '';
  if (all) {
    const lines = fixed.map(({ rule, message }) => {
      return `${wrap(`${style.green('fixed')} ${style.bold(rule)}: ${visible(message)}`, width, '  ')}\n`;
    });
    return `${lines.join('')}${gap}`;
  }
  const named = fixed.map(({ rule, subject }) => {
    return `${rule}${subject === null ? '' : ` of ${subjectText(subject)}`}`;
  });
  const words = `${style.green('fixed')}  ${fixed.length}, thank you: ${visible(joinWords(named, mostNamed))}`;
  return `${wrap(words, width, '  ')}\n${gap}`;
}

/** "2 new errors, 1 worse warning, 3 fixed; 84 as before: --all shows them". */
export function sinceNumbers(
  { findings }: Pick<CheckResult, 'findings'>,
  { ref, base, counts, isOnlyChanged }: Comparison,
  { style, width }: Page,
): string {
  const words = (['new', 'worse'] as const).flatMap((state) =>
    severities.flatMap((severity) => {
      const number = countFindings(findings, { severity, isWaived: false, state });
      const noun = number === 1 ? severity : `${severity}s`;
      return number === 0 ? [] : [inSeverity(style, severity, `${number} ${state} ${noun}`)];
    }),
  );
  const worst = words.length === 0 ? style.green('nothing got worse') : words.join(', ');
  const known = countFindings(findings, { isWaived: false, isInBaseline: true });
  const shownByAll = ` (--all shows ${counts.same === 1 ? 'it' : 'them'})`;
  const others = [
    ...(counts.fixed === 0 ? [] : [`${counts.fixed} fixed`]),
    ...(known === 0 ? [] : [`${known} in the baseline`]),
    ...(counts.same === 0
      ? []
      : [
          `${count(counts.same, 'finding')} as before${isOnlyChanged === true ? ' on what changed' : shownByAll}`,
        ]),
  ];
  const rest = others.length === 0 ? '' : `; ${others.join(', ')}`;
  return wrap(`since ${visible(ref)} (${base.slice(0, 7)}): ${worst}${rest}`, width, '  ');
}
