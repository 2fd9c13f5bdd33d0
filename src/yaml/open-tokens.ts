import type { CST } from 'yaml';
import { explainOpenBracket, findLeftOpen } from './mistakes/brackets.ts';
import { explainOpenQuote } from './mistakes/quotes.ts';
import type { Explanation } from './mistakes/trouble.ts';
import type { LineIndex } from './line-index.ts';
import type { Range } from './node.ts';
import type { TokenAt } from './walk-tokens.ts';

/** The first quote or bracket that is opened and not closed: all that comes after it is misunderstood. */
export function findOpenToken(lines: LineIndex, tokens: readonly TokenAt[]): Explanation | undefined {
  for (const [index, { token, depth }] of tokens.entries()) {
    if (token.type === 'flow-collection') {
      const left = findLeftOpen(lines.text, token.offset);
      if (left === undefined && isClosedBracket(token)) continue;
      const inside = insideOf(tokens, index, depth);
      const end = left ?? token.end[0]?.offset ?? endOf(inside, token.offset + 1);
      return findOpenToken(lines, inside) ?? explainOpenBracket(lines, { start: token.offset, end });
    }
    if (isQuoted(token) && !isClosedQuote(token.source)) {
      return explainOpenQuote(lines, { start: token.offset, end: token.offset + token.source.length });
    }
  }
  return undefined;
}

function insideOf(tokens: readonly TokenAt[], index: number, depth: number): readonly TokenAt[] {
  const after = tokens.slice(index + 1);
  const end = after.findIndex((one) => one.depth <= depth);
  return end < 0 ? after : after.slice(0, end);
}

function endOf(tokens: readonly TokenAt[], start: number): number {
  return tokens.reduce((end, { token }) => {
    return 'source' in token ? Math.max(end, token.offset + token.source.length) : end;
  }, start);
}

/** The stretches in brackets, where commas separate and indentation says little. */
export function findBrackets(tokens: readonly TokenAt[]): readonly Range[] {
  return tokens.flatMap(({ token }) => {
    if (token.type !== 'flow-collection') return [];
    return [{ start: token.offset, end: token.end[0]?.offset ?? Number.POSITIVE_INFINITY }];
  });
}

function isClosedBracket(token: CST.FlowCollection): boolean {
  const closing = token.start.source === '[' ? 'flow-seq-end' : 'flow-map-end';
  return token.end[0]?.type === closing;
}

function isQuoted(token: CST.Token): token is CST.FlowScalar {
  return token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
}

function isClosedQuote(source: string): boolean {
  const quote = source.charAt(0);
  if (source.length < 2 || !source.endsWith(quote)) return false;
  const before = quote === '"' ? '\\' : "'";
  let at = source.length - 1;
  while (at > 1 && source.charAt(at - 1) === before) at--;
  return (source.length - 1 - at) % 2 === 0;
}
