import type { LineIndex } from '../line-index.ts';
import { syntaxProblem } from '../refusals.ts';
import type { Explanation } from './trouble.ts';

const CONFLICT =
  /^<{7}(?: .*)?\r?\n(?:.*\n)*?(?:\|{7}(?: .*)?\r?\n(?:.*\n)*?)?={7}\r?\n(?:.*\n)*?>{7}(?: .*)?$/gm;
const LONE_MARKER = /^(?:<{7} .+|={7}|>{7} .+)$/gm;

/** The marks that git leaves where two people changed the same lines. */
export function findConflicts(lines: LineIndex): readonly Explanation[] {
  const whole = [...lines.text.matchAll(CONFLICT)].map((match) => conflict(lines, match.index, match[0]));
  if (whole.length > 0) return whole;
  const lone = LONE_MARKER.exec(lines.text);
  LONE_MARKER.lastIndex = 0;
  if (!lone) return [];
  const range = { start: lone.index, end: lone.index + lone[0].length };
  const problem = syntaxProblem(
    range,
    'this line is left from a merge conflict',
    'decide what should stand here, and delete the line',
  );
  return [{ problem, isIndependent: true, repair: { ...range, as: 'nothing' } }];
}

function conflict(lines: LineIndex, start: number, text: string): Explanation {
  const end = start + text.length;
  const last = lines.position(end).line;
  const problem = syntaxProblem(
    { start, end: start + 7 },
    `a merge conflict begins here and ends in line ${last}`,
    'keep what should stand, and delete the lines <<<<<<<, ======= and >>>>>>>',
  );
  return { problem, isIndependent: true, repair: { start, end, as: 'nothing' } };
}
