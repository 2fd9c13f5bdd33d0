import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInRules } from '../../src/rules/all.ts';
import { readScenario } from '../../src/reshape/scenario/read-scenario.ts';
import { scenarioText } from '../../src/reshape/scenario/scenario-text.ts';
import type { YamlMap, YamlValue } from '../../src/yaml/value.ts';
import { good } from './small-org.ts';

const rules = builtInRules.map(({ id }) => id);

test('whatever a file says, it is read or its mistakes have places in it', () => {
  const edit = fc.record({
    at: fc.nat(good.length),
    length: fc.nat(6),
    put: fc.constantFrom(
      '',
      ' ',
      ':',
      '-',
      '{',
      '}',
      '[',
      ']',
      '\n',
      '"',
      'x',
      '&a',
      '\t',
      '\u0000',
      '😀',
      'null',
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce(
        (before, { at, length, put }) => before.slice(0, at) + put + before.slice(at + length),
        good,
      );
      const { mistakes, scenario } = readScenario(text, rules);
      for (const { start } of mistakes) expect(start).toBeLessThanOrEqual(text.length);
      if (mistakes.length === 0) expect(scenario.steps.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('what is saved is read again as it was, whatever words are in it', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('no', '1e3', 'a: b', "it's", '#x', '- y'),
  );
  const words = fc.array(word, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(word, word, words, (name, person, people) => {
      const steps = [
        { operation: 'move', given: mapOf({ person: people, to: person }) },
        { operation: 'assign', given: mapOf({ component: [person], to: name }) },
      ];
      const { mistakes, scenario } = readScenario(scenarioText(name, person, steps), rules);
      expect(mistakes).toEqual([]);
      expect([scenario.name, scenario.why]).toEqual([name, person]);
      expect(scenario.steps.map(({ operation, given }) => [operation, Object.fromEntries(given)])).toEqual([
        ['move', { person: people, to: person }],
        ['assign', { component: person, to: name }],
      ]);
    }),
    { numRuns: 300 },
  );
});

function mapOf(values: Readonly<Record<string, YamlValue>>): YamlMap {
  return new Map(Object.entries(values));
}
