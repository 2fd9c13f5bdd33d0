import { nearest } from '../diagnostics/nearest.ts';
import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { ReadingRule } from '../diagnostics/reading-rules.ts';
import { readingRules } from '../diagnostics/reading-rules.ts';
import { severities, type Severity } from '../diagnostics/severity.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { Policy } from '../source/collected.ts';
import { describe } from '../source/reading.ts';
import type { MapEntry, Range, YamlNode } from '../yaml/node.ts';
import { profiles } from './profiles/all.ts';
import { noOwnRules, type OwnRules } from './own/own-rule.ts';
import { readOwnRules } from './own/read-own-rules.ts';
import type { OptionValue, Rule } from './rule.ts';
import type { RulePolicy } from './settings.ts';

/** What `policy` says, typed, and the mistakes in it. */
export interface ReadPolicy {
  /** The id of a profile; null where none, or an unknown one, is written. */
  readonly profile: string | null;
  readonly rules: Readonly<Record<string, RulePolicy>>;
  /** The rules that the organisation has written itself. */
  readonly ownRules: OwnRules;
  /** Where the code of a repository lies: `owner/name` → folder. */
  readonly repos: Readonly<Record<string, string>>;
  readonly findings: readonly ReadingFinding[];
}

const policyKeys = ['profile', 'rules', 'ownRules', 'repos'];
const levels = ['off', 'on', ...severities];

/** What people write who think of another tool. */
const spokenLevels = new Map([
  ['no', 'off'],
  ['false', 'off'],
  ['none', 'off'],
  ['yes', 'on'],
  ['true', 'on'],
  ['warn', 'warning'],
]);

interface Context {
  readonly file: number;
  readonly findings: ReadingFinding[];
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Reads the policy's tree; every mistake is a finding with its place, and leaves the rest as it is. */
export function readPolicy(policy: Policy | null, allRules: readonly Rule[]): ReadPolicy {
  const known = new Map(allRules.map((rule) => [rule.id, rule]));
  const context: Context = { file: policy?.file ?? 0, findings: [], rules: known };
  let profile: ReadPolicy['profile'] = null;
  let rules: ReadPolicy['rules'] = {};
  let repos: ReadPolicy['repos'] = {};
  let ownRules: ReadPolicy['ownRules'] = noOwnRules;
  const { findings } = context;
  if (policy === null || policy.node.kind === 'empty') return { profile, rules, ownRules, repos, findings };
  const entries = Array.from(mapEntries(context, policy.node, 'policy', 'a map with profile and rules'));
  // Rules of one's own come first: the others' settings may name them.
  for (const { key, value } of entries) {
    if (key !== 'ownRules') continue;
    const written = mapEntries(context, value, 'policy.ownRules', 'a map of name to rule');
    ownRules = readOwnRules(written, context.file, allRules);
    for (const { rule } of ownRules.rules) known.set(rule.id, rule);
  }
  const invalid = new Set(ownRules.names.filter((name) => !known.has(name)));
  for (const entry of entries) {
    if (entry.key === 'ownRules') continue;
    if (entry.key === 'profile') profile = readProfile(context, entry.value);
    else if (entry.key === 'rules') rules = readRules(context, entry.value, invalid);
    else if (entry.key === 'repos') repos = readRepos(context, entry.value);
    else if (!entry.key.startsWith('x-')) {
      reportUnknown(
        context,
        entry,
        `policy.${entry.key}`,
        `unknown field ${JSON.stringify(entry.key)} of policy`,
        policyKeys,
      );
    }
  }
  return { profile, rules, ownRules, repos, findings };
}

function readProfile(context: Context, node: YamlNode): string | null {
  if (node.kind === 'empty') return null;
  const names = profiles.map((profile) => profile.id);
  if (node.kind === 'scalar' && names.includes(node.text)) return node.text;
  const written = node.kind === 'scalar' ? JSON.stringify(node.text) : `a ${node.kind}`;
  const meant = node.kind === 'scalar' ? nearest(node.text, names) : undefined;
  const help = meant === undefined ? `write one of ${joinWords(names, 9, 'or')}` : `did you mean ${meant}?`;
  report(
    context,
    'field-type',
    'policy.profile',
    node,
    `profile of policy is ${written}, expected one of ${joinWords(names, 9, 'or')}`,
    help,
  );
  return null;
}

/** Nothing is said of the settings of a rule that is `invalid` itself. */
function readRules(
  context: Context,
  node: YamlNode,
  invalid: ReadonlySet<string>,
): Readonly<Record<string, RulePolicy>> {
  const found: Record<string, RulePolicy> = {};
  for (const entry of mapEntries(context, node, 'policy.rules', 'a map of rule to severity or options')) {
    const path = `policy.rules.${entry.key}`;
    const rule = context.rules.get(entry.key);
    if (rule !== undefined) {
      const read = readRule(context, rule, path, entry.value);
      if (read !== undefined) found[entry.key] = read;
    } else if (readingRules.some((each) => each === entry.key)) {
      report(
        context,
        'known-field',
        path,
        entry,
        `${entry.key} can't be set: it says that something could not be read`,
        'take the line out',
      );
    } else if (!invalid.has(entry.key)) {
      reportUnknown(context, entry, path, `unknown rule ${JSON.stringify(entry.key)}`, context.rules.keys());
    }
  }
  return found;
}

function readRule(context: Context, rule: Rule, path: string, node: YamlNode): RulePolicy | undefined {
  if (node.kind === 'scalar') {
    const level = readLevel(context, path, node);
    return level === undefined ? undefined : { level };
  }
  if (node.kind === 'empty') return undefined;
  const options: Record<string, OptionValue> = {};
  let level: RulePolicy['level'];
  for (const entry of mapEntries(context, node, path, 'a severity, or a map of options')) {
    const option = rule.options?.[entry.key];
    if (entry.key === 'severity') level = readLevel(context, `${path}.severity`, entry.value);
    else if (option === undefined) {
      const known = ['severity', ...Object.keys(rule.options ?? {})];
      reportUnknown(
        context,
        entry,
        `${path}.${entry.key}`,
        `unknown option ${JSON.stringify(entry.key)} of ${rule.id}`,
        known,
      );
    } else {
      const value = readOption(context, `${path}.${entry.key}`, option.default, entry.value);
      if (value !== undefined) options[entry.key] = value;
    }
  }
  return level === undefined ? { options } : { level, options };
}

function readLevel(context: Context, path: string, node: YamlNode): 'off' | 'on' | Severity | undefined {
  const text = node.kind === 'scalar' ? node.text : '';
  const severity = severities.find((each) => each === text);
  if (severity !== undefined) return severity;
  if (text === 'off' || text === 'on') return text;
  const meant = spokenLevels.get(text.toLowerCase()) ?? nearest(text, levels);
  const help = meant === undefined ? `write one of ${joinWords(levels, 9, 'or')}` : `did you mean ${meant}?`;
  report(
    context,
    'field-type',
    path,
    node,
    `${path} is ${JSON.stringify(text)}, expected one of ${joinWords(levels, 9, 'or')}`,
    help,
  );
  return undefined;
}

function readOption(
  context: Context,
  path: string,
  byDefault: OptionValue,
  node: YamlNode,
): OptionValue | undefined {
  if (node.kind === 'empty') return undefined;
  if (typeof byDefault === 'number') {
    if (node.kind === 'scalar' && /^\d+(\.\d+)?$/.test(node.text)) return Number(node.text);
    const message = `${path} is ${describe(node)}, expected a number, 0 or more`;
    report(context, 'field-type', path, node, message, `write a number, such as ${byDefault}`);
    return undefined;
  }
  const items = node.kind === 'list' ? node.items : [node];
  const texts = items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  if (texts.length === items.length) return texts;
  report(context, 'field-type', path, node, `${path} is no list of words`, 'write [backend, design]');
  return undefined;
}

function readRepos(context: Context, node: YamlNode): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { key, value } of mapEntries(context, node, 'policy.repos', 'a map of owner/name to a folder')) {
    if (value.kind === 'scalar') found[key] = value.text;
    else if (value.kind !== 'empty') {
      report(
        context,
        'field-type',
        `policy.repos.${key}`,
        value,
        `policy.repos.${key} is no folder`,
        'write the path of a local folder',
      );
    }
  }
  return found;
}

function mapEntries(context: Context, node: YamlNode, path: string, expected: string): Iterable<MapEntry> {
  if (node.kind === 'map') return node.entries;
  if (node.kind !== 'empty')
    report(context, 'field-type', path, node, `${path} is no map`, `write ${expected}`);
  return [];
}

function reportUnknown(
  context: Context,
  entry: MapEntry,
  path: string,
  message: string,
  known: Iterable<string>,
): void {
  const names = Array.from(known);
  const meant = nearest(entry.key, names);
  const help = meant === undefined ? `known are ${joinWords(names, 12)}` : `did you mean ${meant}?`;
  report(context, 'known-field', path, entry, message, help);
}

function report(
  context: Context,
  rule: ReadingRule,
  field: string,
  range: Range,
  message: string,
  help: string,
): void {
  context.findings.push({ rule, subject: null, field, message, help, file: context.file, range, keys: [] });
}
