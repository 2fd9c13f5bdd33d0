import type { Category } from '../diagnostics/category.ts';
import { readingRules, type ReadingRule } from '../diagnostics/reading-rules.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { joinWords } from '../diagnostics/words.ts';
import { builtInRules } from './all.ts';
import { needsBefore } from './before-tables.ts';
import { profiles } from './profiles/all.ts';
import { readingRulePages } from './reading-rules.ts';
import type { OptionValue, Rule } from './rule.ts';
import { sources } from './sources.ts';

/** All that there is to say about a rule, in words, for `explain` and the docs. */
export interface RulePage {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The only profile in which it is on; null where it is on everywhere. */
  readonly profile: string | null;
  readonly summary: string;
  readonly why: string;
  readonly sources: readonly string[];
  /** "max, 9 by default and 7 in spotify-2012: the largest number of heads". */
  readonly options: readonly string[];
  /** When it is checked, and where it stays silent; a sentence each. */
  readonly when: readonly string[];
  /** Lines of org.yaml that set it; empty where it can't be set. */
  readonly settings: readonly string[];
  /** What both are compared with, as YAML, where it looks at a change. */
  readonly before?: string;
  /** Organisations that break and keep it, as YAML. */
  readonly wrong: string;
  readonly right: string;
  /** Empty where it is checked while reading. */
  readonly sql: string;
}

/** The pages of all rules, by category and id, those of reading first. */
export function rulePages(): readonly RulePage[] {
  return [...readingRules.map(readingPage), ...builtInRules.map(rulePage)];
}

function readingPage(id: ReadingRule): RulePage {
  const { summary, why, wrong, right } = readingRulePages[id];
  return {
    id,
    category: 'structure',
    severity: 'error',
    profile: null,
    summary,
    why,
    sources: [],
    options: [],
    when: ['It is checked while the files are read; it cannot be switched off, graded or waived.'],
    settings: [],
    wrong,
    right,
    sql: '',
  };
}

/** The page of one rule, built in or not. */
export function rulePage(rule: Rule): RulePage {
  const { id, category, severity, profile, summary, why, source, example, sql } = rule;
  return {
    id,
    category,
    severity,
    profile: profile ?? null,
    summary,
    why,
    sources: source.map((key) => (key === 'own' ? (sources[key] ?? key) : `${key}: ${sources[key] ?? ''}`)),
    options: optionLines(rule),
    when: whenChecked(rule),
    settings: settingLines(rule),
    ...(example.before === undefined ? {} : { before: example.before }),
    wrong: example.wrong,
    right: example.right,
    sql,
  };
}

function optionLines(rule: Rule): readonly string[] {
  return Object.entries(rule.options ?? {}).map(([name, option]) => {
    const others = profiles.flatMap((profile) => {
      const value = profile.rules[rule.id]?.options?.[name];
      return value === undefined ? [] : [`${optionText(value)} in ${profile.id}`];
    });
    return `${name}, ${joinWords([`${optionText(option.default)} by default`, ...others])}: ${option.doc}`;
  });
}

function optionText(value: OptionValue): string {
  return typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
}

function whenChecked(rule: Rule): readonly string[] {
  const { looksFor, gate, yields, id } = rule;
  const lines = [
    ...(needsBefore(rule) ? ['It compares with a state before: `orgctl check --since REF`.'] : []),
    ...(looksFor === undefined
      ? []
      : [`With nothing to look at ("no ${looksFor.words}") it is not checked.`]),
    ...(gate === undefined
      ? []
      : [
          `It is checked where at least ${gate.share * 100} % of ${gate.words}, or where the policy or the command line names it.`,
        ]),
    ...(yields === undefined
      ? []
      : [
          `It stays silent where ${joinWords(
            yields.map(({ to }) => to),
            9,
            'or',
          )} speaks.`,
        ]),
  ];
  return lines.length === 0 ? [`Always; orgctl check ${id} runs it alone.`] : lines;
}

function settingLines(rule: Rule): readonly string[] {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `${name}: ${optionText(option.default)}`,
  );
  return [
    `policy: {rules: {${rule.id}: off}}   # or on, error, warning, info`,
    ...(options.length === 0 ? [] : [`policy: {rules: {${rule.id}: {${options.join(', ')}}}}`]),
  ];
}
