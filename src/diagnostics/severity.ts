/** Worst first. */
export const severities = ['error', 'warning', 'info'] as const;

/** error: broken or contradictory; warning: against the paper or common practice; info: worth knowing. */
export type Severity = (typeof severities)[number];

/** Whether `severity` is as bad as `limit`, or worse. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}
