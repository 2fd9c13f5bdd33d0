import { checkedCategories, type Category } from '../../diagnostics/category.ts';
import { countFindings } from '../../diagnostics/finding-list.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import type { Lives } from '../../queries/count-entities.ts';
import { gapJson } from '../gaps/json.ts';
import { document, type AnswerHead } from '../json.ts';
import type { Overview } from './overview.ts';

/** The answer `orgctl.overview/v1`. */
export function overviewJson(head: AnswerHead, answer: Overview): string {
  const { name, mission, lives, coverage, coverageBefore, time, findings, notChecked, gaps } = answer;
  const byCategory = checkedCategories.map((category) => [category, ofSeverity(findings, category)] as const);
  const numbers = (which: keyof Lives) =>
    Object.fromEntries(Object.entries(lives).map(([kind, each]) => [kind, each[which]]));
  return document('overview', head, {
    name,
    mission,
    counts: numbers('live'),
    gone: numbers('gone'),
    toCome: numbers('toCome'),
    coverage,
    coverageBefore,
    time,
    findings: Object.fromEntries(byCategory),
    notChecked,
    gaps: gaps.counting,
    worst: gaps.worst.map(gapJson),
  });
}

function ofSeverity(findings: Overview['findings'], category: Category): Readonly<Record<Severity, number>> {
  const number = (severity: Severity) => countFindings(findings, { category, severity, isWaived: false });
  return { error: number('error'), warning: number('warning'), info: number('info') };
}
