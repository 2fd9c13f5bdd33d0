import type { Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { EmptyNode, ListNode, MapEntry, MapNode, Range, YamlNode } from './node.ts';
import { commentInsteadOfValue, findOutsideComments, trimEnd } from './skip-space.ts';
import type { YamlPackage } from './yaml-package.ts';

interface Conversion {
  readonly yaml: YamlPackage;
  readonly text: string;
  read: number;
}

/** The slow reader's tree in the shape and with the offsets of the fast one; there are no mistakes left in it. */
export function convertRoot(yaml: YamlPackage, text: string, root: ParsedNode | null): YamlNode {
  return convertNode({ yaml, text, read: 0 }, root, { start: 0, end: 0 });
}

function convertNode(conversion: Conversion, node: unknown, owner: Range): YamlNode {
  const { yaml, text } = conversion;
  if (yaml.isMap(node)) return convertMap(conversion, node);
  if (yaml.isSeq(node)) return convertList(conversion, node);
  if (!yaml.isScalar(node) || isLeftOut(node)) return emptyAt(text, owner);
  const range = scalarRange(text, node);
  conversion.read = range.end;
  return { kind: 'scalar', ...range, text: String(node.value) };
}

function convertMap(conversion: Conversion, map: YAMLMap): MapNode {
  const start = map.range?.[0] ?? conversion.read;
  const isBraced = conversion.text.charAt(start) === '{';
  conversion.read = isBraced ? start + 1 : start;
  const entries = map.items.map((pair) => convertPair(conversion, pair));
  return { kind: 'map', start, end: close(conversion, isBraced ? '}' : null), entries };
}

function convertPair(conversion: Conversion, pair: Pair): MapEntry {
  const key = convertNode(conversion, pair.key, { start: conversion.read, end: conversion.read });
  const value = convertNode(conversion, pair.value, key);
  return { key: key.kind === 'scalar' ? key.text : '', start: key.start, end: key.end, value };
}

function convertList(conversion: Conversion, list: YAMLSeq): ListNode {
  const start = list.range?.[0] ?? conversion.read;
  const isBracketed = conversion.text.charAt(start) === '[';
  conversion.read = isBracketed ? start + 1 : start;
  const items = list.items.map((item) => convertItem(conversion, item));
  return { kind: 'list', start, end: close(conversion, isBracketed ? ']' : null), items };
}

function convertItem(conversion: Conversion, item: unknown): YamlNode {
  const { yaml, text, read } = conversion;
  if (yaml.isPair(item)) return convertLonePair(conversion, item);
  if (!yaml.isScalar(item) || !isLeftOut(item))
    return convertNode(conversion, item, { start: read, end: read });
  const dash = findOutsideComments(text, read, '-');
  conversion.read = dash + 1;
  return emptyAt(text, { start: dash, end: dash + 1 });
}

/** `[a: b]`: a map of one entry without braces. */
function convertLonePair(conversion: Conversion, pair: Pair): MapNode {
  const entry = convertPair(conversion, pair);
  return { kind: 'map', start: entry.start, end: conversion.read, entries: [entry] };
}

function close(conversion: Conversion, bracket: ']' | '}' | null): number {
  if (bracket !== null) conversion.read = findOutsideComments(conversion.text, conversion.read, bracket) + 1;
  return conversion.read;
}

/** Whether nothing at all was written; `""` and `~` are something. */
export function isLeftOut(node: Scalar): boolean {
  return node.type === 'PLAIN' && (node.source ?? '') === '';
}

function scalarRange(text: string, node: Scalar): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: node.type?.startsWith('BLOCK') ? trimEnd(text, start, end) : end };
}

function emptyAt(text: string, owner: Range): EmptyNode {
  const comment = commentInsteadOfValue(text, owner.end);
  const at = { start: owner.start, end: owner.end };
  return comment === undefined ? { kind: 'empty', ...at } : { kind: 'empty', ...at, comment };
}
