/** One change of a text: what stood from `start` to `end` is replaced by `text`; offsets into the text before it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices done; they are sorted and do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const splice of splices) {
    parts.push(text.slice(done, splice.start), splice.text);
    done = splice.end;
  }
  return parts.join('') + text.slice(done);
}

/**
 * Sorted, with those that overlap made one. Insertions at one place keep the order in which they were made,
 * and come before what is replaced or removed there.
 */
export function mergeSplices(splices: readonly Splice[]): readonly Splice[] {
  const sorted = [...splices].sort(
    (left, right) => left.start - right.start || Number(isRange(left)) - Number(isRange(right)),
  );
  const merged: Splice[] = [];
  for (const splice of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && splice.start < last.end) {
      const { start, end, text } = last;
      merged[merged.length - 1] = { start, end: Math.max(end, splice.end), text: text + splice.text };
    } else if (isRange(splice) || splice.text !== '') {
      merged.push(splice);
    }
  }
  return merged;
}

function isRange({ start, end }: Splice): boolean {
  return end > start;
}
