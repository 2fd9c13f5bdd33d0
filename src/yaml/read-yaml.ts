import { type Event, YAMLException, parseEvents } from 'js-yaml';
import { buildNode } from './build-tree.ts';
import { checkEvents } from './check-events.ts';
import { MAX_DEPTH, MAX_FAST, MAX_SLOW, tooDeepProblem, tooLongProblem } from './limits.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { orderProblems } from './problem-list.ts';
import { syntaxProblem } from './refusals.ts';
import { scanText } from './scan-text.ts';
import { readSlowly } from './slow-reader.ts';

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
  const scan = scanText(text);
  if (scan.unreadable.length > 0) return refused(scan.unreadable.map(unreadable), 'none');
  const lines = lineIndex(text);
  const events = readEvents(text);
  if (!Array.isArray(events)) {
    if (events.isTooDeep) return refused([tooDeepProblem(events.at)], 'fast');
    return readWithSlow(lines, events.at);
  }
  const check = checkEvents(lines, events);
  if (scan.doubt || check.isDoubtful) return readWithSlow(lines, scan.doubt?.at ?? 0);
  if (check.refusals.length > 0) return refused(check.refusals, 'fast');
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (events.length === 0)
    return { root: { kind: 'empty', start, end: start }, problems: [], reader: 'fast' };
  void options;
  return {
    root: buildNode({ text, events, next: 1, read: start }, start, start),
    problems: [],
    reader: 'fast',
  };
}

function unreadable(at: number): YamlProblem {
  return { rule: 'file-readable', start: at, end: at + 1, message: 'control', help: '' };
}

function readWithSlow(lines: LineIndex, at: number): YamlRead {
  if (lines.text.length > MAX_SLOW)
    return refused([syntaxProblem({ start: at, end: at + 1 }, 'cannot read', '')], 'fast');
  const { root, problems } = readSlowly(lines);
  return root ? { root, problems, reader: 'slow' } : refused(problems, 'slow');
}

function refused(problems: readonly YamlProblem[], reader: YamlRead['reader']): YamlRead {
  return { root: null, problems: orderProblems(problems), reader };
}

interface Refusal {
  readonly at: number;
  readonly isTooDeep: boolean;
}

function readEvents(text: string): Event[] | Refusal {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { at: error.mark?.position ?? 0, isTooDeep: error.reason.startsWith('nesting exceeded') };
  }
}
