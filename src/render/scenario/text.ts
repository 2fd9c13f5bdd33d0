import type { Expected } from '../../reshape/scenario/expectations.ts';
import type { Expectation } from '../../reshape/scenario/scenario.ts';
import type { Plan } from '../../reshape/plan.ts';
import { planText, type PlanDepth } from '../plan/text.ts';
import { figureWords } from '../plan/figure-words.ts';
import type { Page } from '../style.ts';
import { tableText } from '../table.ts';
import { visible } from '../visible.ts';
import { count, wrap } from '../words.ts';
import { compareRows, type ComparedCell, type ComparedPlan } from './compare.ts';

/** Several scenarios side by side, and what each was expected to be; the last line is the total. */
export async function comparisonText(scenarios: readonly ComparedPlan[], page: Page): Promise<string> {
  const { style } = page;
  const table = await tableText(
    {
      columns: ['', 'now', ...scenarios.map(({ name }) => visible(name))],
      rows: compareRows(scenarios).map(({ words, now, cells }) => [
        words,
        now === null ? '' : String(now),
        ...cells.map((cell) => (cell.isBest ? style.green(cellText(cell)) : cellText(cell))),
      ]),
      isStyled: true,
    },
    page,
  );
  const expected = scenarios.flatMap((scenario) =>
    scenario.expected.length === 0
      ? []
      : [style.dim(`expected of ${visible(scenario.name)}`), ...expectedLines(scenario.expected, page)],
  );
  const lines = [...expected, style.bold(comparisonTotal(scenarios))];
  return `${table}${lines.join('\n')}\n`;
}

/** "5", "5 best", or a dash where the scenario does not apply. */
export function cellText({ value, isBest }: ComparedCell): string {
  if (value === null) return '-';
  return isBest ? `${value} best` : String(value);
}

/** "3 scenarios, 1 does not apply · nothing written". */
export function comparisonTotal(scenarios: readonly ComparedPlan[]): string {
  const stopped = scenarios.filter(({ plan }) => plan === null).length;
  const out = stopped === 0 ? '' : `, ${stopped} ${stopped === 1 ? 'does' : 'do'} not apply`;
  return `${count(scenarios.length, 'scenario')}${out} · nothing written`;
}

/** What a scenario was expected to be, a line each: met, or not and why. */
function expectedLines(expected: readonly Expected[], { style, width }: Page): readonly string[] {
  return expected.map(({ expectation, isMet, why }) => {
    const said = `${expectationWords(expectation)}${why === '' ? '' : `: ${why}`}`;
    const label = isMet ? style.green('met    ') : style.yellow('not met');
    return `  ${label}  ${wrap(visible(said), width, '           ')}`;
  });
}

/** "squad-size on squad:search finds nothing". */
export function expectationWords(expectation: Expectation): string {
  switch (expectation.is) {
    case 'rule':
      return expectation.on === null
        ? `${expectation.rule} finds nothing new and nothing worse`
        : `${expectation.rule} finds nothing on ${expectation.on}`;
    case 'figure':
      return `${figureWords[expectation.figure].words}: no worse`;
    case 'atMost':
      return `${figureWords[expectation.figure].words}: at most ${expectation.most}`;
  }
}

/** The plan of one scenario, below its name and why it is thought of. */
export function scenarioPlanText(
  { name, why }: Pick<ComparedPlan, 'name' | 'why'>,
  { plan, expected }: { readonly plan: Plan; readonly expected: readonly Expected[] },
  { depth, fate }: { readonly depth: PlanDepth; readonly fate: string },
  page: Page,
): string {
  const { style, width } = page;
  const head = `${visible(name)}${why === null ? '' : `: ${visible(why)}`}`;
  const lines = expected.length === 0 ? [] : [style.dim('expected'), ...expectedLines(expected, page)];
  return `${style.bold(wrap(head, width, '  '))}\n${planText(plan, depth, fate, page, lines)}`;
}
