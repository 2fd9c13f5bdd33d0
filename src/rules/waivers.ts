/** What a waiver is on. */
export interface Waiver {
  readonly rule: string;
  readonly kind: string;
  readonly id: string;
  /** null for whatever the rule finds on the entity. */
  readonly field: string | null;
}

/** Whether a waiver is on a finding: the same rule and entity, and the same field where it names one. */
export function isWaived(waiver: Waiver, finding: Waiver): boolean {
  return (
    waiver.rule === finding.rule &&
    waiver.kind === finding.kind &&
    waiver.id === finding.id &&
    (waiver.field === null || waiver.field === finding.field)
  );
}
