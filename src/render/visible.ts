import type { Page } from './style.ts';

/** Control characters, but for tabs and line breaks, and those that turn the reading direction. */
export const unsafe =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g;

/** One of them as `\u001b`. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Text from a file as it may be sent to a terminal: what is unsafe is shown as escapes, never sent raw. Line breaks
 * become blanks, so that one answer stays one line.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll('\t', escaped)
    .replaceAll(unsafe, escaped);
}

/** Lines of data for a page: as they are in a pipe or a file, made safe on a terminal. */
export function dataLines(text: string, { isTerminal }: Page): string {
  return isTerminal ? text.replaceAll(unsafe, escaped) : text;
}
