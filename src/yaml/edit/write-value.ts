import type { YamlNode } from '../node.ts';
import { isList, isMap, type YamlMap, type YamlValue } from '../value.ts';
import { examplesOfItem, examplesOfKey, isFlow, keyQuoteLike, quoteLike, type Example } from './example.ts';
import { columnOf } from './lines.ts';
import { writeKey, writeLiteral, writeScalar } from './write-scalar.ts';

/** A value as it is written: what stands behind its key or dash, and the whole lines that follow. */
export interface Written {
  readonly head: string;
  readonly lines: readonly string[];
}

/** Where a value is written, and in whose style. */
export interface Place {
  /** The text that the examples are in. */
  readonly text: string;
  readonly owner: 'key' | 'dash' | 'root';
  /** Where the key or the dash stands in its line. */
  readonly column: number;
  readonly inFlow: boolean;
  /** How many keys lead to the value: 1 for a section, 2 for an entity. */
  readonly depth: number;
  /** By how much the file indents. */
  readonly step: number;
  readonly examples: readonly Example[];
}

const SHORT_LINE = 100;
const SHORT_LIST = 60;
/** A list of so many items is written like others of as few, where none is of its own key. */
const FEW = 3;

/** Writes a value in the style of the examples. */
export function writeValue(value: YamlValue, place: Place): Written {
  if (value === null) return { head: '', lines: [] };
  if (!isList(value) && !isMap(value)) return writeText(value, place);
  if (sizeOf(value) === 0) return { head: isList(value) ? '[]' : '{}', lines: [] };
  if (place.inFlow || mayBeFlow(value, place)) return { head: writeFlow(value, place), lines: [] };
  return isList(value) ? writeList(value, place) : writeMap(value, place);
}

function writeText(text: string, place: Place): Written {
  const { inFlow, examples, column, step } = place;
  const literal = inFlow ? undefined : writeLiteral(text, ' '.repeat(column + step));
  return (
    literal ?? { head: writeScalar(text, inFlow, quoteLike(place.text, examples, text, inFlow)), lines: [] }
  );
}

function writeFlow(value: readonly YamlValue[] | YamlMap, place: Place): string {
  if (isList(value)) {
    const examples = examplesOfItem(place.text, place.examples);
    return `[${value.map((item) => flowPart(item, { ...place, examples })).join(', ')}]`;
  }
  const entries = Array.from(value, ([key, each]) => writeFlowEntry(key, each, place));
  return `{${entries.join(', ')}}`;
}

/** `key: value` between braces; the examples of the place are those of the map. */
export function writeFlowEntry(key: string, value: YamlValue, place: Place): string {
  const examples = examplesOfKey(place.text, place.examples, key);
  const name = writeKey(key, true, keyQuoteLike(place.text, place.examples));
  return `${name}: ${flowPart(value, { ...place, examples })}`;
}

function flowPart(value: YamlValue, place: Place): string {
  return writeValue(value, { ...place, inFlow: true, depth: place.depth + 1 }).head;
}

function writeList(list: readonly YamlValue[], place: Place): Written {
  const column = place.owner === 'root' ? 0 : place.column + indentOfLists(place);
  const examples = examplesOfItem(place.text, place.examples);
  return { head: '', lines: list.flatMap((item) => writeItem(item, { ...place, column, examples })) };
}

/** The lines of an item; the place has the column of its dash. */
export function writeItem(value: YamlValue, place: Place): readonly string[] {
  const { head, lines } = writeValue(value, { ...place, owner: 'dash' });
  return [`${' '.repeat(place.column)}-${head === '' ? '' : ` ${head}`}`, ...lines];
}

function writeMap(map: YamlMap, place: Place): Written {
  const column = columnOfKeys(place);
  const lines = Array.from(map).flatMap(([key, value]) => writeEntry(key, value, { ...place, column }));
  if (place.owner !== 'dash') return { head: '', lines };
  return { head: (lines[0] ?? '').trimStart(), lines: lines.slice(1) };
}

/** The lines of `key: value`; the place has the column of the key, and the examples of the map. */
export function writeEntry(key: string, value: YamlValue, place: Place): readonly string[] {
  const examples = examplesOfKey(place.text, place.examples, key);
  const depth = place.depth + 1;
  const { head, lines } = writeValue(value, { ...place, owner: 'key', depth, examples });
  const name = writeKey(key, false, keyQuoteLike(place.text, place.examples));
  return [`${' '.repeat(place.column)}${name}:${head === '' ? '' : ` ${head}`}`, ...lines];
}

function columnOfKeys({ text, owner, column, step, examples }: Place): number {
  if (owner === 'root') return 0;
  if (owner === 'dash') return column + 2;
  const found = examples.find(({ node }) => node.kind === 'map' && isBlock(text, node));
  const indent = found === undefined ? step : columnOf(text, found.node.start) - found.column;
  return column + (indent > 0 ? indent : step);
}

function indentOfLists({ text, step, owner, examples }: Place): number {
  if (owner === 'dash') return 2;
  const found = examples.find(({ node }) => node.kind === 'list' && isBlock(text, node));
  const indent = found === undefined ? step : columnOf(text, found.node.start) - found.column;
  return indent >= 0 ? indent : step;
}

function isBlock(text: string, node: YamlNode): boolean {
  return !isFlow(text, node) && sizeOfNode(node) > 0;
}

/** As most of the examples are, of lists under other keys those of about its length; without one, what is short and flat stands in brackets. */
function mayBeFlow(value: readonly YamlValue[] | YamlMap, place: Place): boolean {
  if (hasLines(value)) return false;
  const { text, depth, owner, column } = place;
  const kind = isList(value) ? 'list' : 'map';
  const examples = place.examples.filter(({ node }) => node.kind === kind && sizeOfNode(node) > 0);
  if (examples.length > 0) {
    const isFew = sizeOf(value) <= FEW;
    const alike = isList(value)
      ? examples.filter(({ node, isOther }) => isOther === true && sizeOfNode(node) <= FEW === isFew)
      : [];
    const like = alike.length > 0 ? alike : examples;
    return like.filter(({ node }) => isFlow(text, node)).length * 2 > like.length;
  }
  if (owner === 'dash' && isList(value)) return true;
  if (owner !== 'dash' && depth <= 2 && !isList(value)) return false;
  if (!isFlat(value)) return false;
  const length = writeFlow(value, place).length;
  return isList(value) ? length <= SHORT_LIST : column + length <= SHORT_LINE;
}

function sizeOf(value: readonly YamlValue[] | YamlMap): number {
  return isList(value) ? value.length : value.size;
}

function sizeOfNode(node: YamlNode): number {
  if (node.kind === 'list') return node.items.length;
  return node.kind === 'map' ? Array.from(node.entries).length : 0;
}

function partsOf(value: readonly YamlValue[] | YamlMap): readonly YamlValue[] {
  return isList(value) ? value : Array.from(value.values());
}

/** Whether there are no maps in it, and no lists of lists. */
function isFlat(value: readonly YamlValue[] | YamlMap): boolean {
  return partsOf(value).every(
    (part) => !isMap(part) && (!isList(part) || part.every((item) => typeof item === 'string')),
  );
}

/** Whether a text in it has several lines. */
function hasLines(value: YamlValue): boolean {
  if (typeof value === 'string') return value.includes('\n');
  return value !== null && partsOf(value).some(hasLines);
}
