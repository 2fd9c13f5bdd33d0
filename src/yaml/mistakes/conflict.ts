import type { LineIndex } from '../line-index.ts';
import { syntaxProblem } from '../refusals.ts';
import { endOfLine } from '../skip-space.ts';
import type { Explanation } from './trouble.ts';

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/gm;

/** The marks that git leaves where two people changed the same lines; of each conflict its first. */
export function findConflicts(lines: LineIndex): readonly Explanation[] {
  const conflicts: Explanation[] = [];
  let begun = -1;
  for (const { 0: marker, index } of lines.text.matchAll(MARKER)) {
    if (marker === '<<<<<<<') begun = index;
    else if (marker === '>>>>>>>' && begun >= 0) {
      conflicts.push(conflict(lines, begun, endOfLine(lines.text, index)));
      begun = -1;
    } else if (begun < 0) conflicts.push(leftover(lines, index));
  }
  if (begun >= 0) conflicts.push(leftover(lines, begun));
  return conflicts;
}

function conflict(lines: LineIndex, start: number, end: number): Explanation {
  const message = `a merge conflict begins here and ends in line ${lines.position(end).line}`;
  const help = 'keep what should stand, and delete the lines <<<<<<<, ======= and >>>>>>>';
  const problem = syntaxProblem({ start, end: start + 7 }, message, help);
  return { problem, isIndependent: true, repair: { start, end, as: 'nothing' } };
}

function leftover(lines: LineIndex, start: number): Explanation {
  const help = 'decide what should stand here, and delete the line';
  const problem = syntaxProblem({ start, end: start + 7 }, 'this line is left from a merge conflict', help);
  return {
    problem,
    isIndependent: true,
    repair: { start, end: endOfLine(lines.text, start), as: 'nothing' },
  };
}
