import type { Coverage } from '../../queries/coverage.ts';
import { rowsCsv, rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import type { Page } from '../style.ts';
import { tableText } from '../table.ts';
import { wrap } from '../words.ts';

/** The gaps that count in a trend, the worst first. */
export const trendGaps = ['unowned', 'dangling', 'thin', 'unheld'] as const;

/** How things stood on a day. */
export interface TrendPoint {
  /** An ISO day. */
  readonly day: string;
  /** The whole id of the last commit before its end; null for the files as they are now. */
  readonly commit: string | null;
  readonly coverage: Pick<Coverage, 'components' | 'owned' | 'percent'>;
  /** How many gaps there were that are not waived. */
  readonly gaps: Readonly<Record<(typeof trendGaps)[number], number>>;
}

/** The coverage and the gaps over the days, drawn small, and the figures. */
export async function trendText(points: readonly TrendPoint[], page: Page): Promise<string> {
  const { style, width } = page;
  const percents = points.map(({ coverage }) => coverage.percent);
  const counts = points.map(({ gaps }) => sum(gaps));
  const lines = [['coverage', percents, ' %'] as const, ['gaps', counts, ''] as const].map(
    ([name, values, unit]) => {
      const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
      const drawn = spark(values, page);
      const between = `${first}${unit} → ${last}${unit}`;
      return wrap(
        `${style.bold(name.padEnd(8))}  ${drawn}${drawn === '' ? '' : '  '}${between}`,
        width,
        '  ',
      );
    },
  );
  const table = await tableText(page.isTerminal ? narrowRows(points) : rowsOf(points), page);
  const note = 'each day by its own files and waivers, and by the policy of now';
  return `${lines.join('\n')}\n\n${table}${style.dim(wrap(note, width, '  '))}\n`;
}

/** Eight heights, from the least of the values to the most. */
const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

function spark(values: readonly number[], { isDumb }: Page): string {
  if (isDumb === true) return '';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const height = (value: number) =>
    most === least ? 3 : Math.round(((value - least) / (most - least)) * (heights.length - 1));
  return values.map((value) => heights[height(value)] ?? '').join('');
}

function sum(gaps: TrendPoint['gaps']): number {
  return trendGaps.reduce((total, gap) => total + gaps[gap], 0);
}

function rowsOf(points: readonly TrendPoint[]) {
  const columns = ['day', 'coverage', 'components', 'owned', ...trendGaps, 'gaps', 'commit'];
  const rows = points.map(({ day, commit, coverage, gaps }) => [
    day,
    coverage.percent,
    coverage.components,
    coverage.owned,
    ...trendGaps.map((gap) => gaps[gap]),
    sum(gaps),
    commit?.slice(0, 7) ?? null,
  ]);
  return { columns, rows };
}

/** What fits on the narrowest terminal. */
function narrowRows(points: readonly TrendPoint[]) {
  const { columns, rows } = rowsOf(points);
  const kept = columns.map((name) => !['components', 'owned', 'commit'].includes(name));
  return {
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

/** The trend as CSV, a line a day. */
export async function trendCsv(points: readonly TrendPoint[]): Promise<string> {
  return rowsCsv(rowsOfTable(rowsOf(points)));
}

/** The trend as a table in Markdown. */
export function trendMarkdown(points: readonly TrendPoint[]): string {
  return rowsMarkdown(rowsOfTable(rowsOf(points)));
}

/** The trend as data, beside the gaps of the day. */
export function trendJson(points: readonly TrendPoint[]): readonly Readonly<Record<string, unknown>>[] {
  return points.map(({ day, commit, coverage: { components, owned, percent }, gaps }) => ({
    day,
    commit,
    coverage: { components, owned, percent },
    gaps,
  }));
}
