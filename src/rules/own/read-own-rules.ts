import { severities } from '../../diagnostics/severity.ts';
import { readingRules } from '../../diagnostics/reading-rules.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { kinds } from '../../model/field.ts';
import { correctedId, idMistake } from '../../model/id.ts';
import { usesName } from '../../store/sql-tokens.ts';
import type { MapEntry, ScalarNode, YamlNode } from '../../yaml/node.ts';
import type { OptionValue, Rule, RuleOption } from '../rule.ts';
import { gaps } from '../rule-gap.ts';
import { ownRuleFields } from './own-rule-fields.ts';
import type { OwnRule, OwnRuleMistake, OwnRules } from './own-rule.ts';
import { readOwnMap, type OwnMap, type OwnValue, type SayWrong } from './read-own-field.ts';

/** Reads `policy.ownRules`: whatever is wrong with a rule is a mistake with its place, and that rule is not run. */
export function readOwnRules(
  entries: Iterable<MapEntry>,
  file: number,
  builtIn: readonly Pick<Rule, 'id'>[],
): OwnRules {
  const names: string[] = [];
  const found: OwnRule[] = [];
  const mistakes: OwnRuleMistake[] = [];
  const taken = new Set<string>([...builtIn.map(({ id }) => id), ...readingRules]);
  for (const { key: name, value, start } of entries) {
    const before = mistakes.length;
    const path = `policy.ownRules.${name}`;
    const say: SayWrong = (field, at, message, help) => {
      if (!mistakes.slice(before).some((each) => each.field === field))
        mistakes.push({ name, field, message, help, start: at.start });
    };
    names.push(name);
    sayOfName(name, taken, (message, help) => say(path, { start }, message, help));
    const written = readOwnMap(ownRuleFields, value, path, { start }, say);
    const rule = ruleOf(name, written);
    if (mistakes.length === before) found.push({ rule, start, ...placesOf(written) });
  }
  sayOfYields(found, [...taken, ...names], mistakes);
  const wrong = new Set(mistakes.map((each) => each.name));
  return { names, rules: found.filter(({ rule }) => !wrong.has(rule.id)), mistakes, file };
}

function sayOfName(
  name: string,
  taken: ReadonlySet<string>,
  say: (message: string, help: string) => void,
): void {
  const wrong = idMistake(name);
  const better = correctedId(name);
  if (wrong !== undefined)
    say(
      `the name ${JSON.stringify(name)} of a rule ${wrong}`,
      better === undefined ? 'write a name such as short-names' : `write ${better}`,
    );
  else if (taken.has(name))
    say(`there is a rule ${name} already, which is built in`, `give it another name, such as own-${name}`);
}

/** What a rule yields to must be one that there is, and another one. */
function sayOfYields(rules: readonly OwnRule[], known: readonly string[], mistakes: OwnRuleMistake[]): void {
  for (const { rule, starts, start } of rules) {
    for (const [index, { to }] of (rule.yields ?? []).entries()) {
      if (known.includes(to) && to !== rule.id) continue;
      const meant = nearest(
        to,
        known.filter((each) => each !== rule.id),
      );
      mistakes.push({
        name: rule.id,
        field: `policy.ownRules.${rule.id}.yields`,
        message: `${rule.id} yields to ${to === rule.id ? 'itself' : `a rule ${JSON.stringify(to)} that does not exist`}`,
        help: meant === undefined ? 'orgctl explain rules lists them' : `did you mean ${meant}?`,
        start: starts.get(`yields.${index}.to`) ?? start,
      });
    }
  }
}

function ruleOf(id: string, { values }: OwnMap): Rule {
  const sql = textOf(values.get('sql'));
  const looksFor = mapOf(values.get('looksFor'));
  const gate = mapOf(values.get('gate'));
  const suggest = mapOf(values.get('suggest'));
  const gap = gaps.find((each) => each === values.get('gap'));
  const restsOn = mapsOf(values.get('restsOn')).map((each) => ({
    kind: kindOf(each),
    field: textIn(each, 'field'),
    ...whereOf(each),
    ...(each.values.has('names') && { names: textIn(each, 'names') }),
  }));
  const yields = mapsOf(values.get('yields')).map((each) => ({
    to: textIn(each, 'to'),
    ...whereOf(each),
  }));
  return {
    id,
    category: 'own',
    severity: severities.find((each) => each === values.get('severity')) ?? 'warning',
    summary: textOf(values.get('summary')) || textOf(values.get('message')),
    why: textOf(values.get('why')),
    source: [],
    options: optionsOf(mapOf(values.get('options'))),
    ...(looksFor && { looksFor: { words: textIn(looksFor, 'words'), sql: textIn(looksFor, 'sql') } }),
    ...(gate && {
      gate: {
        share: Number(gate.values.get('share') ?? 0),
        noun: textIn(gate, 'noun'),
        words: textIn(gate, 'words'),
        kind: kindOf(gate),
        from: textIn(gate, 'from'),
        has: textIn(gate, 'has'),
        fields: textsIn(gate.values.get('fields')),
      },
    }),
    ...(values.has('about') && { about: textOf(values.get('about')) }),
    ...(restsOn.length > 0 && { restsOn }),
    ...(yields.length > 0 && { yields }),
    ...(values.has('speaksOf') && { speaksOf: textOf(values.get('speaksOf')) }),
    ...(gap !== undefined && { gap }),
    keys: textsIn(values.get('keys')),
    ...(suggest && {
      suggest: {
        kind: textIn(suggest, 'kind'),
        id: textIn(suggest, 'id'),
        allowed: textIn(suggest, 'allowed'),
      },
    }),
    ...((usesName(sql, 'finding') || usesName(sql, 'known_rule')) && { readsFindings: true }),
    sql,
    message: textOf(values.get('message')),
    help: textOf(values.get('help')),
    example: { wrong: '', right: '' },
  };
}

function optionsOf(written: OwnMap | undefined): Readonly<Record<string, RuleOption>> {
  const options: Record<string, RuleOption> = {};
  for (const [name, value] of written?.values ?? []) {
    const byDefault: OptionValue = typeof value === 'number' ? value : textsIn(value);
    options[name] = { default: byDefault, doc: 'of this organisation' };
  }
  return options;
}

function placesOf(written: OwnMap): Pick<OwnRule, 'texts' | 'starts'> {
  const texts = new Map<string, ScalarNode>();
  const starts = new Map<string, number>();
  for (const [field, node] of nodesOf(written)) {
    starts.set(field, node.start);
    if (node.kind === 'scalar') texts.set(field, node);
  }
  return { texts, starts };
}

/** What is written of a rule, by field; items of lists by their index. */
function nodesOf({ nodes, values }: OwnMap): ReadonlyMap<string, YamlNode> {
  const found = new Map<string, YamlNode>();
  for (const [name, node] of nodes) {
    found.set(name, node);
    const value = values.get(name);
    const inner = mapOf(value);
    for (const [key, text] of inner === undefined ? [] : nodesOf(inner)) found.set(`${name}.${key}`, text);
    for (const [index, each] of mapsOf(value).entries()) {
      for (const [key, text] of nodesOf(each)) found.set(`${name}.${index}.${key}`, text);
    }
  }
  return found;
}

function isMaps(value: OwnValue | undefined): value is readonly OwnMap[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object');
}

function mapsOf(value: OwnValue | undefined): readonly OwnMap[] {
  return isMaps(value) ? value : [];
}

function mapOf(value: OwnValue | undefined): OwnMap | undefined {
  return typeof value === 'object' && 'nodes' in value ? value : undefined;
}

function textOf(value: OwnValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textIn({ values }: OwnMap, name: string): string {
  return textOf(values.get(name));
}

function textsIn(value: OwnValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function whereOf(map: OwnMap): { readonly where?: string } {
  return map.values.has('where') ? { where: textIn(map, 'where') } : {};
}

function kindOf({ values }: OwnMap): (typeof kinds)[number] {
  return kinds.find((each) => each === values.get('kind')) ?? 'org';
}
