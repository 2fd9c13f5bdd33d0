import type { GapRow } from '../../rules/gaps.ts';
import { document, type AnswerHead } from '../json.ts';
import { findingJson } from '../findings/json.ts';
import { inGroups, type GapsAnswer } from './rows.ts';
import { gapsSinceJson, type GapsSince } from './since.ts';

/** The answer `orgctl.gaps/v1`, with the trend or what it is compared with where that is asked for. */
export function gapsJson(
  head: AnswerHead,
  answer: GapsAnswer,
  trend?: readonly Readonly<Record<string, unknown>>[],
  since?: GapsSince,
): string {
  const { notChecked, coverage } = answer;
  return document('gaps', head, {
    coverage,
    notChecked,
    gaps: inGroups(answer).map(gapJson),
    ...(trend === undefined ? {} : { trend }),
    ...(since === undefined ? {} : { since: gapsSinceJson(since) }),
  });
}

/** A gap as every json answer shows it. */
export function gapJson(row: GapRow): Readonly<Record<string, unknown>> {
  return {
    ...findingJson({ ...row, severity: row.severity ?? 'info' }),
    severity: row.severity,
    gap: row.gap,
    owner: row.owner,
    tribe: row.tribe,
    tier: row.tier,
    fix: row.fix,
  };
}
