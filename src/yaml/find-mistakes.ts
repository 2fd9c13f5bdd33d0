import type { CST } from 'yaml';
import { checkNodes } from './check-nodes.ts';
import { explainError } from './explain-error.ts';
import type { LineIndex } from './line-index.ts';
import { findConflicts } from './mistakes/conflict.ts';
import { findStrangeBlanks } from './mistakes/no-break-space.ts';
import type { Explanation } from './mistakes/trouble.ts';
import { keepFirstOfRuns, onePerLine, withoutFollowing, withoutRepaired } from './one-per-cause.ts';
import { findBrackets, findOpenToken } from './open-tokens.ts';
import type { ParsedText } from './parse-slowly.ts';
import { MAX_PROBLEMS } from './problem-list.ts';
import type { YamlProblem } from './problem.ts';
import { mayReadAgain, readOver } from './read-over.ts';
import { secondDocumentProblem } from './refusals.ts';
import { findRefusedTokens } from './refused-tokens.ts';

const MAX_EXPLAINED = 200;

/**
 * All mistakes of a text. One that makes the reader misunderstand what follows (an open quote, an extra bracket)
 * is read over, and the text parsed again for the others. What was parsed may be reduced to `left` characters of the
 * author's own `lines`.
 */
export function findMistakes(
  first: ParsedText,
  lines: LineIndex,
  { left }: { readonly left: number },
): readonly YamlProblem[] {
  const repaired: Explanation[] = [];
  let parsed = first;
  const conflicts = hasErrors(parsed) ? findConflicts(lines) : [];
  if (conflicts.length > 0) parsed = readOver(parsed, conflicts);
  const strange = readOverBlanks(parsed);
  parsed = strange.parsed;
  let mistakes = nextMistakes(parsed, lines);
  for (let round = 0; mistakes.repairable && mayReadAgain(lines.text.length, left, round); round++) {
    repaired.push(mistakes.repairable);
    parsed = readOver(parsed, [mistakes.repairable]);
    mistakes = nextMistakes(parsed, lines);
  }
  const early = [...conflicts, ...strange.blanks];
  const certain = [...early.map(({ problem }) => problem), ...mistakes.certain];
  const found = [...certain, ...onePerLine(lines, repaired)];
  const explained = withoutRepaired(lines, mistakes.explained, repaired);
  const kept = keepFirstOfRuns(lines, withoutFollowing(lines, explained, [...conflicts, ...repaired]), found);
  const all = [...found, ...kept];
  if (all.length >= MAX_PROBLEMS) return all;
  return [...all, ...checkDocuments(parsed, lines, [...found, ...explained.map(({ problem }) => problem)])];
}

/** Blanks that are none are read over where they do harm, and not where they belong to a text. */
function readOverBlanks(parsed: ParsedText): {
  readonly parsed: ParsedText;
  readonly blanks: readonly Explanation[];
} {
  if (!hasErrors(parsed)) return { parsed, blanks: [] };
  const texts = parsed.tokens.filter(({ token }) => token.type === 'block-scalar');
  const found = findStrangeBlanks(parsed.lines).filter(({ problem }) => {
    return !texts.some(({ token }) => isWithin(token, problem.start));
  });
  if (found.length === 0) return { parsed, blanks: [] };
  const again = readOver(parsed, found);
  return countErrors(again) < countErrors(parsed) ? { parsed: again, blanks: found } : { parsed, blanks: [] };
}

interface Mistakes {
  /** Anchors, aliases, tags, directives, second documents. */
  readonly certain: readonly YamlProblem[];
  readonly explained: readonly Explanation[];
  /** The first of all that can be read over. */
  readonly repairable: Explanation | undefined;
}

/** What is told comes from the author's own text in `lines`, also where something was read over. */
function nextMistakes(parsed: ParsedText, lines: LineIndex): Mistakes {
  const refused = findRefusedTokens(lines, parsed.tokens);
  const certain = [...refused.map(({ problem }) => problem), ...secondDocuments(parsed, lines)];
  if (!hasErrors(parsed)) return { certain, explained: [], repairable: undefined };
  const explained = explainErrors(parsed, lines);
  const open = findOpenToken(lines, parsed.tokens);
  const candidates = [...refused, ...explained, ...(open ? [open] : [])].filter(({ repair }) => repair);
  const [repairable] = candidates.toSorted((a, b) => startOf(a) - startOf(b));
  if (!open) return { certain, explained, repairable };
  const before = explained.filter((one) => one.problem.start < startOf(open));
  return { certain, explained: [...before, open], repairable };
}

function startOf({ problem, repair }: Explanation): number {
  return (repair ?? problem).start;
}

function hasErrors({ documents }: ParsedText): boolean {
  return documents.some((document) => document.errors.length > 0);
}

function isWithin(token: CST.Token, at: number): boolean {
  return 'source' in token && token.offset <= at && at < token.offset + token.source.length;
}

function countErrors({ documents }: ParsedText): number {
  return documents.reduce((sum, { errors }) => sum + errors.length, 0);
}

/** More than a reader of the findings will look at need no words. */
function explainErrors({ tokens, documents }: ParsedText, lines: LineIndex): readonly Explanation[] {
  const brackets = findBrackets(tokens);
  const errors = documents.flatMap((document) => document.errors);
  const once = errors.filter(({ pos }, index) => index === 0 || errors[index - 1]?.pos[0] !== pos[0]);
  const explained = once.slice(0, MAX_EXPLAINED).map(({ code, pos: [start, end] }) => {
    const isInBrackets = brackets.some((range) => range.start < start && start <= range.end);
    return explainError({ lines, code, start, end, isInBrackets });
  });
  // The reader stumbles at each colon of a value, over one mistake.
  return explained.filter(({ problem }, at) => {
    const earlier = explained.findIndex((each) => each.problem.start === problem.start);
    return earlier === at || explained[earlier]?.problem.message !== problem.message;
  });
}

function secondDocuments({ documents }: ParsedText, lines: LineIndex): readonly YamlProblem[] {
  return documents.slice(1).map((document) => secondDocumentProblem(lines, document.range[0]));
}

function checkDocuments(
  { yaml, documents }: ParsedText,
  lines: LineIndex,
  found: readonly YamlProblem[],
): readonly YamlProblem[] {
  const mistakes = found.map(({ start }) => start);
  return documents.flatMap((document) => checkNodes(yaml, lines, document.contents, mistakes));
}
