import fc from 'fast-check';
import { isList, isMap, type YamlMap, type YamlValue } from '../../src/yaml/value.ts';

/** Texts as people write them, and such as need quotes, or nearly do. */
const trickyText = fc.constantFrom(
  'ada',
  'ben-two',
  'no',
  '1e3',
  '2026-11-30',
  'a: b',
  'a:b',
  'http://x:80',
  '#search',
  'a #b',
  'C#',
  '*.ts',
  '&a',
  '@team',
  '%',
  '`x`',
  '',
  ' a',
  'b ',
  '-',
  '- a',
  '-1',
  '?',
  '? x',
  'x:',
  ':x',
  'a, b',
  '[a]',
  '{a}',
  "it's",
  'say "hi"',
  `both ' and "`,
  'back\\slash',
  'one\ntwo',
  'one\n\ntwo\n',
  ' lead\ntwo',
  '\n',
  'tab\there',
  '\u0000',
  '\uFEFFbom',
  'é 😀',
  '---',
  '...',
  '~',
  '<<',
  '!x',
  '|',
  '>',
);

const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('tribe', 'lead', 'name', 'members', 'serves', 'x-note', 'c', 'd') },
  { weight: 1, arbitrary: trickyText.filter((text) => text !== '') },
);

/** A value that something is set to. */
const value: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 5, arbitrary: trickyText },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.array(trickyText, { maxLength: 3 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.tuple(key, trickyText), { maxLength: 3 }).map((entries) => new Map(entries)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        key,
        fc.array(
          fc.oneof(
            trickyText,
            fc.tuple(key, trickyText).map((entry) => new Map([entry])),
          ),
        ),
      )
      .map(([name, items]) => new Map([[name, items]])),
  },
);

/** One change of a value: `steps` lead to the place where it happens. */
export interface RandomEdit {
  readonly steps: readonly number[];
  readonly what: 'set' | 'remove' | 'insert' | 'swap';
  readonly key: string;
  readonly value: YamlValue;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
  what: fc.constantFrom('set', 'remove', 'insert', 'swap'),
  key,
  value,
});

/** The map after a change. */
export function edited(map: YamlMap, edit: RandomEdit): YamlMap {
  const changed = change(map, edit, 0);
  return isMap(changed) ? changed : map;
}

function change(at: YamlValue, edit: RandomEdit, depth: number): YamlValue {
  const step = edit.steps[depth];
  if (step === undefined || (!isMap(at) && !isList(at))) return depth === 0 ? at : edit.value;
  const parts: (readonly [string, YamlValue])[] = isMap(at)
    ? Array.from(at)
    : at.map((each) => ['', each] as const);
  const index = parts.length === 0 ? 0 : step % parts.length;
  const part = parts[index];
  if (depth === edit.steps.length - 1 || part === undefined) changeParts(parts, index, edit);
  else parts[index] = [part[0], change(part[1], edit, depth + 1)];
  if (isMap(at)) return new Map(parts);
  // Between brackets there are no empty items.
  return parts.map(([, each]) => each ?? 'nothing');
}

function changeParts(parts: (readonly [string, YamlValue])[], index: number, edit: RandomEdit): void {
  const part = parts[index];
  const [first] = parts;
  if (edit.what === 'insert' || part === undefined || first === undefined) {
    const isKnown = parts.some(([name]) => name === edit.key);
    if (!isKnown || edit.key === '') parts.splice(index, 0, [edit.key, edit.value]);
  } else if (edit.what === 'remove') parts.splice(index, 1);
  else if (edit.what === 'set') parts[index] = [part[0], edit.value];
  else [parts[0], parts[index]] = [part, first];
}
