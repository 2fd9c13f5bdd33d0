import type { LineIndex } from '../line-index.ts';
import { syntaxProblem } from '../refusals.ts';
import type { Explanation } from './trouble.ts';

/** Blanks of Unicode that look like indentation and are text to YAML. */
const STRANGE_INDENT = /^[ \t]*([\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]+)/gm;

/** More than these nobody reads, and each is read over by itself. */
const MAX_STRANGE = 100;

/** Lines that begin with blanks which YAML does not know, as they come along with text from web pages. */
export function findStrangeBlanks(lines: LineIndex): readonly Explanation[] {
  const found = [...lines.text.matchAll(STRANGE_INDENT)].slice(0, MAX_STRANGE);
  return found.map(({ 0: all, 1: strange = '', index }) => {
    const start = index + all.indexOf(strange);
    const range = { start, end: start + strange.length };
    const message = `this line begins with ${nameOf(strange)}, which is no indentation`;
    const problem = syntaxProblem(range, message, 'write ordinary blanks');
    return { problem, isIndependent: true, repair: { ...range, as: 'nothing' } };
  });
}

function nameOf(strange: string): string {
  const code = `U+${strange.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return strange.startsWith('\u00A0') ? `a no-break space (${code})` : `an unusual blank (${code})`;
}
