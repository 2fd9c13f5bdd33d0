import type { ScalarNode } from './node.ts';

/** What a double-quoted text writes as one character; the digits of the last three follow. */
const escape = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[\s\S])/;

/** The escapes that stand for white space, or for nothing. */
const blankEscape = /^\\(?:[ntrfv \t_NLP\r\n]|x(?:0[9a-dA-D]|20|85|[aA]0))/;

/**
 * Where a character of a text stands in the file that writes it: `offset` is one into the node's text, what comes back
 * one into the file, both in UTF-16 units. Indentation, folded lines, doubled quotes and escapes lie between the two, so
 * what is counted is what is not white space; an offset at white space is that of the next character.
 */
export function offsetInScalar(file: string, { start, end, text }: ScalarNode, offset: number): number {
  let left = text.slice(0, offset).replaceAll(/\s/g, '').length;
  for (const { at, length, isBlank } of writtenCharacters(file, start, end)) {
    if (isBlank) continue;
    if (left <= 0) return at;
    left -= length;
  }
  return Math.max(start, end - 1);
}

/** One character, or one escape, of a scalar as it is written. */
interface Written {
  readonly at: number;
  /** How long it is in the text, in UTF-16 units. */
  readonly length: number;
  readonly isBlank: boolean;
}

function* writtenCharacters(file: string, start: number, end: number): Generator<Written> {
  const style = file[start];
  const isQuoted = style === '"' || style === "'";
  const from = style === '|' || style === '>' ? endOfLine(file, start) : start + (isQuoted ? 1 : 0);
  const to = isQuoted ? end - 1 : end;
  for (let at = from; at < to;) {
    const rest = file.slice(at, at + 12);
    if (style === '"' && rest.startsWith('\\')) {
      const written = escape.exec(rest)?.[0] ?? '\\';
      const isPair = written.startsWith('\\U') && Number.parseInt(written.slice(2), 16) > 0xffff;
      yield { at, length: isPair ? 2 : 1, isBlank: blankEscape.test(written) };
      at += written.length;
    } else {
      yield { at, length: 1, isBlank: /\s/.test(rest.charAt(0)) };
      at += style === "'" && rest.startsWith("''") ? 2 : 1;
    }
  }
}

function endOfLine(file: string, at: number): number {
  const found = file.indexOf('\n', at);
  return found === -1 ? file.length : found;
}
