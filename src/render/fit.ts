import { escapes, pieces, textWidth, type Piece } from './text-width.ts';

/** A text that is at most so wide; an ellipsis stands for what is left out, colours and links end as they did. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  let isCut = width < 1;
  for (const piece of pieces(text)) {
    if (piece.isEscape) kept += piece.text;
    if (isCut || piece.isEscape) continue;
    isCut = used + piece.width > width - 1;
    kept += isCut ? '…' : piece.text;
    used += piece.width;
  }
  return kept;
}

/**
 * The lines of a text, each at most so wide: broken at blanks, and within a word only where it is wider than a line.
 * Colours and links end with each line and go on in the next.
 */
export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [index, word] of text.split(' ').entries()) {
    const wide = textWidth(word);
    if (index > 0 && used + 1 + wide <= width) {
      line += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    if (index > 0) lines.push(line);
    const parts = wide > width ? breakWord(word, width) : [word];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = textWidth(line);
  }
  lines.push(line);
  return text.includes('\u001b') ? carried(lines) : lines;
}

/** Behind these a word is broken rather than in the middle of a name. */
const joints = /[-/.:_@,]/;

/** A word in parts that fit, broken behind the last joint that fits where there is one. */
function breakWord(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part: Piece[] = [];
  let used = 0;
  for (const piece of pieces(word)) {
    while (used + piece.width > width && used > 0) {
      const joint = part.findLastIndex(({ text }) => text.length === 1 && joints.test(text)) + 1;
      const end = joint === 0 ? part.length : joint;
      parts.push(textOf(part.slice(0, end)));
      part = part.slice(end);
      used = part.reduce((sum, each) => sum + each.width, 0);
    }
    part.push(piece);
    used += piece.width;
  }
  return [...parts, textOf(part)];
}

function textOf(part: readonly Piece[]): string {
  return part.map(({ text }) => text).join('');
}

const linkEnd = '\u001b]8;;\u001b\\';

/** Ends what is open with each line, and opens it again in the next. */
function carried(lines: readonly string[]): readonly string[] {
  let styles: readonly string[] = [];
  let link = '';
  return lines.map((line) => {
    const before = `${styles.join('')}${link}`;
    for (const [index, code] of line.split(escapes).entries()) {
      if (index % 2 === 0) continue;
      if (code.startsWith('\u001b]')) link = code.startsWith('\u001b]8;;\u001b') ? '' : code;
      else styles = stylesAfter(styles, code);
    }
    return `${before}${line}${link === '' ? '' : linkEnd}${styles.length === 0 ? '' : '\u001b[0m'}`;
  });
}

/** The styles that are open behind a code: 22 ends bold and dim, 39 a colour, 0 all. */
function stylesAfter(styles: readonly string[], code: string): readonly string[] {
  const numbers = code.slice(2, -1);
  if (numbers === '0' || numbers === '') return [];
  const ended = numbers === '22' ? /^\D*[12]m/ : numbers === '39' ? /^\D*[39]\d/ : undefined;
  return ended === undefined ? [...styles, code] : styles.filter((style) => !ended.test(style));
}
