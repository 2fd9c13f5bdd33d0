import { endOfLine } from '../skip-space.ts';
import type { YamlValue } from '../value.ts';
import { insertLines, splice, type Editing, type Spot } from './editing.ts';
import { isFlow, type Example } from './example.ts';
import { columnOf, nextLine } from './lines.ts';
import { writeValue, type Place } from './write-value.ts';

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
  const { head, lines } = writeValue(wanted, placeOf(editing, spot));
  if (node.kind === 'empty') {
    const colon = inFlow && owner === 'key' && text.charAt(ownerEnd - 1) !== ':' ? ':' : '';
    if (owner === 'root') return insertLines(editing, text.length, lines);
    if (head !== '') splice(editing, ownerEnd, ownerEnd, `${colon} ${head}`);
    insertLines(editing, nextLine(text, ownerEnd), lines);
  } else if (isBelowKey(editing, spot)) {
    if (head !== '') splice(editing, ownerEnd, ownerEnd, ` ${head}`);
    const start = owner === 'root' ? node.start : nextLine(text, ownerEnd);
    splice(editing, start, nextLine(text, node.end), lines.map((line) => line + editing.lineBreak).join(''));
  } else if (head === '' && owner === 'root') {
    splice(editing, node.start, endOfLine(text, node.end), lines.join(editing.lineBreak));
  } else {
    splice(editing, head === '' ? ownerEnd : node.start, node.end, head);
    insertLines(editing, nextLine(text, node.end), lines);
  }
}

/** Whether a list or map is written in lines of its own. */
function isBelowKey({ text }: Editing, { node, ownerEnd, inFlow, owner }: Spot): boolean {
  if (inFlow || node.kind === 'scalar' || isFlow(text, node)) return false;
  return owner === 'root' || text.slice(ownerEnd, node.start).includes('\n');
}
