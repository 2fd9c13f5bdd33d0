let measure: ((text: string) => number) | undefined;

/** Loads what measures emoji, CJK and combining letters: it is slow to start, and only a terminal needs it. */
export async function loadTextWidth(): Promise<void> {
  measure ??= (await import('string-width')).default;
}

/** How many columns of a terminal a text takes; its colours and links take none. */
export function textWidth(text: string): number {
  if (measure === undefined || /^[ -~]*$/.test(text)) return text.length;
  if (text.length <= stretch) return measure(text);
  return pieces(text).reduce((sum, { width }) => sum + width, 0);
}

/** The width of the widest text. */
export function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text)), 0);
}

/** What cannot be taken apart: a colour, a link, or what a reader calls one character, such as an emoji of a family. */
export interface Piece {
  readonly text: string;
  readonly width: number;
  /** Whether it is a colour or one end of a link. */
  readonly isEscape: boolean;
}

/** Colours and both ends of a link, as we write them. */
// oxlint-disable-next-line no-control-regex
export const escapes = /(\u001b\[[\d;]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\))/;

/** The pieces of a text, in order. */
export function pieces(text: string): readonly Piece[] {
  return text.split(escapes).flatMap((part, index): readonly Piece[] => {
    if (index % 2 === 1) return [{ text: part, width: 0, isEscape: true }];
    return characters(part).map((each) => ({ text: each, width: characterWidth(each), isEscape: false }));
  });
}

/** The same few characters come again and again, and to measure one takes long. */
const measured = new Map<string, number>();

function characterWidth(character: string): number {
  const known = measured.get(character) ?? textWidth(character);
  measured.set(character, known);
  return known;
}

/** A segmenter takes the square of the length of a text, so it gets so much of it at once. */
const stretch = 500;

let segmenter: Intl.Segmenter | undefined;

function characters(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter();
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const part = text.slice(at, at + stretch);
    const segments = Array.from(segmenter.segment(part), ({ segment }) => segment);
    const isLast = at + stretch >= text.length;
    // The last one may go on behind the part.
    const whole = isLast || segments.length === 1 ? segments : segments.slice(0, -1);
    for (const each of whole) {
      found.push(each);
      at += each.length;
    }
  }
  return found;
}
