import { lineIndex } from './line-index.ts';
import type { Explanation, Repair } from './mistakes/trouble.ts';
import { type ParsedText, parseSlowly } from './parse-slowly.ts';

const MAX_ROUNDS = 20;
const MAX_READ_AGAIN = 256 * 1024;

/** How much faster a comment is read than anything else. */
const COMMENT_GAIN = 64;

/** Whether a text, of which `left` characters are no comments, may be parsed once more; a large one takes too long. */
export function mayReadAgain(length: number, left: number, round: number): boolean {
  return round < MAX_ROUNDS && (left + length / COMMENT_GAIN) * (round + 1) <= MAX_READ_AGAIN;
}

/** Parses the text once more, as if these mistakes were not there. */
export function readOver(parsed: ParsedText, explanations: readonly Explanation[]): ParsedText {
  const repairs = explanations.flatMap(({ repair }) => repair ?? []);
  const again = parseSlowly(parsed.yaml, lineIndex(repairs.reduce(withoutMistake, parsed.lines.text)));
  return again ?? { ...parsed, tokens: [], documents: [] };
}

/** The text with something harmless of the same length in one place, so that all offsets stay. */
function withoutMistake(text: string, { start, end, as }: Repair): string {
  const [first = '', ...others] = text.slice(start, end).split('\n');
  const harmless = first.replace(/[^\r]/g, as === 'text' ? 'x' : ' ');
  const rest = others.map((line) => `\n${line.replace(/[^\r]/g, ' ')}`);
  return text.slice(0, start) + harmless + rest.join('') + text.slice(end);
}
