let measure: ((text: string) => number) | undefined;

/** Loads what measures emoji, CJK and combining letters: it is slow to start, and only a terminal needs it. */
export async function loadTextWidth(): Promise<void> {
  measure ??= (await import('string-width')).default;
}

/** How many columns of a terminal a text takes. */
export function textWidth(text: string): number {
  return measure === undefined || /^[ -~]*$/.test(text) ? text.length : measure(text);
}
