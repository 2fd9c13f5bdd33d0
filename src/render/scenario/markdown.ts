import { markdownText } from '../markdown.ts';
import { compareRows, type ComparedPlan } from './compare.ts';
import type { Expected } from '../../reshape/scenario/expectations.ts';
import { cellText, comparisonTotal, expectationWords } from './text.ts';

/** Several scenarios side by side, for a pull request. */
export function comparisonMarkdown(scenarios: readonly ComparedPlan[]): string {
  const names = scenarios.map(({ name }) => markdownText(name));
  const rows = compareRows(scenarios).map(({ words, now, cells }) => {
    const texts = cells.map((cell) => (cell.isBest ? `**${cellText(cell)}**` : cellText(cell)));
    return `| ${[words, now ?? '', ...texts].join(' | ')} |`;
  });
  const parts = [
    '## Scenarios',
    [`| | now | ${names.join(' | ')} |`, `|---|---:|${'---:|'.repeat(names.length)}`, ...rows].join('\n'),
    ...scenarios.flatMap(sectionMarkdown),
    `**${comparisonTotal(scenarios)}**`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What is said of one of several scenarios: why, what broke, what was expected; nothing where there is none of it. */
function sectionMarkdown({ name, why, stopped, expected }: ComparedPlan): readonly string[] {
  const broken =
    stopped === null ? '' : `Does not apply: ${markdownText(`${stopped.operation}: ${stopped.message}`)}`;
  const said = [why === null ? '' : markdownText(why), broken, expectedMarkdown(expected)].filter(
    (part) => part !== '',
  );
  return said.length === 0 ? [] : [`### ${markdownText(name)}`, ...said];
}

/** What a scenario was expected to be, an item each. */
function expectedMarkdown(expected: readonly Expected[]): string {
  return expected
    .map(({ expectation, isMet, why }) => {
      const said = `${expectationWords(expectation)}${why === '' ? '' : `: ${why}`}`;
      return `- ${isMet ? 'met' : '**not met**'}: ${markdownText(said)}`;
    })
    .join('\n');
}

/** A scenario and its plan, as Markdown has it. */
export function scenarioMarkdown(
  { name, why }: Pick<ComparedPlan, 'name' | 'why'>,
  expected: readonly Expected[],
  plan: string,
): string {
  const parts = [
    `# ${markdownText(name)}`,
    why === null ? '' : markdownText(why),
    expectedMarkdown(expected),
    plan,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
