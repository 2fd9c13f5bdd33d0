import type { ScalarNode, YamlNode } from '../yaml/node.ts';

/** YAML reads `-ada` and `tribe:play` as texts: what was meant begins with a dash or a key. */
export interface MissingBlank {
  readonly message: string;
  readonly help: string;
  /** The dash or the colon, with all that the text says. */
  readonly at: ScalarNode;
}

/** Where a list was meant; undefined where the text does not begin with a dash and something right behind it. */
export function blankAfterDash(node: YamlNode): MissingBlank | undefined {
  if (node.kind !== 'scalar') return undefined;
  const item = /^-([^\s-]\S*)/.exec(node.text)?.[1];
  if (item === undefined) return undefined;
  const at = { ...node, end: node.start + 1 };
  return { message: 'a blank is missing after this dash', help: `write - ${item}`, at };
}

/** Where a map with one of these keys was meant; undefined where the text does not begin with one and its colon. */
export function blankAfterColon(node: YamlNode, names: readonly string[]): MissingBlank | undefined {
  if (node.kind !== 'scalar') return undefined;
  const found = keyWithoutBlank(node.text, names);
  if (found === undefined) return undefined;
  const start = node.start + found.key.length;
  return {
    message: found.message,
    help: `write ${found.key}: ${found.value}`,
    at: { ...node, start, end: start + 1 },
  };
}

/** The key that `tribe:play` begins with, if it is one of these, and what stands behind its colon up to a blank. */
export function keyWithoutBlank(
  text: string,
  names: readonly string[],
): { readonly key: string; readonly value: string; readonly message: string } | undefined {
  const [, key, value] = /^(\w+):(\S+)/.exec(text) ?? [];
  if (key === undefined || value === undefined || !names.includes(key)) return undefined;
  return { key, value, message: `a blank is missing after the colon of ${key}` };
}
