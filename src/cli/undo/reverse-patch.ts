import { applyPatch, structuredPatch, type StructuredPatchHunk } from 'diff';

/** What makes the old text of the new one, line by line, with three lines around each place. */
export function reversePatch(oldText: string, newText: string): readonly StructuredPatchHunk[] {
  const { hunks } = structuredPatch('', '', newText, oldText, '', '', { context: 3 });
  return hunks;
}

/** The text with all of it taken back, wherever its lines are by now; null where one of the places is not as it was left. */
export function takeBack(text: string, hunks: readonly StructuredPatchHunk[]): string | null {
  const patched = applyPatch(text, { ...noNames, hunks: [...hunks] }, exactly);
  return patched === false ? null : patched;
}

/** The places that cannot be taken back, as lines of the text that the change left. */
export function placesThatMoved(
  text: string,
  hunks: readonly StructuredPatchHunk[],
): readonly { readonly first: number; readonly last: number }[] {
  const moved = hunks.filter((hunk) => takeBack(text, [hunk]) === null);
  return (moved.length === 0 ? hunks : moved).map(changedLines);
}

function changedLines({ oldStart, lines }: StructuredPatchHunk): {
  readonly first: number;
  readonly last: number;
} {
  const isContext = (line: string) => line.startsWith(' ');
  const before = lines.findIndex((line) => !isContext(line));
  const after = lines.toReversed().findIndex((line) => !isContext(line));
  const left = lines.filter((line) => !/^[+\\]/.test(line)).length;
  const first = oldStart + before;
  return { first, last: Math.max(oldStart + left - 1 - after, first) };
}

const noNames = { oldFileName: '', newFileName: '', oldHeader: '', newHeader: '' };

/** No line is taken for another, and no line end either. */
const exactly = { fuzzFactor: 0, autoConvertLineEndings: false };
