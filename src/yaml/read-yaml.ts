import { type Event, YAMLException, parseEvents } from 'js-yaml';
import { buildLazily } from './build-lazily.ts';
import { checkEvents } from './check-events.ts';
import { MAX_DEPTH, MAX_FAST, tooDeepProblem, tooLongProblem } from './limits.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { orderProblems } from './problem-list.ts';
import { explainDoubt, explainFirst } from './explain-first.ts';
import { scanText } from './scan-text.ts';
import { endOfLine, startOfLine } from './skip-space.ts';
import { readSlowly } from './slow-reader.ts';
import { unreadableProblems } from './unreadable.ts';

/** What a text holds: a tree, or all its mistakes. */
export interface YamlRead {
  /** null exactly when there are problems; a text without content is an empty node. */
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  /** Who gave the answer: `fast` (js-yaml's events), `slow` (the yaml package), or `none` before any parsing. */
  readonly reader: 'fast' | 'slow' | 'none';
}

/** How a text is read. */
export interface ReadOptions {
  /** Maps above this depth give their entries once, each built when it is reached; by default none do. */
  readonly lazyDepth?: number;
}

/** Reads one document; never throws, whatever the text is. */
export function readYaml(text: string, options: ReadOptions = {}): YamlRead {
  if (text.length > MAX_FAST) return refused([tooLongProblem()], 'none');
  const { unreadable, doubt } = scanText(text);
  if (unreadable.length > 0) return refused(unreadableProblems(text, unreadable), 'none');
  const lines = lineIndex(text);
  const parsed = parseFast(text);
  if ('isTooDeep' in parsed) {
    return parsed.isTooDeep
      ? refused([tooDeepProblem(parsed.at)], 'fast')
      : isInHugeLine(text, parsed.at)
        ? refused([explainFirst(lines, parsed.at)], 'fast')
        : readInDoubt(lines, () => explainFirst(lines, parsed.at));
  }
  const check = checkEvents(lines, parsed.events);
  if (doubt) return readInDoubt(lines, () => explainDoubt(lines, doubt));
  if (check.doubtAt >= 0) return readInDoubt(lines, () => explainFirst(lines, check.doubtAt));
  if (check.refusals.length > 0) return refused(check.refusals, 'fast');
  return { root: buildRoot(text, parsed.events, options.lazyDepth ?? 0), problems: [], reader: 'fast' };
}

function refused(problems: readonly YamlProblem[], reader: YamlRead['reader']): YamlRead {
  return { root: null, problems: orderProblems(problems), reader };
}

/** In characters: no person reads a line that is longer, and the slow reader takes seconds for it. */
const HUGE_LINE = 262_144;

/** Whether an offset is in the middle of such a line. */
function isInHugeLine(text: string, at: number): boolean {
  const start = startOfLine(text, at);
  return at > start && endOfLine(text, at) - start > HUGE_LINE;
}

/** The slow reader decides; where the text is too much for it, the one thing that is known is told. */
function readInDoubt(lines: LineIndex, known: () => YamlProblem): YamlRead {
  const slow = readSlowly(lines);
  if (!slow) return refused([known()], 'fast');
  const { root, problems } = slow;
  return root ? { root, problems, reader: 'slow' } : refused(problems, 'slow');
}

function buildRoot(text: string, events: (Event | null)[], lazyDepth: number): YamlNode {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (events.length === 0) return { kind: 'empty', start, end: start };
  return buildLazily({ text, events, next: 1, read: start }, start, start, lazyDepth);
}

type FastParse = { readonly events: Event[] } | { readonly at: number; readonly isTooDeep: boolean };

function parseFast(text: string): FastParse {
  try {
    return { events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { at: error.mark?.position ?? 0, isTooDeep: error.reason.startsWith('nesting exceeded') };
  }
}
