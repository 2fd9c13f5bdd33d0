import { checkNodes } from './check-nodes.ts';
import { explainError } from './explain-error.ts';
import type { LineIndex } from './line-index.ts';
import { findConflicts } from './mistakes/conflict.ts';
import type { Explanation } from './mistakes/trouble.ts';
import { keepFirstOfRuns, onePerLine, withoutRepaired } from './one-per-cause.ts';
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
 * is read over, and the text parsed again for the others.
 */
export function findMistakes(first: ParsedText): readonly YamlProblem[] {
  const repaired: Explanation[] = [];
  let parsed = first;
  const conflicts = hasErrors(parsed) ? findConflicts(parsed.lines) : [];
  if (conflicts.length > 0) parsed = readOver(parsed, conflicts);
  let mistakes = nextMistakes(parsed, first.lines);
  for (let round = 0; mistakes.repairable && mayReadAgain(parsed, round); round++) {
    repaired.push(mistakes.repairable);
    parsed = readOver(parsed, [mistakes.repairable]);
    mistakes = nextMistakes(parsed, first.lines);
  }
  const { lines } = first;
  const certain = [...conflicts.map(({ problem }) => problem), ...mistakes.certain];
  const found = [...certain, ...onePerLine(lines, repaired)];
  const kept = keepFirstOfRuns(lines, withoutRepaired(lines, mistakes.explained, repaired), found);
  return [...found, ...kept, ...checkDocuments(parsed, [...found, ...kept])];
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
  const certain = [...refused.map(({ problem }) => problem), ...secondDocuments(parsed)];
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

/** More than a reader of the findings will look at need no words. */
function explainErrors({ tokens, documents }: ParsedText, lines: LineIndex): readonly Explanation[] {
  const brackets = findBrackets(tokens);
  const errors = documents.flatMap((document) => document.errors);
  const once = errors.filter(({ pos }, index) => index === 0 || errors[index - 1]?.pos[0] !== pos[0]);
  return once.slice(0, MAX_EXPLAINED).map(({ code, pos: [start, end] }) => {
    const isInBrackets = brackets.some((range) => range.start < start && start <= range.end);
    return explainError({ lines, code, start, end, isInBrackets });
  });
}

function secondDocuments({ lines, documents }: ParsedText): readonly YamlProblem[] {
  return documents.slice(1).map((document) => secondDocumentProblem(lines, document.range[0]));
}

function checkDocuments(parsed: ParsedText, found: readonly YamlProblem[]): readonly YamlProblem[] {
  if (found.length >= MAX_PROBLEMS) return [];
  const mistakes = found.map(({ start }) => start);
  const { yaml, lines, documents } = parsed;
  return documents.flatMap((document) => checkNodes(yaml, lines, document.contents, mistakes));
}
