import { categories } from '../diagnostics/category.ts';
import { countFindings, type FindingList } from '../diagnostics/finding-list.ts';
import { severities } from '../diagnostics/severity.ts';
import type { Coverage } from '../queries/coverage.ts';
import type { GapList } from '../rules/answers.ts';
import type { GapRow } from '../rules/gaps.ts';
import { document, type AnswerHead } from './json.ts';
import type { Page } from './style.ts';
import { visible } from './visible.ts';
import { count, countKinds, inSeverity, wrap } from './words.ts';

/** What the overview shows. */
export interface Overview {
  readonly name: string | null;
  readonly mission: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly coverage: Coverage;
  readonly findings: Pick<FindingList, 'counts'>;
  /** How many rules were not checked. */
  readonly notChecked: number;
  readonly gaps: Pick<GapList, 'counting' | 'worst'>;
}

/** The organisation on one screen, with what to type next. */
export function overviewText(answer: Overview, files: readonly string[], day: string, page: Page): string {
  const { style, width } = page;
  const { name, mission, counts, gaps } = answer;
  const kinds = countKinds(counts);
  const lines = [
    titleLine(name ?? 'an organisation without a name', mission, page),
    `  ${wrap(kinds === '' ? 'nothing was read: no squad, no person, nothing' : kinds, width, '  ')}`,
    `  ${style.dim(wrap(`read from ${visible(files.join(', '))}, on ${day}`, width, '  '))}`,
    '',
    coverageLine(answer.coverage, page),
    '',
    style.bold('findings'),
    ...findingLines(answer.findings, page),
    ...(answer.notChecked === 0
      ? []
      : [
          indented(
            style.dim(`not checked: ${count(answer.notChecked, 'rule')}, orgctl check says why`),
            page,
          ),
        ]),
    ...(gaps.counting === 0
      ? []
      : ['', style.bold('the worst gaps'), ...gaps.worst.map((row) => gapLine(row, page))]),
    '',
    style.bold('next'),
    ...nextLines.map((line) => indented(line, page)),
  ];
  return `${lines.join('\n')}\n`;
}

const nextLines = [
  'orgctl check                  what does not hold, where, and what to do',
  'orgctl check --only people    the same for one of the categories above',
  'orgctl gaps                   what nobody owns or too few know',
  'orgctl explain RULE           why a rule is there',
  'orgctl query "SELECT …"       anything else',
];

/** A line of a paragraph; what does not fit goes on below it, further in. */
function indented(text: string, { width }: Page): string {
  return `  ${wrap(text, width, '    ')}`;
}

function titleLine(name: string, mission: string | null, { style, width }: Page): string {
  const title = style.bold(visible(name));
  return wrap(mission === null ? title : `${title}: ${visible(mission)}`, width, '  ');
}

function coverageLine({ components, owned, percent, weighted }: Coverage, { style, width }: Page): string {
  const text =
    components === 0
      ? 'no components: nobody can tell who owns what'
      : `${percent} %: ${owned} of ${count(components, 'component')} ${components === 1 ? 'has' : 'have'} a squad with people in it (weighted by tier ${weighted} %)`;
  return wrap(`${style.bold('coverage')}  ${text}`, width, '  ');
}

function findingLines(findings: Overview['findings'], page: Page): readonly string[] {
  if (countFindings(findings, { isWaived: false }) === 0)
    return ['  none: everything that was checked holds'];
  return categories.flatMap((category) => {
    const words = severities.flatMap((severity) => {
      const number = countFindings(findings, { category, severity, isWaived: false });
      return number === 0 ? [] : [inSeverity(page.style, severity, count(number, severity))];
    });
    return words.length === 0 ? [] : [indented(`${category.padEnd(14)}${words.join(', ')}`, page)];
  });
}

function gapLine({ position, message }: GapRow, page: Page): string {
  const place = position === null ? '' : ` (${position.file}:${position.line})`;
  return indented(visible(`${message}${place}`), page);
}

/** The answer `orgctl.overview/v1`. */
export function overviewJson(
  head: AnswerHead,
  { name, mission, counts, coverage, findings, notChecked, gaps }: Overview,
): string {
  const byCategory = Object.fromEntries(
    categories.map((category) => {
      const numbers = severities.map((severity) => [
        severity,
        countFindings(findings, { category, severity, isWaived: false }),
      ]);
      return [category, Object.fromEntries(numbers)];
    }),
  );
  return document('overview', head, {
    name,
    mission,
    counts,
    coverage,
    findings: byCategory,
    notChecked,
    gaps: gaps.counting,
  });
}
