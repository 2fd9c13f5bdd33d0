import { fingerprint } from '../../diagnostics/fingerprint.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import { escapeUnsafe } from '../visible.ts';
import { nothingCheckedText, placeIn, sentenceOf, toldFindings, type FindingsReport } from './report.ts';

/** In the words of code quality, which also has critical and blocker. */
const words: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * Findings as a code quality report of GitLab. Every entry of one needs a line: a finding about nothing that can be
 * pointed at stands at the first of the main file.
 */
export function checkGitlab(report: FindingsReport): string {
  const main = { path: report.pathOf(report.mainFile), line: 1 };
  const entries = toldFindings(report.result).map((finding) => {
    const { path, line } = placeIn(report, finding.position) ?? main;
    return {
      description: sentenceOf(finding),
      check_name: finding.rule,
      fingerprint: finding.fingerprint(),
      severity: words[finding.severity],
      location: { path, lines: { begin: line } },
    };
  });
  return `${escapeUnsafe(JSON.stringify([...nothingEntry(report), ...entries], null, 2))}\n`;
}

/** An empty report is a pass: that nothing was checked is an entry of its own. */
function nothingEntry(report: FindingsReport): readonly object[] {
  const description = nothingCheckedText(report);
  if (description === null) return [];
  return [
    {
      description,
      check_name: 'orgctl',
      fingerprint: fingerprint('orgctl', '', null, []),
      severity: words.error,
      location: { path: report.pathOf(report.mainFile), lines: { begin: 1 } },
    },
  ];
}
