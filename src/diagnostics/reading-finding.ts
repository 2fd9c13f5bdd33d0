import type { ReadingRule } from './reading-rules.ts';
import type { Subject } from './finding.ts';

/** A mistake found while reading, still in offsets; it becomes a Finding once files and lines are known. */
export interface ReadingFinding {
  readonly rule: ReadingRule;
  readonly subject: Subject | null;
  readonly field: string | null;
  readonly message: string;
  readonly help: string;
  /** The index of the file among those that were read. */
  readonly file: number;
  /** UTF-16 offsets into the file's text; null where the file as a whole is meant. */
  readonly range: { readonly start: number; readonly end: number } | null;
  /** What tells this finding from others of the same rule, entity and field; never a line or the wording. */
  readonly keys: readonly string[];
}
