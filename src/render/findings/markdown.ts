import { severities } from '../../diagnostics/severity.ts';
import { subjectText, type Finding } from '../../diagnostics/finding.ts';
import type { Coverage } from '../../queries/coverage.ts';
import type { Comparison } from '../../rules/comparison.ts';
import { markdownText } from '../markdown.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';
import { fittingTables, type FullTable } from './fitting-tables.ts';
import {
  nothingCheckedText,
  numbersOf,
  placeIn,
  toldFindings,
  totalOf,
  type FindingsReport,
} from './report.ts';
import { loosenedWords } from './since-text.ts';

/** What a comment also needs to know. */
export interface MarkdownReport extends FindingsReport {
  /** The ISO day that it is about. */
  readonly day: string;
  /** null where the organisation could not be read whole. */
  readonly coverage: CoverageChange | null;
  /** So many bytes at most. */
  readonly limit: number;
}

/** How much of the software had an owner, and has now. */
export interface CoverageChange {
  /** null where there is nothing to compare with. */
  readonly before: Coverage | null;
  readonly after: Coverage;
}

/** What a comment on GitHub may hold, in bytes: it counts 65,536 characters, which are never more than bytes. */
export const longestComment = 65_536;

/** A check as a comment of a pull request: what got worse, what got better, the coverage; without a base what is wrong. */
export function checkMarkdown(report: MarkdownReport): string {
  const { result, coverage, limit } = report;
  const told = severities.flatMap((severity) =>
    toldFindings(result).filter((finding) => finding.severity === severity),
  );
  const { since, fixed = [] } = result;
  const nothing = nothingCheckedText(report);
  const head = [
    headline(report, told),
    ...(nothing === null ? [] : [markdownText(nothing)]),
    ...(since === undefined ? [] : sinceLines(since)),
  ];
  const tables = [
    ...worseTables(report, told),
    ...(fixed.length === 0 ? [] : [fixedTable(fixed)]),
    ...(coverage === null || coverage.after.components === 0 ? [] : [coverageTable(coverage)]),
    ...(result.notChecked.length === 0 ? [] : [notCheckedTable(report)]),
  ];
  const shown = tables.filter(({ rows }) => rows.length > 0);
  return `${fittingTables(head.join('\n\n'), shown, limit)}\n`;
}

function headline(report: MarkdownReport, told: readonly Finding[]): string {
  const { result, day } = report;
  const { since, isStopped } = result;
  const on = `on ${day}`;
  if (isStopped) return `**orgctl: the organisation could not be read whole** (${numbersOf(told)}, ${on})`;
  const total = totalOf(report, told);
  if (since === undefined) return `**orgctl: ${total}** (${on})`;
  const { fixed } = since.counts;
  const better = fixed === 0 ? '' : `, ${fixed} fixed`;
  return `**orgctl: ${total}${better}** since ${code(since.ref)} (${since.base.slice(0, 7)}, ${on})`;
}

/** What makes a check say less stands first: nobody should find it out later. */
function sinceLines({ note, loosened, addedWaivers }: Comparison): readonly string[] {
  const less = loosened.map((each) => `- ${markdownText(loosenedWords(each))}`);
  const waivers = addedWaivers.map(
    ({ rule, on, reason, until }) =>
      `- waived: ${markdownText(`${rule} on ${on} until ${until}: ${reason}`)}`,
  );
  return [
    ...(note === null ? [] : [markdownText(note)]),
    ...(less.length + waivers.length === 0
      ? []
      : [`**This change asks for less**\n\n${[...less, ...waivers].join('\n')}`]),
  ];
}

/** More rows than this are folded away: who wants them asks. */
const mostOpen = 50;

/** What somebody has to look at; infos are folded away below it. */
function worseTables(report: MarkdownReport, told: readonly Finding[]): readonly FullTable[] {
  const isCompared = report.result.since !== undefined;
  const title = isCompared ? 'What got worse' : 'What is wrong';
  const main = told.filter(({ severity }) => severity !== 'info');
  const infos = told.filter(({ severity }) => severity === 'info');
  return [
    { ...findingTable(report, main), title, isFolded: main.length > mostOpen },
    { ...findingTable(report, infos), title: `For your information: ${infos.length}`, isFolded: true },
  ];
}

function findingTable(report: MarkdownReport, findings: readonly Finding[]): Omit<FullTable, 'title'> {
  const isCompared = report.result.since !== undefined;
  return {
    columns: ['', ...(isCompared ? ['state'] : []), 'where', 'what', 'what to do', 'rule'],
    rows: findings.map((finding) => [
      finding.severity,
      ...(isCompared ? [stateText(finding)] : []),
      whereText(report, finding),
      markdownText(finding.message),
      helpText(finding.help),
      code(finding.rule),
    ]),
    more: 'orgctl check --all shows each',
  };
}

/** A help with the code in it as code. */
function helpText(help: string): string {
  const parts = help.split(/`([^`|]+)`/);
  return parts.map((part, index) => (index % 2 === 0 ? markdownText(part) : code(part))).join('');
}

function stateText({ state, before }: Finding): string {
  if (state !== 'worse' || before === undefined) return state ?? '';
  return `worse (was ${before.value ?? before.severity})`;
}

function whereText(report: MarkdownReport, { position }: Finding): string {
  const place = placeIn(report, position);
  return place === null ? '' : markdownText(`${place.path}:${place.line}`);
}

function fixedTable(fixed: readonly Finding[]): FullTable {
  return {
    title: 'What got better',
    isFolded: fixed.length > mostOpen,
    columns: ['', 'about', 'what is no more', 'rule'],
    rows: fixed.map(({ severity, subject, message, rule }) => [
      severity,
      subject === null ? '' : markdownText(subjectText(subject)),
      markdownText(message),
      code(rule),
    ]),
    more: 'orgctl check -o json lists them all',
  };
}

function coverageTable({ before, after }: CoverageChange): FullTable {
  const row = (name: string, of: (coverage: Coverage) => string) => [
    name,
    ...(before === null ? [] : [of(before)]),
    of(after),
  ];
  return {
    title: 'Coverage',
    columns: ['', ...(before === null ? [] : ['before']), before === null ? 'now' : 'after'],
    rows: [
      row('components with a squad', ({ percent, owned, components }) =>
        components === 0 ? 'none to own' : `${percent} % (${owned} of ${components})`,
      ),
      row('weighted by tier', ({ weighted, components }) => (components === 0 ? '' : `${weighted} %`)),
      row('owned by others', ({ ownedOtherwise }) => String(ownedOtherwise)),
      row('unowned on purpose', ({ deliberate }) => String(deliberate)),
    ].filter(([, ...cells]) => cells.some((cell) => cell !== '0')),
    more: '',
  };
}

function notCheckedTable({ result }: MarkdownReport): FullTable {
  const { notChecked } = result;
  return {
    title: `Not checked: ${count(notChecked.length, 'rule')}`,
    isFolded: true,
    columns: ['rule', 'why not'],
    rows: notChecked.map(({ rule, reason }) => [code(rule), markdownText(reason)]),
    more: 'orgctl check --all names each',
  };
}

/** A name as code; one that would end the code, or its cell, is text. */
function code(name: string): string {
  return /[`|]/.test(name) ? markdownText(name) : `\`${visible(name)}\``;
}
