import { document, type AnswerHead } from '../json.ts';
import { findingJson } from '../findings/json.ts';
import type { GapsAnswer } from './rows.ts';

/** The answer `orgctl.gaps/v1`. */
export function gapsJson(head: AnswerHead, { gaps, notChecked, coverage }: GapsAnswer): string {
  return document('gaps', head, {
    coverage,
    notChecked,
    gaps: gaps.map((row) => ({
      ...findingJson({ ...row, severity: row.severity ?? 'info' }),
      severity: row.severity,
      gap: row.gap,
      owner: row.owner,
      tribe: row.tribe,
      tier: row.tier,
      fix: row.fix,
    })),
  });
}
