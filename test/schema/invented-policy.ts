import { constant, constantFrom, oneof, tuple } from 'fast-check';
import { rules } from '../../src/rules/all.ts';
import type { OptionValue, Rule } from '../../src/rules/rule.ts';
import { labelled, mapOf, mostly, scalars, type Flow } from './flow-values.ts';

const levels = mostly(
  constantFrom('off', 'on', 'error', 'warning', 'info'),
  constantFrom('warn', '', '""', 'true'),
);

function option(byDefault: OptionValue): Flow {
  return typeof byDefault === 'number'
    ? mostly(constantFrom('3', '0', '0.5', '"3"'), constantFrom('-1', '"-1"', 'a', '', '[1]'))
    : mostly(constantFrom('a', '[a, b]', '[]', '', '[""]'), constantFrom('[[a]]', '{a: b}', '[a, {}]'));
}

function settingsOf({ options = {} }: Rule): Flow {
  const known = Object.entries(options).map(([name, each]) => tuple(constant(name), option(each.default)));
  const entry = oneof(
    { weight: 9, arbitrary: oneof(tuple(constant('severity'), levels), ...known) },
    tuple(constantFrom('x-own', 'limit'), scalars),
  );
  return oneof(levels, mapOf(entry, 2));
}

const setRules = mapOf(
  oneof(
    {
      weight: 25,
      arbitrary: oneof(...rules.map((rule) => tuple(constant(rule.id), mostly(settingsOf(rule))))),
    },
    tuple(constantFrom('known-field', 'squad-sise', 'x-own'), levels),
  ),
  2,
);

/** What may stand below `policy`. */
export const inventedPolicy: Flow = mapOf(
  oneof(
    tuple(constant('profile'), mostly(constantFrom('general', 'thorough', '', '""'))),
    { weight: 3, arbitrary: tuple(constant('rules'), mostly(setRules)) },
    tuple(constant('repos'), mostly(labelled(scalars))),
    tuple(mostly(constantFrom('ownRules', 'x-own'), constant('rule')), labelled(scalars)),
  ),
  3,
);
