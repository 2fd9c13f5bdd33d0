import type { CST } from 'yaml';
import type { LineIndex } from './line-index.ts';
import type { Explanation } from './mistakes/trouble.ts';
import { plainTextAt } from './quote.ts';
import { aliasProblem, anchorProblem, directiveProblem, tagProblem } from './refusals.ts';
import type { TokenAt } from './walk-tokens.ts';

const REFUSED = new Set(['anchor', 'alias', 'tag', 'directive']);
const MAX_REFUSED = 1000;

/** Anchors, aliases, tags and directives: YAML allows them, an org.yaml does not. */
export function findRefusedTokens(lines: LineIndex, tokens: readonly TokenAt[]): readonly Explanation[] {
  const found = tokens.filter(({ token }) => REFUSED.has(token.type)).slice(0, MAX_REFUSED);
  return found.flatMap(({ token }) => refuse(lines, token) ?? []);
}

function refuse(lines: LineIndex, token: CST.Token): Explanation | undefined {
  if (!('source' in token)) return undefined;
  const { offset: start, source } = token;
  const range = { start, end: start + source.length };
  if (token.type === 'directive') {
    return { problem: directiveProblem(range), isIndependent: true, repair: { ...range, as: 'nothing' } };
  }
  const problem =
    token.type === 'anchor'
      ? anchorProblem(lines, range)
      : token.type === 'alias'
        ? aliasProblem(lines, range)
        : token.type === 'tag'
          ? tagProblem(lines, range)
          : undefined;
  if (!problem) return undefined;
  const end = start + Math.max(source.length, plainTextAt(lines.text, start).length);
  return { problem, isIndependent: true, repair: { start, end, as: 'text' } };
}
