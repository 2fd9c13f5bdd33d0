const COMMENT_INSTEAD_OF_VALUE = /[ \t]*:?[ \t]+(#[^\r\n]*)/y;

/** The offset of the first of `wanted` from `from` on that is no part of a comment; -1 if there is none. */
export function findOutsideComments(text: string, from: number, wanted: string): number {
  let offset = from;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (wanted.includes(character)) return offset;
    offset = character === '#' ? endOfLine(text, offset) : offset + 1;
  }
  return -1;
}

/** The offset of the line break that ends the line of `from`, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  const lineBreak = text.indexOf('\n', from);
  return lineBreak < 0 ? text.length : lineBreak;
}

/** The offset where the line of `at` begins. */
export function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** `end` without the blanks and line breaks before it, but never before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && ' \t\r\n'.includes(text.charAt(last - 1))) last--;
  return last;
}

/** The comment that stands where a value would, on the line of its key or dash that ends at `from`. */
export function commentInsteadOfValue(text: string, from: number): string | undefined {
  COMMENT_INSTEAD_OF_VALUE.lastIndex = from;
  return COMMENT_INSTEAD_OF_VALUE.exec(text)?.[1]?.trimEnd();
}
