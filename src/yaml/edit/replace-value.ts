import type { YamlNode } from '../node.ts';
import type { YamlValue } from '../value.ts';
import { insertLines, splice, type Editing, type Spot } from './editing.ts';
import { isFlow, type Example } from './example.ts';
import { columnOf, nextLine } from './lines.ts';
import { endOfRegion } from './region.ts';
import { writeScalar } from './write-scalar.ts';
import { writeValue, type Place, type Written } from './write-value.ts';

/** The place of a value, for writing another one there. */
export function placeOf(editing: Editing, spot: Spot): Place {
  const { text, step } = editing;
  const { owner, inFlow, depth } = spot;
  const column = owner === 'root' ? 0 : columnOf(text, spot.ownerStart);
  return { text, step, owner, inFlow, depth, column, examples: [exampleOf(editing, spot), ...spot.examples] };
}

/** What stands there now is the first example for what comes instead. */
export function exampleOf({ text }: Editing, { node, owner, ownerStart }: Spot): Example {
  return { node, column: owner === 'root' ? 0 : columnOf(text, ownerStart) };
}

/** Writes another value in the place of one; a comment behind the key stays. */
export function replaceValue(editing: Editing, spot: Spot, wanted: YamlValue): void {
  const { text } = editing;
  const { node, ownerEnd, inFlow, owner } = spot;
  const place = placeOf(editing, spot);
  const { head, lines } = writtenFor(text, spot, place, wanted);
  if (owner === 'root') return replaceRoot(editing, node, head === '' ? lines : [head]);
  const end = Math.max(node.end, ownerEnd);
  const below = inFlow ? end : endOfRegion(text, { node, end }, place.column);
  if (node.kind === 'empty') {
    const colon = inFlow && owner === 'key' && text.charAt(ownerEnd - 1) !== ':' ? ':' : '';
    if (head !== '') splice(editing, ownerEnd, ownerEnd, `${colon} ${head}`);
    insertLines(editing, below, lines);
  } else if (isBelowKey(editing, spot)) {
    if (head !== '') splice(editing, ownerEnd, ownerEnd, ` ${head}`);
    splice(editing, nextLine(text, ownerEnd), below, lines.map((line) => line + editing.lineBreak).join(''));
  } else {
    splice(editing, head === '' ? ownerEnd : node.start, node.end, head);
    insertLines(editing, below, lines);
  }
}

/** A text in lines would take the comments below it for its own, so that it stands in quotes above some. */
function writtenFor(text: string, spot: Spot, place: Place, wanted: YamlValue): Written {
  const written = writeValue(wanted, place);
  if (typeof wanted !== 'string' || written.lines.length === 0) return written;
  const end = Math.max(spot.node.end, spot.ownerEnd);
  const hasBelow = endOfRegion(text, { node: spot.node, end }, place.column) > nextLine(text, end);
  return hasBelow ? { head: writeScalar(wanted, false, 'double'), lines: [] } : written;
}

function replaceRoot(editing: Editing, node: YamlNode, lines: readonly string[]): void {
  const { text, lineBreak } = editing;
  if (node.kind === 'empty') insertLines(editing, text.length, lines);
  else splice(editing, node.start, nextLine(text, node.end), lines.map((line) => line + lineBreak).join(''));
}

/** Whether a list or map is written in lines of its own. */
function isBelowKey({ text }: Editing, { node, ownerEnd, inFlow }: Spot): boolean {
  if (inFlow || node.kind === 'scalar' || isFlow(text, node)) return false;
  return text.slice(ownerEnd, node.start).includes('\n');
}
