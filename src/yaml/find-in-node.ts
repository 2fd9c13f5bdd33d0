import type { MapNode, Range, YamlNode } from './node.ts';

/** Where a field stands: its key (in a list: the text that names the item) and its value. */
export interface FoundField {
  readonly key: Range;
  readonly value: Range;
}

interface Place {
  readonly key: Range;
  readonly value: YamlNode;
}

/** Follows a path of keys and items' names down from a value. */
export function findInNode(
  from: Place,
  path: readonly string[],
  itemKeys: readonly string[],
): FoundField | undefined {
  let place: Place | undefined = from;
  for (const step of path) place = place && stepInto(place.value, step, itemKeys);
  return place;
}

function stepInto(node: YamlNode, step: string, itemKeys: readonly string[]): Place | undefined {
  if (node.kind === 'map') return entryNamed(node, step);
  if (node.kind !== 'list') return undefined;
  for (const item of node.items) {
    if (item.kind === 'scalar' && item.text === step) return { key: item, value: item };
  }
  return (
    itemWith(node.items, step, (index, key) =>
      itemKeys.length > 0 ? itemKeys.includes(key) : index === 0,
    ) ?? itemWith(node.items, step, () => itemKeys.length === 0)
  );
}

function entryNamed(map: MapNode, name: string): Place | undefined {
  for (const entry of map.entries) {
    if (entry.key === name) return { key: entry, value: entry.value };
  }
  return undefined;
}

/** The item that is a map with this text as a value; mostly the first of its entries is the one that names it. */
function itemWith(
  items: readonly YamlNode[],
  text: string,
  names: (index: number, key: string) => boolean,
): Place | undefined {
  for (const item of items) {
    if (item.kind !== 'map') continue;
    for (const [index, { key, value }] of [...item.entries].entries()) {
      if (value.kind === 'scalar' && value.text === text && names(index, key))
        return { key: value, value: item };
    }
  }
  return undefined;
}
