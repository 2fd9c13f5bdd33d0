import { nearest } from '../../diagnostics/nearest.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { correctedId, idMistake } from '../../model/id.ts';
import { isDay } from '../../source/is-day.ts';
import { describe } from '../../source/reading.ts';
import type { MapEntry, YamlNode } from '../../yaml/node.ts';
import { valueOf, type YamlValue } from '../../yaml/value.ts';
import type { Argument } from '../argument.ts';
import { operations } from '../operations/all.ts';
import type { Operation } from '../operation.ts';
import { reportUnknown, type Report } from './reporting.ts';
import type { ScenarioStep } from './scenario.ts';

/** Reads one item of `ops`: a map of an operation to its arguments; null where it is none. */
export function readScenarioStep(item: YamlNode, report: Report): ScenarioStep | null {
  const entries = item.kind === 'map' ? Array.from(item.entries) : [];
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    const what = item.kind === 'map' ? `${entries.length} operations` : describe(item);
    report(item, `an item of ops is ${what}, expected one operation`, `write ${example}`);
    return null;
  }
  const operation = operations.find(({ id }) => id === entry.key);
  if (operation === undefined) {
    const ids = operations.map(({ id }) => id);
    reportUnknown(entry, 'operation', ids, report);
    return null;
  }
  return { operation: operation.id, given: readGiven(operation, entry, report), start: entry.start };
}

const example = '- move: {person: ada, to: search}';

function readGiven(operation: Operation, entry: MapEntry, report: Report): ReadonlyMap<string, YamlValue> {
  const { id, arguments: table } = operation;
  const given = new Map<string, YamlValue>();
  const { value } = entry;
  if (value.kind !== 'map' && value.kind !== 'empty') {
    report(
      value,
      `${id} is ${describe(value)}, expected a map of its arguments`,
      `write ${exampleOf(operation)}`,
    );
    return given;
  }
  for (const each of value.kind === 'map' ? value.entries : []) {
    const argument = Object.hasOwn(table, each.key) ? table[each.key] : undefined;
    if (argument === undefined) {
      reportUnknown(each, `argument of ${id}`, Object.keys(table), report);
      // It was meant for something: whatever that is, it is not missing, too.
      const meant = nearest(each.key, Object.keys(table));
      if (meant !== undefined) given.set(meant, null);
    } else if (each.value.kind !== 'empty') {
      const mistake = whyWrong(argument, each.value);
      if (mistake !== null) report(each.value, `${each.key} of ${id} ${mistake.what}`, mistake.help);
      if (!(argument.type === 'flag' && isNo(each.value))) given.set(each.key, valueOf(each.value));
    }
  }
  for (const [name, { required, doc }] of Object.entries(table)) {
    if (required === true && !given.has(name))
      report(entry, `${name} of ${id} is missing`, `add ${name}: … (${doc})`);
  }
  return given;
}

/** `- move: {person: …, to: …}`: the arguments that it needs. */
function exampleOf({ id, arguments: table }: Operation): string {
  const needed = Object.entries(table).filter(([, { required }]) => required === true);
  return `- ${id}: {${needed.map(([name]) => `${name}: …`).join(', ')}}`;
}

function isNo(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === 'false';
}

interface Wrong {
  readonly what: string;
  readonly help: string;
}

/** What is wrong with the form of an argument; null where nothing is. Whether what it names is there shows later. */
function whyWrong(argument: Argument, node: YamlNode): Wrong | null {
  const { type, value } = argument;
  if (type === 'places' || type === 'fields') {
    if (node.kind !== 'map') return wrong(node, 'a map', `write {${value.replace('=', ': ')}}`);
    const bad = Array.from(node.entries).find((entry) => !isTexts(entry.value));
    return bad === undefined ? null : wrong(bad.value, 'a text or a list of texts', `correct ${bad.key}`);
  }
  if (type === 'groups') {
    const groups =
      node.kind === 'list' && node.items.some((item) => item.kind === 'list') ? node.items : [node];
    const bad = groups.find((group) => group.kind !== 'list' || !isTexts(group));
    return bad === undefined ? null : wrong(bad, 'a list of texts', `write [[${value}]]`);
  }
  const isList = ['references', 'entities', 'newIds', 'texts'].includes(type);
  if (!(isList ? isTexts(node) : node.kind === 'scalar' && node.text !== '')) {
    return wrong(node, isList ? 'a text or a list of texts' : 'a text', `write ${value}`);
  }
  const texts = node.kind === 'list' ? node.items : [node];
  return (
    texts
      .map((each) => (each.kind === 'scalar' ? whyWrongText(argument, each.text, each) : null))
      .find((each) => each !== null) ?? null
  );
}

function whyWrongText(argument: Argument, text: string, node: YamlNode): Wrong | null {
  switch (argument.type) {
    case 'day':
      return isDay(text)
        ? null
        : wrong(node, 'a day', 'write a day that the calendar has, such as 2026-11-23');
    case 'number': {
      const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
      const range = `${argument.min} to ${argument.max}`;
      return number >= argument.min && number <= argument.max
        ? null
        : wrong(node, `a number from ${range}`, `write a number from ${range}`);
    }
    case 'choice': {
      if (argument.choices.includes(text)) return null;
      const meant = nearest(text, argument.choices);
      const words = joinWords(argument.choices, argument.choices.length, 'or');
      return wrong(node, words, meant === undefined ? `write ${words}` : `did you mean ${meant}?`);
    }
    case 'flag':
      return text === 'true' || text === 'false' ? null : wrong(node, 'true', 'write true, or leave it out');
    case 'newId':
    case 'newIds': {
      const reason = idMistake(text);
      if (reason === undefined) return null;
      const better = correctedId(text);
      const help = better === undefined ? 'write it in small letters, digits and hyphens' : `write ${better}`;
      return { what: `is ${JSON.stringify(text)}, which ${reason}`, help };
    }
    default:
      return null;
  }
}

function wrong(node: YamlNode, expected: string, help: string): Wrong {
  return { what: `is ${describe(node)}, expected ${expected}`, help };
}

function isTexts(node: YamlNode): boolean {
  const items = node.kind === 'list' ? node.items : [node];
  return items.length > 0 && items.every((item) => item.kind === 'scalar' && item.text !== '');
}
