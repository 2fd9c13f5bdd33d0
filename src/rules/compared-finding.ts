import type { Finding, FindingBefore, FindingState } from '../diagnostics/finding.ts';

/** A finding, and what is said of it after it was made. */
interface Said {
  readonly finding: Finding;
  readonly state?: FindingState;
  readonly before?: FindingBefore;
  readonly isInBaseline?: true;
  /** Its own where this is left out. */
  readonly position?: null;
}

/** A finding with its state; its words are still made when they are asked for. */
export class ComparedFinding implements Finding {
  readonly rule: string;
  readonly category: string;
  readonly severity: Finding['severity'];
  readonly subject: Finding['subject'];
  readonly field: string | null;
  readonly value: number | null;
  readonly position: Finding['position'];
  readonly fingerprint: () => string;
  readonly waived: Finding['waived'];
  declare readonly state?: FindingState;
  declare readonly before?: FindingBefore;
  declare readonly isInBaseline?: true;
  readonly #finding: Finding;

  constructor({ finding, state = finding.state, before = finding.before, isInBaseline, position }: Said) {
    this.rule = finding.rule;
    this.category = finding.category;
    this.severity = finding.severity;
    this.subject = finding.subject;
    this.field = finding.field;
    this.value = finding.value;
    this.position = position === null ? null : finding.position;
    this.fingerprint = finding.fingerprint;
    this.waived = finding.waived;
    if (state !== undefined) this.state = state;
    if (before !== undefined) this.before = before;
    const isAccepted = isInBaseline ?? finding.isInBaseline;
    if (isAccepted !== undefined) this.isInBaseline = isAccepted;
    this.#finding = finding;
  }

  get message(): string {
    return this.#finding.message;
  }

  get help(): string {
    return this.#finding.help;
  }
}
