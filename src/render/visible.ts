/**
 * Text from a file as it may be sent to a terminal: control characters, and those that turn the reading direction,
 * are shown as escapes, never sent raw. Line breaks become blanks, so that one answer stays one line.
 */
export function visible(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
