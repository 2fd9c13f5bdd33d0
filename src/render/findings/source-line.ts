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
  const before = visible(characters.slice(from, column - 1).join(''));
  const after = characters.slice(column - 1);
  const token = /^[^\s:,[\]{}]*/u.exec(after.join(''))?.[0] ?? '';
  const shown = fit(`${before}${visible(after.join(''))}`, room);
  const carets = '^'.repeat(Math.max(1, Math.min(textWidth(visible(token)), room - textWidth(before))));
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(textWidth(before))}${carets}`];
}

function fit(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    used += textWidth(character);
    if (used >= room) break;
    cut += character;
  }
  return `${cut}…`;
}
