import type { YamlNode } from '../node.ts';
import { isList, isMap, type YamlValue } from '../value.ts';

/** Whether the text says a value there, keys in the same order. */
export function says(node: YamlNode, value: YamlValue): boolean {
  switch (node.kind) {
    case 'empty':
      return value === null;
    case 'scalar':
      return value === node.text;
    case 'list':
      return (
        isList(value) &&
        value.length === node.items.length &&
        node.items.every((item, index) => says(item, value[index] ?? null))
      );
    case 'map': {
      if (!isMap(value)) return false;
      const wanted = value.entries();
      for (const entry of node.entries) {
        const next = wanted.next();
        if (next.done === true || next.value[0] !== entry.key || !says(entry.value, next.value[1]))
          return false;
      }
      return wanted.next().done === true;
    }
  }
}
