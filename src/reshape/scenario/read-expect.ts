import { describe } from '../../source/reading.ts';
import type { MapEntry, YamlNode } from '../../yaml/node.ts';
import { figureNames, type FigureName } from '../impact/impact.ts';
import { entriesOf, reportUnknown, textOf, type Report } from './reporting.ts';
import type { Expectation } from './scenario.ts';

const expectKeys = ['rules', 'figures', 'atMost'];

/** Reads `expect`: rules that must hold, figures that must not get worse, and how many there may be of what. */
export function readExpect(node: YamlNode, rules: readonly string[], report: Report): readonly Expectation[] {
  return entriesOf(node, 'expect', report).flatMap((entry) => {
    if (entry.key === 'rules')
      return itemsOf(entry.value).flatMap((item) => readRule(item, rules, report) ?? []);
    if (entry.key === 'figures')
      return itemsOf(entry.value).flatMap((item) => readFigure(item, report) ?? []);
    if (entry.key === 'atMost')
      return entriesOf(entry.value, 'atMost', report).flatMap((each) => readMost(each, report) ?? []);
    reportUnknown(entry, 'field of expect', expectKeys, report);
    return [];
  });
}

function itemsOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'empty') return [];
  return node.kind === 'list' ? node.items : [node];
}

function readRule(item: YamlNode, rules: readonly string[], report: Report): Expectation | null {
  if (item.kind === 'scalar') {
    if (rules.includes(item.text)) return { is: 'rule', rule: item.text, on: null };
    reportUnknown({ key: item.text, start: item.start, end: item.end }, 'rule', rules, report);
    return null;
  }
  let rule = '';
  let on = '';
  for (const entry of entriesOf(item, 'an item of rules', report)) {
    if (entry.key === 'rule') rule = textOf(entry, report);
    else if (entry.key === 'on') on = textOf(entry, report);
    else reportUnknown(entry, 'field of an expected rule', ['rule', 'on'], report);
  }
  if (rule !== '' && !rules.includes(rule)) {
    reportUnknown({ key: rule, start: item.start, end: item.end }, 'rule', rules, report);
    return null;
  }
  if (rule !== '' && /^[a-z]+:./.test(on)) return { is: 'rule', rule, on };
  report(item, 'an expected rule says which rule, and on what', 'write {rule: squad-size, on: squad:search}');
  return null;
}

function readFigure(item: YamlNode, report: Report): Expectation | null {
  if (item.kind !== 'scalar') {
    report(item, `an item of figures is ${describe(item)}, expected a name`, 'write squadDependencies');
    return null;
  }
  const figure = figureCalled(item.text);
  if (figure !== undefined) return { is: 'figure', figure };
  reportUnknown({ key: item.text, start: item.start, end: item.end }, 'figure', figureNames, report);
  return null;
}

function readMost(entry: MapEntry, report: Report): Expectation | null {
  const figure = figureCalled(entry.key);
  if (figure === undefined) {
    reportUnknown(entry, 'figure', figureNames, report);
    return null;
  }
  const { value } = entry;
  if (value.kind === 'scalar' && /^\d+$/.test(value.text))
    return { is: 'atMost', figure, most: Number(value.text) };
  report(value, `${entry.key} of atMost is ${describe(value)}, expected a number`, `write ${entry.key}: 5`);
  return null;
}

function figureCalled(name: string): FigureName | undefined {
  return figureNames.find((figure) => figure === name);
}
