import { escapeUnsafe } from './visible.ts';

/** What every json answer begins with. */
export interface AnswerHead {
  readonly version: string;
  /** The ISO day that the answer is about. */
  readonly asOf: string;
  /** The commit that the files were read from, where they were. */
  readonly at?: { readonly ref: string; readonly commit: string };
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** The filters as they were written, by name, where there are any. */
  readonly filters?: Readonly<Record<string, string>>;
}

/** A whole json answer, `orgctl.<command>/v1`; it is only ever added to within v1. */
export function document(command: string, head: AnswerHead, body: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify({ schema: `orgctl.${command}/v1`, ...head, ...body }, null, 2);
  return `${escapeUnsafe(text)}\n`;
}
