import type { Page } from './style.ts';

/** Control characters, but for tabs and line breaks, and those that turn the reading direction. */
const unsafe =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g;

/** V8 ends the process where one replacement of a text finds some ten million places. */
const slice = 4 * 1024 * 1024;

/** Replaces single characters in a text, however long it is. */
export function inSlices(text: string, replace: (part: string) => string): string {
  if (text.length <= slice) return replace(text);
  let result = '';
  for (let at = 0; at < text.length; at += slice) result += replace(text.slice(at, at + slice));
  return result;
}

/** A text with what is unsafe as `\u001b`, and its line breaks as they are. */
export function escapeUnsafe(text: string): string {
  return inSlices(text, (part) => part.replaceAll(unsafe, escaped));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Text from a file as it may be sent to a terminal: what is unsafe is shown as escapes, never sent raw. Line breaks
 * become blanks, so that one answer stays one line.
 */
export function visible(text: string): string {
  // Nearly every text is plain, and a table has thousands of them.
  if (/^[ -~]*$/.test(text)) return text;
  return escapeUnsafe(/[\r\n]/.test(text) ? oneLine(text) : text).replaceAll('\t', '\\u0009');
}

/** Not `\s*[\r\n]+\s*`: that takes the square of the length of a long run of blanks. */
function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/);
  const last = lines.length - 1;
  const trimmed = lines.map((line, n) => {
    if (n === 0) return line.trimEnd();
    return n === last ? line.trimStart() : line.trim();
  });
  return trimmed.filter((line, n) => line !== '' || n === 0 || n === last).join(' ');
}

/** Lines of data for a page: as they are in a pipe or a file, made safe on a terminal. */
export function dataLines(text: string, { isTerminal }: Page): string {
  return isTerminal ? escapeUnsafe(text) : text;
}
