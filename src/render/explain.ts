import { categories } from '../diagnostics/category.ts';
import type { RulePage } from '../rules/rule-page.ts';
import type { Page } from './style.ts';
import { inSeverity, wrap } from './words.ts';

/** On a narrower page what a rule says does not stand beside its name. */
const narrowest = 71;

/** Every rule with what should hold, by category. */
export function ruleIndex(pages: readonly RulePage[], page: Page): string {
  const { style } = page;
  const line = ({ id, severity, summary, profile }: RulePage) => {
    const says = profile === null ? summary : `${summary} (only in ${profile})`;
    const words = inSeverity(style, severity, severity);
    if (page.width < narrowest)
      return `  ${wrap(`${id}  ${words}`, page.width, '    ')}\n    ${wrap(says, page.width, '    ')}`;
    const gap = ' '.repeat(7 - severity.length);
    return `  ${id.padEnd(30)} ${words}${gap} ${wrap(says, page.width, ' '.repeat(41))}`;
  };
  const blocks = categories.flatMap((category) => {
    const own = pages.filter((each) => each.category === category);
    return own.length === 0 ? [] : [`${style.bold(category)}\n${own.map(line).join('\n')}\n`];
  });
  const hint = 'orgctl explain RULE says why, where it comes from and how to set it.';
  return `${blocks.join('\n')}\n${wrap(style.dim(hint), page.width, '')}\n`;
}

/** All there is to say about one rule. */
export function explainRule(rule: RulePage, page: Page): string {
  const { style } = page;
  const { id, severity, category, profile, summary, why, sources, options, when, settings } = rule;
  const where = profile === null ? '' : `, only in the profile ${profile}`;
  const part = (title: string, text: string) =>
    text.trim() === '' ? [] : [`${style.bold(title)}\n${indent(text, page)}`];
  const parts = [
    `${wrap(`${style.bold(id)}  ${inSeverity(style, severity, severity)}, ${category}${where}`, page.width, '')}\n${wrap(summary, page.width, '')}`,
    ...part('why', why),
    ...part('source', sources.join('\n')),
    ...part('options', options.join('\n')),
    ...part('when it is checked', when.join('\n')),
    ...part('set it', settings.join('\n')),
    ...part('an organisation that breaks it', rule.wrong),
    ...part('and one that keeps it', rule.right),
    ...part('its SELECT', rule.sql),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Two blanks before each line; the common indentation of code is taken away, prose is wrapped. */
function indent(text: string, page: Page): string {
  const lines = text.replaceAll(/^\n+|\s+$/g, '').split('\n');
  const common = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const isCode = lines.some((line) => line.startsWith('  '));
  const hanging = lines.length > 1 ? '    ' : '  ';
  return lines
    .map((line) => `  ${isCode ? line.slice(common) : wrap(line.trim(), page.width, hanging)}`)
    .join('\n');
}

/** The rules as data: `orgctl.explain/v1`. */
export function explainJson(version: string, pages: readonly RulePage[]): string {
  return `${JSON.stringify({ schema: 'orgctl.explain/v1', version, rules: pages }, null, 2)}\n`;
}
