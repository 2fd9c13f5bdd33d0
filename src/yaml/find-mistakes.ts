import { checkNodes } from './check-nodes.ts';
import { explainError } from './explain-error.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import { findConflicts } from './mistakes/conflict.ts';
import type { Explanation, Repair } from './mistakes/trouble.ts';
import { findBrackets, findOpenToken } from './open-tokens.ts';
import { type ParsedText, parseSlowly } from './parse-slowly.ts';
import type { YamlProblem } from './problem.ts';
import { findRefusedTokens } from './refused-tokens.ts';
import { secondDocumentProblem } from './refusals.ts';

const MAX_ROUNDS = 20;
const MAX_READ_AGAIN = 256 * 1024;
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
  let mistakes = nextMistakes(parsed);
  for (let round = 0; mistakes.repairable && isWorthIt(parsed, round); round++) {
    repaired.push(mistakes.repairable);
    parsed = readOver(parsed, [mistakes.repairable]);
    mistakes = nextMistakes(parsed);
  }
  const certain = [...conflicts.map(({ problem }) => problem), ...mistakes.certain];
  const found = [...certain, ...onePerLine(parsed.lines, repaired)];
  const kept = keepFirstOfRuns(
    parsed.lines,
    withoutRepaired(parsed.lines, mistakes.explained, repaired),
    found,
  );
  return [...found, ...kept, ...checkDocuments(parsed, [...found, ...kept])];
}

interface Mistakes {
  /** Anchors, aliases, tags, directives, second documents. */
  readonly certain: readonly YamlProblem[];
  readonly explained: readonly Explanation[];
  /** The first of all that can be read over. */
  readonly repairable: Explanation | undefined;
}

function nextMistakes(parsed: ParsedText): Mistakes {
  const refused = findRefusedTokens(parsed.lines, parsed.tokens);
  const certain = [...refused.map(({ problem }) => problem), ...secondDocuments(parsed)];
  if (!hasErrors(parsed)) return { certain, explained: [], repairable: undefined };
  const explained = explainErrors(parsed);
  const open = findOpenToken(parsed.lines, parsed.tokens);
  const candidates = [...refused, ...explained, ...(open ? [open] : [])].filter(({ repair }) => repair);
  const [repairable] = candidates.toSorted((a, b) => startOf(a) - startOf(b));
  if (!open) return { certain, explained, repairable };
  const before = explained.filter((one) => one.problem.start < startOf(open));
  return { certain, explained: [...before, open], repairable };
}

function startOf({ problem, repair }: Explanation): number {
  return repair?.start ?? problem.start;
}

function hasErrors({ documents }: ParsedText): boolean {
  return documents.some((document) => document.errors.length > 0);
}

function explainErrors({ lines, tokens, documents }: ParsedText): readonly Explanation[] {
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

/** What was read over may leave a second mistake in the same line, which is none of the author's. */
function onePerLine(lines: LineIndex, repaired: readonly Explanation[]): readonly YamlProblem[] {
  const taken = new Set<number>();
  return repaired.flatMap(({ problem, isIndependent }) => {
    const { line } = lines.position(problem.start);
    if (!isIndependent && taken.has(line)) return [];
    taken.add(line);
    return [problem];
  });
}

/** A line that was read over is no longer the author's. */
function withoutRepaired(
  lines: LineIndex,
  explained: readonly Explanation[],
  repaired: readonly Explanation[],
): readonly Explanation[] {
  const changed = new Set(repaired.map((one) => lines.position(startOf(one)).line));
  return explained.filter(({ problem }) => !changed.has(lines.position(problem.start).line));
}

/** Of mistakes on the same or on neighbouring lines that hang together, only the first is one. */
function keepFirstOfRuns(
  lines: LineIndex,
  explained: readonly Explanation[],
  found: readonly YamlProblem[],
): readonly YamlProblem[] {
  const kept: YamlProblem[] = [];
  const taken = new Set(found.map(({ start }) => lines.position(start).line));
  let lastOfRun = -1;
  for (const { problem, isIndependent } of explained.toSorted((a, b) => a.problem.start - b.problem.start)) {
    const { line } = lines.position(problem.start);
    const isCovered = taken.has(line) || (!isIndependent && line <= lastOfRun + 1);
    if (!isIndependent) lastOfRun = line;
    if (isCovered && !(isIndependent && line !== lastOfRun)) continue;
    kept.push(problem);
    if (!isIndependent) taken.add(line);
  }
  return kept;
}

function checkDocuments(parsed: ParsedText, found: readonly YamlProblem[]): readonly YamlProblem[] {
  const mistakes = found.map(({ start }) => start);
  return parsed.documents.flatMap((document) =>
    checkNodes(parsed.yaml, parsed.lines, document.contents, mistakes),
  );
}

function isWorthIt({ lines }: ParsedText, round: number): boolean {
  return round < MAX_ROUNDS && lines.text.length * (round + 1) <= MAX_READ_AGAIN;
}

function readOver(parsed: ParsedText, explanations: readonly Explanation[]): ParsedText {
  const { text } = parsed.lines;
  const repairs = explanations.flatMap(({ repair }) => repair ?? []);
  const again = parseSlowly(parsed.yaml, lineIndex(repairs.reduce(withoutMistake, text)));
  return 'tooDeepAt' in again ? { ...parsed, documents: [] } : again;
}

/** The text with something harmless of the same length in one place, so that all offsets stay. */
function withoutMistake(text: string, { start, end, as }: Repair): string {
  const [first = '', ...others] = text.slice(start, end).split('\n');
  const harmless = first.replace(/[^\r]/g, as === 'text' ? 'x' : ' ');
  const rest = others.map((line) => `\n${line.replace(/[^\r]/g, ' ')}`);
  return text.slice(0, start) + harmless + rest.join('') + text.slice(end);
}
