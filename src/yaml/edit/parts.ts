import type { ListNode, MapNode, Range, YamlNode } from '../node.ts';
import { findOutsideComments } from '../skip-space.ts';
import type { Spot } from './editing.ts';
import { examplesOfItem, examplesOfKey, isFlow, nearest, type Example } from './example.ts';
import { columnOf } from './lines.ts';

/** An entry of a map or an item of a list, as it stands in the text. */
export interface Part extends Range {
  /** null for an item of a list. */
  readonly key: (Range & { readonly text: string }) | null;
  readonly node: YamlNode;
  /** Behind the colon, or the dash; where there is none, behind the key or before the item. */
  readonly ownerEnd: number;
}

/** The parts of a list or map; each begins at its key or dash, and ends with its value. */
export function partsOf(text: string, node: ListNode | MapNode): readonly Part[] {
  if (node.kind === 'map') {
    return Array.from(node.entries, ({ key, start, end, value }) => {
      const ownerEnd = behindColon(text, end);
      const isEmpty = value.kind === 'empty';
      return {
        key: { text: key, start, end },
        node: value,
        start,
        ownerEnd,
        end: isEmpty ? ownerEnd : value.end,
      };
    });
  }
  if (isFlow(text, node)) {
    return node.items.map((item) => ({
      key: null,
      node: item,
      start: item.start,
      ownerEnd: item.start,
      end: item.end,
    }));
  }
  let read = node.start;
  return node.items.map((item) => {
    const start = findOutsideComments(text, read, '-');
    read = Math.max(item.end, start + 1);
    return { key: null, node: item, start, ownerEnd: start + 1, end: read };
  });
}

function behindColon(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at++;
  return text.charAt(at) === ':' ? at + 1 : keyEnd;
}

/** The spot of a part within that of its list or map. */
export function spotOf(
  text: string,
  spot: Spot,
  part: Part,
  path: string | null,
  examples: readonly Example[],
): Spot {
  const inFlow = spot.inFlow || isFlow(text, spot.node);
  const { node, start, ownerEnd, key } = part;
  const owner = key === null ? 'dash' : 'key';
  const depth = spot.depth + 1;
  return { node, owner, ownerStart: start, ownerEnd, inFlow, depth, path, examples };
}

/** What stands in the place of a part elsewhere: in the lists and maps like this one, else beside it. */
export function examplesOf(text: string, spot: Spot, parts: readonly Part[], at: number): readonly Example[] {
  const key = parts[at]?.key ?? null;
  const elsewhere =
    key === null ? examplesOfItem(text, spot.examples) : examplesOfKey(text, likeMaps(spot), key.text);
  const beside = neighboursOf(text, parts, at);
  return key === null || elsewhere.length === 0 ? [...beside, ...elsewhere] : elsewhere;
}

/** The maps that have the same keys as that of the spot; a section has ids, which are its own. */
export function likeMaps({ depth, examples }: Spot): readonly Example[] {
  return depth < 2 ? [] : examples;
}

/** The values of the nearest other parts. */
function neighboursOf(text: string, parts: readonly Part[], at: number): readonly Example[] {
  const low = Math.max(at - 50, 0);
  const near = parts.slice(low, at + 50);
  return nearest(
    near.map(({ node, start }) => ({ node, column: columnOf(text, start) })),
    at - low,
  );
}
