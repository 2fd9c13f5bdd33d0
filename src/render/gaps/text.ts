import type { GapRow } from '../../rules/gaps.ts';
import type { Page } from '../style.ts';
import { tableText, type TableInput } from '../table.ts';
import { visible } from '../visible.ts';
import { count, wrap } from '../words.ts';
import { reasonsText } from '../findings/not-checked.ts';
import { grouped, headingText, ownerText, parts, withoutCoverage, type GapsAnswer } from './rows.ts';

/** The gaps report as people read it: the coverage, the gaps of components, then what nobody holds. */
export async function gapsText(answer: GapsAnswer, day: string, page: Page): Promise<string> {
  const { components, unheld } = parts(answer.gaps);
  const table = page.isTerminal ? terminalTable : pipeTable;
  const blocks = [coverageText(answer, day, page)];
  for (const [heading, rows] of grouped(components, answer.by)) {
    const title = titleOf(visible(headingText(heading, answer.by)), rows, page);
    blocks.push(`${title}\n${await table(rows, componentColumns, page)}`);
  }
  if (unheld.length > 0) {
    const title = titleOf('responsibilities nobody holds', unheld, page);
    blocks.push(`${title}\n${await table(unheld, unheldColumns, page)}`);
  }
  const total = wrap(totalText(components, unheld), page.width, '  ');
  return `${blocks.join('\n')}\n${total}\n${reasonsText(answer.notChecked, page)}`;
}

function titleOf(title: string, { length }: readonly GapRow[], { style, width }: Page): string {
  return wrap(`${style.bold(title)} (${length})`, width, '  ');
}

interface Column {
  readonly name: string;
  readonly cell: (row: GapRow) => string | number | null;
}

const whereColumns: readonly Column[] = [
  { name: 'rule', cell: (row) => row.rule },
  { name: 'severity', cell: severityOf },
  { name: 'where', cell: ({ position }) => (position === null ? '' : `${position.file}:${position.line}`) },
];

const componentColumns: readonly Column[] = [
  { name: 'component', cell: (row) => row.subject?.id ?? '' },
  { name: 'tier', cell: (row) => row.tier },
  { name: 'owner', cell: ownerText },
  { name: 'tribe', cell: (row) => row.tribe },
  ...whereColumns,
];

const unheldColumns: readonly Column[] = [
  { name: 'kind', cell: (row) => row.subject?.kind ?? '' },
  { name: 'id', cell: (row) => row.subject?.id ?? '' },
  ...whereColumns,
];

/** Where all rows stand in one file whose path is longer, the path is said once. */
const longestPath = 20;

const lineColumn: Column = { name: 'line', cell: ({ position }) => position?.line ?? null };

/** Every column, and what to do on every line: for grep and for scripts. */
async function pipeTable(rows: readonly GapRow[], columns: readonly Column[], page: Page): Promise<string> {
  const all = [...columns, { name: 'what to do', cell: (row: GapRow) => row.fix.text }];
  return tableText(drawn(rows, all), page);
}

/** The columns that say something, and what to do once a rule: for people. */
async function terminalTable(
  rows: readonly GapRow[],
  columns: readonly Column[],
  page: Page,
): Promise<string> {
  const rules = Array.from(new Set(rows.map(({ rule }) => rule)));
  const files = new Set(rows.map(({ position }) => position?.file));
  const [file = ''] = files;
  const isFar = files.size === 1 && file.length > longestPath;
  const shorter = isFar ? columns.map((each) => (each.name === 'where' ? lineColumn : each)) : columns;
  const telling = shorter.filter(({ name, cell }) =>
    name === 'rule' ? rules.length > 1 : rows.some((row) => (cell(row) ?? '') !== ''),
  );
  const ways = rules.map((rule) =>
    wayOut(
      rows.filter((row) => row.rule === rule),
      rule,
      page,
    ),
  );
  const where = isFar ? `${page.style.dim(visible(`in ${file}`))}\n` : '';
  return `${where}${await tableText(drawn(rows, telling), page)}${ways.join('')}`;
}

function drawn(rows: readonly GapRow[], columns: readonly Column[]): TableInput {
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** So many reasons of what is unowned on purpose are shown on a terminal. */
const mostReasons = 10;

/** What to do about the gaps of one rule; where that depends on the row, the first stands for all. */
function wayOut(rows: readonly GapRow[], rule: string, { style, width }: Page): string {
  const [first] = rows;
  if (first === undefined || first.fix.text === '') return '';
  if (first.gap === 'deliberate') {
    const reasons = rows.slice(0, mostReasons).map(({ message }) => wrap(visible(message), width - 2, '  '));
    return reasons.map((reason) => `  ${style.dim(reason)}\n`).join('');
  }
  const isSame = rows.every(({ fix }) => fix.text === first.fix.text);
  const example = isSame ? '' : `, such as ${first.subject?.id ?? ''}`;
  const text = wrap(visible(`${rule}${example}: ${first.fix.text}`), width - 2, '  ');
  return `${style.green('→')} ${style.dim(text)}\n`;
}

function coverageText(answer: GapsAnswer, day: string, page: Page): string {
  const { coverage } = answer;
  const { components, owned, percent, weighted, byTier, ownedOtherwise, deliberate } = coverage;
  const { style, width } = page;
  const why = withoutCoverage(answer);
  if (why !== null) return `${wrap(`${style.bold('coverage')} ${why}, on ${day}`, width, '  ')}\n`;
  const paint = percent >= 95 ? style.green : percent >= 80 ? style.yellow : style.red;
  const tiers = byTier
    .filter(({ tier }) => tier !== null)
    .map((each) => `tier ${each.tier} ${each.percent} %`)
    .join(', ');
  const beside = [
    ...(ownedOtherwise === 0
      ? []
      : [
          `${ownedOtherwise} of these ${ownedOtherwise === 1 ? 'is' : 'are'} owned by a guild, tribe or person`,
        ]),
    ...(deliberate === 0 ? [] : [`not counted: ${deliberate} unowned on purpose`]),
  ];
  const head = `${style.bold('coverage')} ${paint(`${percent} %`)}: ${owned} of ${count(components, 'component')} ${components === 1 ? 'has' : 'have'} a squad with people in it, on ${day}`;
  const lines = [
    wrap(head, width, '  '),
    `  ${wrap(`weighted by tier ${weighted} %${tiers === '' ? '' : `; ${tiers}`}`, width, '  ')}`,
    ...(beside.length === 0 ? [] : [`  ${wrap(beside.join('; '), width, '  ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function severityOf({ severity, waived }: GapRow): string {
  return waived === null ? (severity ?? '') : `waived until ${waived.until}`;
}

function totalText(components: readonly GapRow[], unheld: readonly GapRow[]): string {
  const counts = ['unowned', 'dangling', 'thin', 'deliberate'].map(
    (gap) => [components.filter((row) => row.gap === gap).length, gap] as const,
  );
  const words = counts.filter(([number]) => number > 0).map(([number, gap]) => `${number} ${gap}`);
  const held = count(unheld.length, 'responsibility', 'responsibilities');
  return `${words.length === 0 ? 'no gaps of components' : words.join(', ')}; ${held} that nobody holds`;
}
