import { editYaml } from '../../src/yaml/edit-yaml.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { isList, isMap, valueOf, type YamlMap, type YamlValue } from '../../src/yaml/value.ts';

/** A small organisation in several styles at once. */
export const org = `# about the file
version: 1

squads:
  # --- discovery ---
  search:   # finds
    tribe: discovery
    channel: "#search"
    members:
      - ada   # since May
      - bo
      # about cy
      - {person: cy, share: 0.5}
    serves: [a, b]
    dependsOn:
      - squad: mixes
        severity: blocking  # why
        since: 2026-01-01

  # the mixers
  mixes: {tribe: discovery, members: [x, {person: z, share: 0.2}]}

  empty:
  old: {}
`;

/** A value as it is quickly written in a test. */
export type Plain = string | number | null | readonly Plain[] | { readonly [key: string]: Plain };

function toValue(plain: Plain): YamlValue {
  if (plain === null || typeof plain === 'string') return plain;
  if (typeof plain === 'number') return String(plain);
  return Array.isArray(plain) ? plain.map(toValue) : toMap(Object.entries(plain));
}

export function toMap(entries: readonly (readonly [string, Plain])[]): YamlMap {
  return new Map(entries.map(([key, each]) => [key, toValue(each)]));
}

/** The value with something else at a path of keys and indexes; `undefined` removes what is there. */
function withAt(value: YamlValue, path: readonly (string | number)[], plain: Plain | undefined): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) throw new Error('no path');
  if (isList(value)) {
    const items: YamlValue[] = [...value];
    if (plain === undefined && rest.length === 0) items.splice(Number(step), 1);
    else
      items[Number(step)] =
        rest.length === 0 ? toValue(plain ?? null) : withAt(items[Number(step)] ?? null, rest, plain);
    return items;
  }
  const map = new Map<string, YamlValue>(isMap(value) ? value : []);
  if (plain === undefined && rest.length === 0) map.delete(String(step));
  else
    map.set(
      String(step),
      rest.length === 0 ? toValue(plain ?? null) : withAt(map.get(String(step)) ?? null, rest, plain),
    );
  return map;
}

function saidBy(text: string): YamlMap {
  const { root } = readYaml(text);
  const value = root === null ? null : valueOf(root);
  return isMap(value) ? value : new Map();
}

/** The lines that go and come. */
function changed(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  let first = 0;
  while (first < old.length && old[first] === now[first]) first++;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  return [
    ...old.slice(first, old.length - last).map((line) => `-${line}`),
    ...now.slice(first, now.length - last).map((line) => `+${line}`),
  ];
}

/** What setting something at a path changes; `undefined` takes it away. */
export function set(path: string, plain: Plain | undefined, text = org): readonly string[] {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const wanted = withAt(saidBy(text), steps, plain);
  if (!isMap(wanted)) throw new Error('no map');
  return changed(text, editYaml(text, wanted).text);
}
