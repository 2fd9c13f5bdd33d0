import { constant, constantFrom, oneof, tuple } from 'fast-check';
import { builtInRules } from '../../src/rules/all.ts';
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
      arbitrary: oneof(...builtInRules.map((rule) => tuple(constant(rule.id), mostly(settingsOf(rule))))),
    },
    tuple(constantFrom('known-field', 'squad-sise', 'x-own'), levels),
  ),
  2,
);

const sql = mostly(constantFrom('SELECT 1', '5'), constantFrom('', '""', '[SELECT 1]', '{a: b}'));

const ownField = oneof(
  tuple(constantFrom('help', 'about', 'x-own', 'mesage'), scalars),
  tuple(constant('severity'), mostly(constantFrom('error', '', '""'), constantFrom('off', 'warn', '[info]'))),
  tuple(
    constant('options'),
    mostly(constantFrom('{max: 9, words: [a, b]}', ''), constantFrom('[a]', '{severity: 1}', '{a: {b: c}}')),
  ),
  tuple(
    constant('looksFor'),
    mostly(
      constantFrom('{words: a, sql: b}', ''),
      constantFrom('a', '{words: a}', '{words: a, sql: b, c: d}'),
    ),
  ),
  tuple(
    constant('yields'),
    mostly(
      constantFrom('squad-size', '[squad-size, {to: squad-minimum, where: id}]'),
      constantFrom('{where: id}', '[[a]]'),
    ),
  ),
);

/** A rule of one's own, whose SQL a schema does not read. */
const ownRule: Flow = tuple(sql, mostly(constantFrom('a', '7')), mapOf(ownField, 2)).map(
  ([select, message, rest]) => {
    const more = rest === '{}' ? '' : `, ${rest.slice(1, -1)}`;
    return `{sql: ${select}, message: ${message}${more}}`;
  },
);

const ownRules = mapOf(
  tuple(mostly(constantFrom('short-names', 'b'), constantFrom('squad-size', 'Bad')), mostly(ownRule)),
  2,
);

/** What may stand below `policy`. */
export const inventedPolicy: Flow = mapOf(
  oneof(
    tuple(constant('profile'), mostly(constantFrom('general', 'thorough', '', '""'))),
    { weight: 3, arbitrary: tuple(constant('rules'), mostly(setRules)) },
    tuple(constant('repos'), mostly(labelled(scalars))),
    { weight: 2, arbitrary: tuple(constant('ownRules'), mostly(ownRules)) },
    tuple(mostly(constant('x-own'), constant('rule')), labelled(scalars)),
  ),
  3,
);
