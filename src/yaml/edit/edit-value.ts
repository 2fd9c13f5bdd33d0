import { isList, isMap, type YamlMap, type YamlValue } from '../value.ts';
import { editBlock } from './edit-block.ts';
import { editFlow } from './edit-flow.ts';
import { splice, type Editing, type Spot } from './editing.ts';
import { isFlow, quoteOf } from './example.ts';
import { keepInOrder, matchItems } from './match-items.ts';
import { examplesOf, partsOf, spotOf, type Part } from './parts.ts';
import { replaceValue } from './replace-value.ts';
import { says } from './says.ts';
import { partAt, type Wanted } from './wanted.ts';
import { writeScalar } from './write-scalar.ts';

/** Makes a value in the text say what is wanted, by the smallest changes. */
export function editValue(editing: Editing, spot: Spot, wanted: YamlValue): void {
  const { node } = spot;
  if (says(node, wanted)) return;
  const isPair = spot.inFlow && node.kind === 'map' && !isFlow(editing.text, node);
  if (isPair || spot.depth >= editing.rewriteFrom) return replaceValue(editing, spot, wanted);
  if (node.kind === 'scalar' && typeof wanted === 'string') return editScalar(editing, spot, wanted);
  if (node.kind === 'map' && isMap(wanted) && wanted.size > 0) {
    const parts = partsOf(editing.text, node);
    return editParts(editing, spot, parts, wantedMap(editing, spot, parts, wanted));
  }
  if (node.kind === 'list' && isList(wanted) && wanted.length > 0) {
    const parts = partsOf(editing.text, node);
    const matches = matchItems(node.items, wanted, editing.oldNames);
    const items = wanted.map((value) => ({ key: null, value }));
    return editParts(editing, spot, parts, { value: wanted, parts: items, matches });
  }
  replaceValue(editing, spot, wanted);
}

/** In the quotes that it had, where it had some. */
function editScalar(editing: Editing, spot: Spot, wanted: string): void {
  const { text } = editing;
  const { start, end } = spot.node;
  if ('|>'.includes(text.charAt(start)) || wanted.includes('\n')) return replaceValue(editing, spot, wanted);
  splice(editing, start, end, writeScalar(wanted, spot.inFlow, quoteOf(text, start)));
}

function wantedMap(editing: Editing, spot: Spot, parts: readonly Part[], map: YamlMap): Wanted {
  const places = new Map(parts.map(({ key }, index) => [key?.text ?? '', index]));
  const wanted = Array.from(map, ([key, value]) => ({ key, value }));
  const oldKeys = wanted.map(({ key }) => editing.renamed.get(below(spot.path, key) ?? ''));
  const isTaken = new Set(oldKeys);
  const from = wanted.map(({ key }, place) => {
    const old = oldKeys[place];
    if (old !== undefined && places.has(old)) return places.get(old) ?? -1;
    return isTaken.has(key) ? -1 : (places.get(key) ?? -1);
  });
  return { value: map, parts: wanted, matches: keepInOrder(from) };
}

function below(path: string | null, key: string): string | null {
  return path === null ? null : path === '' ? key : `${path}/${key}`;
}

function editParts(editing: Editing, spot: Spot, parts: readonly Part[], wanted: Wanted): void {
  const { text } = editing;
  const edit = spot.inFlow || isFlow(text, spot.node) ? editFlow : editBlock;
  edit(editing, spot, parts, wanted, (within, index, place) => {
    const part = parts[index];
    if (part === undefined) return;
    const { key, value } = partAt(wanted, place);
    const isFlowPart = spot.inFlow || isFlow(text, spot.node);
    if (part.key !== null && key !== null && key !== part.key.text) {
      splice(
        within,
        part.key.start,
        part.key.end,
        writeScalar(key, isFlowPart, quoteOf(text, part.key.start)),
      );
    }
    if (says(part.node, value)) return;
    const path = key === null ? null : below(spot.path, key);
    editValue(within, spotOf(text, spot, part, path, examplesOf(text, spot, parts, index)), value);
  });
}
