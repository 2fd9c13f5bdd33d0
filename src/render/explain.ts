import { readingRules, type ReadingRule } from '../diagnostics/reading-rules.ts';
import { joinWords } from '../diagnostics/words.ts';
import { profiles } from '../rules/profiles/all.ts';
import { readingRulePages } from '../rules/reading-rules.ts';
import { categories, type Rule } from '../rules/rule.ts';
import { sources } from '../rules/sources.ts';
import type { Page } from './style.ts';
import { inSeverity, wrap } from './words.ts';

/** Every rule with what should hold, by category. */
export function ruleIndex(rules: readonly Rule[], page: Page): string {
  const { style } = page;
  const line = (id: string, severity: 'error' | 'warning' | 'info', summary: string) => {
    const head = `  ${id.padEnd(30)} ${inSeverity(style, severity, severity.padEnd(7))} `;
    return `${head}${wrap(summary, Math.max(page.width - 41, 30), ' '.repeat(41))}`;
  };
  const blocks = categories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    const reading = category === 'structure' ? readingRules : [];
    const lines = [
      ...reading.map((id) => line(id, 'error', readingRulePages[id].summary)),
      ...own.map(({ id, severity, summary }) => line(id, severity, summary)),
    ];
    return lines.length === 0 ? [] : [`${style.bold(category)}\n${lines.join('\n')}\n`];
  });
  return `${blocks.join('\n')}\n${style.dim('orgctl explain RULE says why, where it comes from and how to set it.')}\n`;
}

/** All there is to say about one rule. */
export function explainRule(rule: Rule, page: Page): string {
  const { style } = page;
  const part = (title: string, text: string) => `${style.bold(title)}\n${indent(text, page)}`;
  const where = rule.profile === undefined ? '' : `, only in the profile ${rule.profile}`;
  const parts = [
    `${style.bold(rule.id)}  ${inSeverity(style, rule.severity, rule.severity)}, ${rule.category}${where}\n${wrap(rule.summary, page.width, '')}`,
    part('why', rule.why),
    part(
      'source',
      rule.source.map((key) => `${key === 'own' ? '' : `${key}: `}${sources[key] ?? ''}`).join('\n'),
    ),
    ...optionLines(rule).map((lines) => part('options', lines)),
    part('when it is checked', whenChecked(rule)),
    part('set it', settings(rule)),
    part('an example that breaks it', rule.example.wrong),
    part('and one that keeps it', rule.example.right),
    part('its SELECT', rule.sql),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All there is to say about a rule that is checked while reading. */
export function explainReadingRule(id: ReadingRule, page: Page): string {
  const { style } = page;
  const { summary, why, wrong, right } = readingRulePages[id];
  const part = (title: string, text: string) => `${style.bold(title)}\n${indent(text, page)}`;
  const head = `${style.bold(id)}  ${style.red('error')}, structure\n${wrap(summary, page.width, '')}`;
  const note = 'It is checked while the files are read; it cannot be switched off, graded or waived.';
  return `${[head, part('why', why), part('when it is checked', note), part('an example that breaks it', wrong), part('and one that keeps it', right)].join('\n\n')}\n`;
}

function optionLines(rule: Rule): readonly string[] {
  const lines = Object.entries(rule.options ?? {}).map(([name, option]) => {
    const written =
      typeof option.default === 'number' ? String(option.default) : `[${option.default.join(', ')}]`;
    const others = profiles.flatMap((profile) => {
      const value = profile.rules[rule.id]?.options?.[name];
      return value === undefined ? [] : [`${String(value)} in ${profile.id}`];
    });
    return `${name}, ${joinWords([`${written} by default`, ...others])}: ${option.doc}`;
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function whenChecked({ looksFor, gate, yields, id }: Rule): string {
  const lines = [
    ...(looksFor === undefined ? [] : [`Where there is at least one ${looksFor.words}.`]),
    ...(gate === undefined
      ? []
      : [
          `Where at least ${gate.share * 100} % of ${gate.words}, or where the policy or the command line names it.`,
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
  return lines.length === 0 ? `Always. orgctl check ${id} runs it alone.` : lines.join('\n');
}

function settings(rule: Rule): string {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) =>
      `${name}: ${typeof option.default === 'number' ? option.default : `[${option.default.join(', ')}]`}`,
  );
  const forms = [`policy: {rules: {${rule.id}: off}}     # or on, error, warning, info`];
  if (options.length > 0) forms.push(`policy: {rules: {${rule.id}: {${options.join(', ')}}}}`);
  return forms.join('\n');
}

/** Two blanks before each line, the common indentation of code taken away. */
function indent(text: string, page: Page): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const common = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines
    .map((line) => `  ${lines.length > 1 ? line.slice(common) : wrap(line.trim(), page.width, '  ')}`)
    .join('\n');
}

/** The rules as data: `orgctl.explain/v1`. */
export function explainJson(
  version: string,
  rules: readonly Rule[],
  reading: ReadingRule | undefined,
): string {
  const pages =
    reading === undefined
      ? []
      : [{ id: reading, category: 'structure', severity: 'error', ...readingRulePages[reading] }];
  const plain = rules.map(
    ({
      id,
      category,
      severity,
      summary,
      why,
      source,
      options,
      looksFor,
      yields,
      gap,
      sql,
      message,
      help,
      example,
    }) => ({
      id,
      category,
      severity,
      summary,
      why,
      source: source.map((key) => sources[key] ?? key),
      options: options ?? {},
      looksFor: looksFor?.words ?? null,
      yields: (yields ?? []).map(({ to }) => to),
      gap: gap ?? null,
      sql,
      message,
      help,
      example,
    }),
  );
  return `${JSON.stringify({ schema: 'orgctl.explain/v1', version, rules: [...pages, ...plain] }, null, 2)}\n`;
}
