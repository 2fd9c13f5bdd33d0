import { cutText } from '../fit.ts';
import { textWidth } from '../text-width.ts';
import type { Position } from '../../diagnostics/finding.ts';
import { visible } from '../visible.ts';

/** The source line with a caret below, cut around the caret where the terminal is too narrow. */
export function sourceLine(written: string, { line, column }: Position, width: number): readonly string[] {
  // A tab is one character for the column, so it is one on the page.
  const characters = Array.from(
    written
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .replaceAll('\t', '→'),
  );
  const number = String(line);
  const room = Math.max(width - number.length - 8, 20);
  const from = column - 1 > room - 10 ? Math.max(0, column - 1 - Math.floor(room / 2)) : 0;
  // Where the cut goes through an emoji or an accented letter, what is left of it is taken away.
  const before = visible(
    characters
      .slice(from, column - 1)
      .join('')
      .replace(/^[\p{M}\u200d]+/u, ''),
  );
  const after = characters.slice(column - 1);
  const token = /^[^\s:,[\]{}]*/u.exec(after.join(''))?.[0] ?? '';
  const shown = cutText(`${before}${visible(after.join(''))}`, room);
  const carets = '^'.repeat(Math.max(1, Math.min(textWidth(visible(token)), room - textWidth(before))));
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(textWidth(before))}${carets}`];
}
