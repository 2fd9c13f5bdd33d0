import type { Kind } from '../model/field.ts';
import type { Severity } from './severity.ts';

/** Where a finding points; lines and columns begin at 1 and columns count characters. */
export interface Position {
  /** Relative, with `/` on every system. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** What a finding is about. */
export interface Subject {
  readonly kind: Kind;
  /** `org` for the organisation itself. */
  readonly id: string;
}

/** What to do about a finding: a command that exists, or else the line to write. */
export interface Fix {
  readonly text: string;
  readonly command: string | null;
}

/** Why and until when a finding is accepted. */
export interface WaivedBy {
  readonly reason: string;
  readonly until: string;
  readonly by: string | null;
}

/** How somebody fails to own or hold something; `deliberate` is said, never counted against anyone. */
export type Gap = 'unowned' | 'dangling' | 'thin' | 'deliberate' | 'unheld';

/**
 * What a change did to a finding, where there is something to compare with: `worse` is the same with a higher value or
 * severity, `same` was there before, `fixed` is no more.
 */
export const findingStates = ['new', 'worse', 'same', 'fixed'] as const;

/** One of them. */
export type FindingState = (typeof findingStates)[number];

/** How bad a finding was before it got worse. */
export interface FindingBefore {
  readonly severity: Severity;
  readonly value: number | null;
}

/** One thing that is wrong, of one shape from every stage. */
export interface Finding {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  /** null where the mistake is about the file itself. */
  readonly subject: Subject | null;
  /** In names and ids: `owner`, `members.ada`; null where the whole entity is meant. */
  readonly field: string | null;
  /** How bad it is, where that can be counted: 13 heads. */
  readonly value: number | null;
  readonly message: string;
  readonly help: string;
  /** null where nothing can be pointed at: never invented. */
  readonly position: Position | null;
  /** Stable under moved lines and new wording; made when it is asked for, since few answers show it. */
  readonly fingerprint: () => string;
  readonly waived: WaivedBy | null;
  /** Only where there is something to compare with. */
  readonly state?: FindingState;
  /** Only where the state is `worse`. */
  readonly before?: FindingBefore;
  /** Whether a baseline accepts it; like one that is waived it does not count. */
  readonly isInBaseline?: true;
}

/** `squad:search`, or `org` for the organisation itself. */
export function subjectText(subject: Subject): string {
  return subject.kind === 'org' ? 'org' : `${subject.kind}:${subject.id}`;
}

/** A place as plain data: another may count its line and column when they are asked for. */
export function plainPosition({ file, line, column, endLine }: Position): Position {
  return { file, line, column, endLine };
}

/** A finding as plain data: another may make its words and its place when they are asked for. */
export function plainFinding({
  rule,
  category,
  severity,
  subject,
  field,
  value,
  message,
  help,
  position,
  fingerprint,
  waived,
  state,
  before,
  isInBaseline,
}: Finding): Finding {
  return {
    rule,
    category,
    severity,
    subject,
    field,
    value,
    message,
    help,
    position: position && plainPosition(position),
    fingerprint,
    waived,
    ...(state === undefined ? {} : { state }),
    ...(before === undefined ? {} : { before }),
    ...(isInBaseline === undefined ? {} : { isInBaseline }),
  };
}
