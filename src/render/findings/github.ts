import type { Finding } from '../../diagnostics/finding.ts';
import { severities, type Severity } from '../../diagnostics/severity.ts';
import { visible } from '../visible.ts';
import { nothingCheckedText, placeIn, toldFindings, totalOf, type FindingsReport } from './report.ts';

/** So many annotations of a kind GitHub shows of one step; more are only lines of its log. */
const mostAnnotations = 10;

const kinds: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What annotations also need to know. */
export interface GithubReport extends FindingsReport {
  /** Whether all findings are told in the summary of the step, too. */
  readonly hasSummary: boolean;
}

/** Findings as workflow commands of GitHub Actions, the worst first, and below them how many there are. */
export function checkGithub(report: GithubReport): string {
  const told = toldFindings(report.result);
  const shown = severities.flatMap((severity) =>
    told.filter((finding) => finding.severity === severity).slice(0, mostAnnotations),
  );
  const nothing = nothingCheckedText(report);
  const lines = [
    ...(nothing === null ? [] : [`::error title=orgctl::${dataText(nothing)}`]),
    ...shown.map((finding) => annotation(report, finding)),
    totalLine(report, told),
  ];
  return `${lines.join('\n')}\n`;
}

/** Nothing of a file is in it: a line of a log might be a command. */
function totalLine(report: GithubReport, told: readonly Finding[]): string {
  const isCut = severities.some(
    (severity) => told.filter((each) => each.severity === severity).length > mostAnnotations,
  );
  const others = report.hasSummary ? 'the summary of the step has them all' : 'orgctl check shows the others';
  return `orgctl: ${totalOf(report, told)}${isCut ? `; ${mostAnnotations} of a kind are annotated, ${others}` : ''}`;
}

function annotation(report: FindingsReport, finding: Finding): string {
  const place = placeIn(report, finding.position);
  const properties = {
    ...(place === null ? {} : { file: place.path, line: place.line, col: place.column }),
    title: finding.rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${propertyText(String(value))}`);
  const way = finding.help === '' ? '' : `\n→ ${visible(finding.help)}`;
  const what = `${visible(finding.message)}${way}`;
  return `::${kinds[finding.severity]} ${written.join(',')}::${dataText(what)}`;
}

/** The message of a command: it ends with the line. */
function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property: it ends at a comma, or at the colons before the message. */
function propertyText(text: string): string {
  return dataText(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
