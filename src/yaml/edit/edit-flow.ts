import { findOutsideComments } from '../skip-space.ts';
import { splice, type Editing, type Spot } from './editing.ts';
import { beginsLine, columnOf, lineStartOf, nextLine } from './lines.ts';
import { examplesOf, likeMaps, type Part } from './parts.ts';
import { exampleOf, placeOf, replaceValue } from './replace-value.ts';
import { partAt, type Wanted } from './wanted.ts';
import { writeFlowEntry, writeValue } from './write-value.ts';

interface Flow {
  readonly editing: Editing;
  readonly spot: Spot;
  readonly parts: readonly Part[];
  readonly wanted: Wanted;
  readonly isKept: ReadonlySet<number>;
}

/** Edits a list or map that is written in brackets or braces. What moves in it is written anew. */
export function editFlow(
  editing: Editing,
  spot: Spot,
  parts: readonly Part[],
  wanted: Wanted,
  editPart: (editing: Editing, index: number, place: number) => void,
): void {
  const isKept = new Set(wanted.matches.flatMap((match) => (match.isKept ? match.from : [])));
  if (isKept.size === 0) return replaceValue(editing, spot, wanted.value);
  const flow: Flow = { editing, spot, parts, wanted, isKept };
  wanted.matches.forEach((match, place) => {
    if (match.isKept) editPart(editing, match.from, place);
  });
  if (hasLineEach(editing.text, spot, parts)) editLines(flow);
  else editInLine(flow);
}

/** Whether each part, and what closes the brackets, has a line of its own. */
function hasLineEach(text: string, { node }: Spot, parts: readonly Part[]): boolean {
  return parts.every(({ start }) => beginsLine(text, start)) && beginsLine(text, node.end - 1);
}

function editLines(flow: Flow): void {
  const { editing, parts, wanted, isKept } = flow;
  const { text, lineBreak } = editing;
  const hadComma = commaAfter(flow, parts.length - 1) >= 0;
  parts.forEach((_, index) => {
    if (isKept.has(index)) return;
    splice(editing, startOfLines(text, parts, index), nextLine(text, endWithComma(flow, index)), '');
  });
  let last = -1;
  wanted.matches.forEach((match, place) => {
    const isLast = place === wanted.matches.length - 1;
    if (match.isKept) {
      last = match.from;
      const comma = commaAfter(flow, last);
      const end = parts[last]?.end ?? 0;
      if (!isLast && comma < 0) splice(editing, end, end, ',');
      if (isLast && comma >= 0 && !hadComma) splice(editing, comma, comma + 1, '');
      return;
    }
    const at = last < 0 ? startOfLines(text, parts, 0) : nextLine(text, endWithComma(flow, last));
    const indent = ' '.repeat(columnOf(text, parts[0]?.start ?? 0));
    const comma = !isLast || hadComma ? ',' : '';
    splice(editing, at, at, `${indent}${newText(flow, place)}${comma}${lineBreak}`);
  });
}

/** Where the lines of a part begin, with the comment lines directly above it. */
function startOfLines(text: string, parts: readonly Part[], index: number): number {
  let start = lineStartOf(text, parts[index]?.start ?? 0);
  const previous = parts[index - 1];
  if (previous === undefined) return start;
  const limit = nextLine(text, previous.end);
  while (start > limit) {
    const above = lineStartOf(text, start - 1);
    if (!text.slice(above, start).trim().startsWith('#')) break;
    start = above;
  }
  return start;
}

/** The offset of the comma behind a part; -1 where there is none. */
function commaAfter({ editing, parts, spot }: Flow, index: number): number {
  const end = parts[index]?.end ?? 0;
  const limit = parts[index + 1]?.start ?? spot.node.end - 1;
  const comma = findOutsideComments(editing.text, end, ',');
  return comma < limit ? comma : -1;
}

function endWithComma(flow: Flow, index: number): number {
  return Math.max(commaAfter(flow, index) + 1, flow.parts[index]?.end ?? 0);
}

function editInLine(flow: Flow): void {
  const { editing, parts, wanted, isKept } = flow;
  parts.forEach((_, index) => {
    if (!isKept.has(index)) removeInLine(flow, index);
  });
  const separator = separatorOf(editing.text, parts);
  let last = -1;
  wanted.matches.forEach((match, place) => {
    if (match.isKept) last = match.from;
    else if (last >= 0) {
      const end = parts[last]?.end ?? 0;
      splice(editing, end, end, separator + newText(flow, place));
    } else {
      const start = parts[0]?.start ?? 0;
      splice(editing, start, start, newText(flow, place) + separator);
    }
  });
}

/** Removes a part with the comma before it, or that behind it where it is the first; comments are left. */
function removeInLine(flow: Flow, index: number): void {
  const { editing, parts, isKept } = flow;
  const { text } = editing;
  const { start, end } = parts[index] ?? { start: 0, end: 0 };
  const before = parts[index - 1]?.end;
  const after = parts[index + 1]?.start;
  const hasBefore = parts.some((_, each) => each < index && isKept.has(each));
  if (hasBefore && before !== undefined && !text.slice(before, start).includes('#')) {
    splice(editing, before, end, '');
  } else if (after !== undefined && !text.slice(end, after).includes('#')) {
    splice(editing, start, after, '');
  } else {
    splice(editing, start, endWithComma(flow, index), '');
  }
}

function separatorOf(text: string, parts: readonly Part[]): string {
  const [first, second] = parts;
  const between = first !== undefined && second !== undefined ? text.slice(first.end, second.start) : '';
  return /^ *, *$/.test(between) ? between : ', ';
}

function newText(flow: Flow, place: number): string {
  const { editing, spot, parts, wanted } = flow;
  const { key, value } = partAt(wanted, place);
  const around = { ...placeOf(editing, spot), inFlow: true };
  if (key !== null) {
    return writeFlowEntry(key, value, { ...around, examples: [exampleOf(editing, spot), ...likeMaps(spot)] });
  }
  const examples = [
    ...parts.slice(0, 1).map(({ node }) => ({ node, column: 0 })),
    ...examplesOf(editing.text, spot, parts, 0),
  ];
  return writeValue(value, { ...around, owner: 'dash', depth: spot.depth + 1, examples }).head;
}
