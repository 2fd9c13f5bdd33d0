import type { YamlNode } from './node.ts';

/** What a text says, without its places: `null` is an empty value, everything else is text, a list or a map. */
export type YamlValue = string | null | readonly YamlValue[] | YamlMap;

/** A map with its keys in written order; ids such as `__proto__` are ordinary keys. */
export type YamlMap = ReadonlyMap<string, YamlValue>;

/** The value that a node writes. */
export function valueOf(node: YamlNode): YamlValue {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(valueOf);
    case 'map':
      return new Map(Array.from(node.entries, ({ key, value }) => [key, valueOf(value)] as const));
  }
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return value instanceof Map;
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Whether two values say the same, keys in the same order. */
export function sameValue(left: YamlValue, right: YamlValue): boolean {
  if (left === right) return true;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => sameValue(item, right[index] ?? null));
  }
  if (!isMap(left) || !isMap(right) || left.size !== right.size) return false;
  const others = Array.from(right);
  return Array.from(left).every(([key, value], index) => {
    const [otherKey, other] = others[index] ?? [];
    return key === otherKey && other !== undefined && sameValue(value, other);
  });
}
