import type { Rule } from '../rule.ts';

export const deprecatedHasSunset: Rule = {
  id: 'deprecated-has-sunset',
  category: 'ownership',
  severity: 'warning',
  summary: 'A deprecated component says when it will be switched off.',
  why: 'Deprecated without a date means that those who need it have no reason to move, and those who own it keep running two of everything. A date, even a far one, makes it a plan.',
  source: ['own'],
  looksFor: {
    words: 'deprecated component',
    sql: `SELECT 1 FROM v_component WHERE lifecycle = 'deprecated'`,
  },
  about: 'sunset',
  sql: `
    SELECT 'component' AS kind, id
    FROM v_component
    WHERE lifecycle = 'deprecated' AND sunset IS NULL`,
  message: 'component {id} is deprecated and has no sunset',
  help: 'write `sunset:` with the day it will be switched off',
  example: {
    wrong: `
      components:
        label-portal: {lifecycle: deprecated}`,
    right: `
      components:
        label-portal: {lifecycle: deprecated, sunset: 2027-06-30}`,
  },
};
