import { nearest } from '../../diagnostics/nearest.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { YamlNode } from '../../yaml/node.ts';
import type { OptionValue } from '../rule.ts';
import type { OwnRuleField, OwnRuleFields } from './own-rule-fields.ts';

/** The value of a field of a rule of one's own; a map by its fields' names. */
export type OwnValue = string | number | readonly string[] | OwnMap | readonly OwnMap[];

/** What is written, by field, and where. */
export interface OwnMap {
  readonly values: ReadonlyMap<string, OwnValue>;
  readonly nodes: ReadonlyMap<string, YamlNode>;
}

/** Says what is wrong with a field, at a node of the file. */
export type SayWrong = (
  path: string,
  node: { readonly start: number },
  message: string,
  help: string,
) => void;

/** Reads a map by its fields; what is wrong is said, and left out. `at` is where a missing field would stand. */
export function readOwnMap(
  fields: OwnRuleFields,
  node: YamlNode,
  path: string,
  at: { readonly start: number },
  say: SayWrong,
): OwnMap {
  const values = new Map<string, OwnValue>();
  const nodes = new Map<string, YamlNode>();
  const known = Object.keys(fields);
  if (node.kind === 'scalar' || node.kind === 'list') {
    say(path, node, `${path} is no map`, `write a map with ${joinWords(requiredOf(fields))}`);
    return { values, nodes };
  }
  for (const { key, value, start } of node.kind === 'map' ? node.entries : []) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) {
      if (key.startsWith('x-')) continue;
      const meant = nearest(key, known);
      const help =
        meant === undefined ? `known are ${joinWords(known, known.length)}` : `did you mean ${meant}?`;
      say(`${path}.${key}`, { start }, `unknown field ${JSON.stringify(key)} of ${path}`, help);
      continue;
    }
    nodes.set(key, value);
    const read = isEmpty(value) ? undefined : readOwnField(field, value, `${path}.${key}`, say);
    if (read !== undefined) values.set(key, read);
  }
  for (const name of requiredOf(fields)) {
    const written = nodes.get(name);
    if (written === undefined || isEmpty(written))
      say(`${path}.${name}`, written ?? at, `${path} has no ${name}`, `write \`${name}:\``);
  }
  return { values, nodes };
}

/** An empty value is the same as an absent one. */
function isEmpty(node: YamlNode): boolean {
  return node.kind === 'empty' || (node.kind === 'scalar' && node.text === '');
}

function requiredOf(fields: OwnRuleFields): readonly string[] {
  return Object.entries(fields).flatMap(([name, { isRequired }]) => (isRequired === true ? [name] : []));
}

function readOwnField(
  field: OwnRuleField,
  node: YamlNode,
  path: string,
  say: SayWrong,
): OwnValue | undefined {
  const text = node.kind === 'scalar' ? node.text : undefined;
  switch (field.type) {
    case 'text':
      if (text === undefined) say(path, node, `${path} is no text`, 'write a text');
      return text;
    case 'number':
      return readNumber(node, path, say);
    case 'choice':
      return readChoice(field.of, node, path, say);
    case 'texts':
      return readTexts(node, path, say);
    case 'options':
      return readOptions(node, path, say);
    case 'map':
      return readOwnMap(field.fields, node, path, node, say);
    case 'maps': {
      const items = node.kind === 'list' ? node.items : [node];
      return items.map((item) =>
        field.bare !== undefined && item.kind === 'scalar'
          ? { values: new Map([[field.bare, item.text]]), nodes: new Map([[field.bare, item]]) }
          : readOwnMap(field.fields, item, path, item, say),
      );
    }
  }
}

function readNumber(node: YamlNode, path: string, say: SayWrong): number | undefined {
  if (node.kind === 'scalar' && isNumber(node.text)) return Number(node.text);
  say(path, node, `${path} is no number`, 'write a number, such as 0.1');
  return undefined;
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function readChoice(
  choices: readonly string[],
  node: YamlNode,
  path: string,
  say: SayWrong,
): string | undefined {
  const text = node.kind === 'scalar' ? node.text : '';
  if (choices.includes(text)) return text;
  const expected = joinWords(choices, choices.length, 'or');
  const meant = text === 'warn' ? 'warning' : nearest(text, choices);
  const help =
    meant !== undefined && choices.includes(meant) ? `did you mean ${meant}?` : `write one of ${expected}`;
  say(path, node, `${path} is ${JSON.stringify(text)}, expected one of ${expected}`, help);
  return undefined;
}

function readTexts(node: YamlNode, path: string, say: SayWrong): readonly string[] | undefined {
  const items = node.kind === 'list' ? node.items : [node];
  const texts = items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  if (texts.length === items.length) return texts;
  say(path, node, `${path} is no list of words`, 'write [backend, design]');
  return undefined;
}

/** The defaults of options, by name: `values` holds numbers and lists of words. */
function readOptions(node: YamlNode, path: string, say: SayWrong): OwnMap {
  const values = new Map<string, OptionValue>();
  const nodes = new Map<string, YamlNode>();
  if (node.kind !== 'map') say(path, node, `${path} is no map`, 'write {max: 9}');
  for (const { key, value, start } of node.kind === 'map' ? node.entries : []) {
    if (isEmpty(value)) continue;
    const name = `${path}.${key}`;
    if (!/^[A-Za-z]\w*$/.test(key) || key === 'severity') {
      say(
        name,
        { start },
        `${JSON.stringify(key)} is no name of an option`,
        'write a word of letters and digits; severity is taken',
      );
      continue;
    }
    const read =
      value.kind === 'scalar' && isNumber(value.text) ? Number(value.text) : readTexts(value, name, say);
    if (read === undefined) continue;
    values.set(key, read);
    nodes.set(key, value);
  }
  return { values, nodes };
}
