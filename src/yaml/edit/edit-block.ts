import { insertLines, splice, type Editing, type Spot } from './editing.ts';
import { beginsLine, columnOf } from './lines.ts';
import { examplesOf, likeMaps, type Part } from './parts.ts';
import { blankLinesAround, goneRegion, regionOf } from './region.ts';
import { exampleOf, replaceValue } from './replace-value.ts';
import { applySplices, mergeSplices, type Splice } from './splice.ts';
import { partAt, type Wanted } from './wanted.ts';
import { writeEntry, writeItem } from './write-value.ts';

interface Block {
  readonly editing: Editing;
  readonly spot: Spot;
  readonly parts: readonly Part[];
  readonly wanted: Wanted;
  readonly column: number;
  readonly editPart: (editing: Editing, index: number, place: number) => void;
}

/** Edits a list or map that is written in lines. */
export function editBlock(
  editing: Editing,
  spot: Spot,
  parts: readonly Part[],
  wanted: Wanted,
  editPart: Block['editPart'],
): void {
  const { text } = editing;
  const [first] = parts;
  const kept = wanted.matches.flatMap((match) => (match.isKept ? match.from : []));
  const [firstKept] = kept;
  if (first === undefined || firstKept === undefined || !mayEdit(text, spot, parts)) {
    return replaceValue(editing, spot, wanted.value);
  }
  const column = columnOf(text, first.start);
  const block: Block = { editing, spot, parts, wanted, column, editPart };
  if (!beginsLine(text, first.start) && !removeBehindDash(block, firstKept)) {
    return replaceValue(editing, spot, wanted.value);
  }
  const isKept = new Set(kept);
  const bounds = { first: firstKept, last: kept.at(-1) ?? firstKept };
  parts.forEach((part, index) => {
    if (isKept.has(index) || !beginsLine(text, part.start)) return;
    if (index < firstKept && !beginsLine(text, first.start)) return;
    const gone = goneRegion(editing, parts, index, bounds);
    splice(editing, gone.start, gone.end, '');
  });
  placeParts(block);
}

/** Whether each part begins a line; the first may stand behind a dash. */
function mayEdit(text: string, { owner }: Spot, parts: readonly Part[]): boolean {
  return parts.every(({ start }, index) => beginsLine(text, start) || (index === 0 && owner === 'dash'));
}

/** Removes the first parts of what begins behind a dash; false where a comment stands between. */
function removeBehindDash({ editing, parts }: Block, until: number): boolean {
  if (until === 0) return true;
  const start = parts[0]?.start ?? 0;
  const end = parts[until]?.start ?? start;
  if (editing.text.slice(start, end).includes('#')) return false;
  splice(editing, start, end, '');
  return true;
}

/** Edits what stays, and inserts what is new or moves here, each behind the one before it. */
function placeParts(block: Block): void {
  const { editing, parts, wanted, column } = block;
  const start = parts[0]?.start ?? 0;
  const isBehindDash = !beginsLine(editing.text, start);
  let last = -1;
  let at = isBehindDash ? start : regionOf(editing, parts, 0).start;
  wanted.matches.forEach(({ from, isKept }, place) => {
    if (isKept) {
      block.editPart(editing, from, place);
      last = from;
      at = regionOf(editing, parts, from).end;
      return;
    }
    const near = Math.max(last, 0);
    const lines = from < 0 ? newLines(block, place, near) : movedLines(block, from, place);
    const blank = Array.from({ length: blankLinesAround(editing, parts, near) }, () => '');
    if (last >= 0) return insertLines(editing, at, [...blank, ...lines]);
    if (!isBehindDash) return insertLines(editing, at, [...lines, ...blank]);
    const [head = '', ...others] = lines;
    const indent = ' '.repeat(column);
    splice(editing, at, at, [head.trimStart(), ...others, indent].join(editing.lineBreak));
  });
}

function newLines(block: Block, place: number, near: number): readonly string[] {
  const { editing, spot, parts, wanted, column } = block;
  const { text, step } = editing;
  const { key, value } = partAt(wanted, place);
  const common = { text, step, column, inFlow: false, depth: spot.depth };
  if (key === null) {
    const [beside] = parts.slice(near, near + 1);
    const examples = examplesOf(text, spot, parts, near);
    const first = beside === undefined ? [] : [{ node: beside.node, column }];
    return writeItem(value, { ...common, owner: 'dash', examples: [...first, ...examples] });
  }
  const examples = [exampleOf(editing, spot), ...likeMaps(spot)];
  return writeEntry(key, value, { ...common, owner: 'key', examples });
}

/** The lines of what moves, as they are, but for what changes within. */
function movedLines({ editing, parts, editPart }: Block, from: number, place: number): readonly string[] {
  const { start, end } = regionOf(editing, parts, from);
  const splices: Splice[] = [];
  editPart({ ...editing, splices }, from, place);
  const within = mergeSplices(splices).map((each) => ({
    ...each,
    start: each.start - start,
    end: each.end - start,
  }));
  return applySplices(editing.text.slice(start, end), within)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
}
