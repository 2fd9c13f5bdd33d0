import { checkedCategories, type Category } from '../../diagnostics/category.ts';
import { countFindings } from '../../diagnostics/finding-list.ts';
import { severities, type Severity } from '../../diagnostics/severity.ts';
import type { GapRow } from '../../rules/gaps.ts';
import { cutText } from '../fit.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, inSeverity, wrap } from '../words.ts';
import type { Hint, Overview } from './overview.ts';
import { countsText, coverageText, sourceText, timeText, titleText } from './sentences.ts';

/** A screen has 24 lines, and the last is for what is typed next. */
const screen = 23;

/** On the smallest screen at least so many of the worst gaps, and of what to type next. */
const leastGaps = 2;
const leastHints = 2;

/** The organisation on one screen, with what to type next; in a pipe nothing is left out. */
export function overviewText(answer: Overview, page: Page): string {
  const { style, width } = page;
  const above = [
    ...titleLines(answer, page),
    '',
    coverageLine(answer, page),
    ...timeLine(answer, page),
    '',
    ...findingLines(answer.findings, page),
    ...(answer.notChecked === 0
      ? []
      : [
          `  ${style.dim(wrap(`not checked: ${count(answer.notChecked, 'rule')}, orgctl check says why`, width, '  '))}`,
        ]),
    '',
  ]
    .join('\n')
    .split('\n');
  const { worst, counting } = answer.gaps;
  // A heading over the gaps, an empty line below them, a heading over what is next.
  const around = worst.length === 0 ? 0 : 2;
  const room = page.isTerminal ? screen - above.length - around : Infinity;
  const gaps = worst.slice(0, Math.max(leastGaps, room - Math.min(leastHints, answer.next.length)));
  const isOneFile = answer.files.length === 1;
  const heading = counting > gaps.length ? `the worst of ${counting} gaps` : count(counting, 'gap');
  const lines = [
    ...above,
    ...(gaps.length === 0
      ? []
      : [style.bold(heading), ...gaps.map((row) => gapLine(row, isOneFile, page)), '']),
    ...hintLines(answer.next, room - gaps.length, page),
  ];
  return `${lines.join('\n')}\n`;
}

function titleLines(answer: Overview, { style, width }: Page): readonly string[] {
  return [
    wrap(titleText(answer, style), width, '  '),
    `  ${wrap(countsText(answer), width, '  ')}`,
    `  ${style.dim(wrap(`read from ${sourceText(answer)}`, width, '  '))}`,
  ];
}

function coverageLine(answer: Overview, { style, width, isTerminal }: Page): string {
  return wrap(`${style.bold('coverage')}  ${coverageText(answer, !isTerminal)}`, width, '          ');
}

/** The share of people's time; nothing where nothing can be said of it. */
function timeLine(answer: Overview, { style, width }: Page): readonly string[] {
  const text = timeText(answer);
  return text === null ? [] : [wrap(`${style.bold('time')}      ${text}`, width, '          ')];
}

/** Severities below categories where that fits, else a line a category. */
function findingLines(findings: Overview['findings'], page: Page): readonly string[] {
  const { style, isTerminal, width } = page;
  const number = (category: Category, severity: Severity) =>
    countFindings(findings, { category, severity, isWaived: false });
  const told = checkedCategories.filter((category) =>
    severities.some((severity) => number(category, severity) > 0),
  );
  if (told.length === 0) return [`${style.bold('findings')}  none: everything that was checked holds`];
  const head = `findings  ${told.join('  ')}`;
  if (!isTerminal || head.length > width) {
    const lines = told.map((category) => {
      const words = severities
        .filter((severity) => number(category, severity) > 0)
        .map((severity) => inSeverity(style, severity, count(number(category, severity), severity)));
      return `  ${wrap(`${category.padEnd(14)}${words.join(', ')}`, width, '    ')}`;
    });
    return [style.bold('findings'), ...lines];
  }
  const rows = severities.flatMap((severity) => {
    const cells = told.map((category) => String(number(category, severity) || '').padStart(category.length));
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [inSeverity(style, severity, `${severity.padEnd(8)}  ${cells.join('  ')}`.trimEnd())];
  });
  return [head.replace('findings', style.bold('findings')), ...rows];
}

/** A longer place leaves too little of what it is about. */
const longestPlace = 20;

function gapLine({ severity, position, message }: GapRow, isOneFile: boolean, page: Page): string {
  const { style, isTerminal, width } = page;
  const mark = severity === null ? '' : `${inSeverity(style, severity, severity.padEnd(7))}  `;
  const place = position === null ? '' : `${visible(position.file)}:${position.line}`;
  if (!isTerminal) return `  ${mark}${visible(message)}${place === '' ? '' : ` (${place})`}`;
  const shown = place.length > longestPlace && isOneFile ? `line ${position?.line}` : place;
  if (position === null || width < 60) return cutText(`  ${mark}${visible(message)}`, width);
  const text = cutText(visible(message), width - 13 - shown.length);
  return `  ${mark}${text}  ${style.dim(style.place(shown, position.file, position.line))}`;
}

/** A line each; where there is no room for all, the last line has the names of the others, as far as they fit. */
function hintLines(hints: readonly Hint[], room: number, { style, width }: Page): readonly string[] {
  const alone = hints.length <= room ? hints : hints.slice(0, Math.max(leastHints, room) - 1);
  const others = hints.slice(alone.length).map(({ command }) => visible(command).replace(/^orgctl /, ''));
  const wide = Math.min(26, Math.max(0, ...alone.map(({ command }) => command.length)));
  const lines = alone.map(({ command, says }, index) => {
    const label = index === 0 ? style.bold('next') : '    ';
    return cutText(`${label}  ${visible(command).padEnd(wide)}  ${style.dim(visible(says))}`, width);
  });
  if (others.length === 0) return lines;
  while (others.length > 1 && others.join(' | ').length + 13 > width) others.pop();
  return [...lines, cutText(`${style.bold('also')}  orgctl ${others.join(' | ')}`, width)];
}
