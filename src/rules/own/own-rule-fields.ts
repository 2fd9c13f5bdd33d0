import { severities } from '../../diagnostics/severity.ts';
import { kinds } from '../../model/field.ts';
import { gaps } from '../rule-gap.ts';

/** What may be written for one field of a rule of one's own. */
export type OwnRuleField = { readonly doc: string; readonly isRequired?: true } & OwnRuleType;

type OwnRuleType =
  | { readonly type: 'text' | 'number' | 'texts' | 'options' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  /** `maps` is a list of maps; where it says so, a bare text is the map that has only this field. */
  | { readonly type: 'map' | 'maps'; readonly fields: OwnRuleFields; readonly bare?: string };

/** Fields by name. */
export type OwnRuleFields = Readonly<Record<string, OwnRuleField>>;

const kind = { type: 'choice', of: kinds } as const;

/** What can be written of a rule of one's own: the reader, the JSON Schema and the docs follow it. */
export const ownRuleFields: OwnRuleFields = {
  sql: {
    type: 'text',
    isRequired: true,
    doc: 'One SELECT that finds where the rule does not hold. It returns `kind` and `id`, and where it has them `field_path`, `severity`, `value` (how bad it is, a number), `gap`, `file` and `position`, and what the message names. Options are bound as `:name`.',
  },
  message: {
    type: 'text',
    isRequired: true,
    doc: 'What is said of a row: `{id}` is a column or an option, `{heads|head|heads}` a number with its word, `{names…}` a column with a JSON list.',
  },
  help: { type: 'text', doc: 'What to do about it, with the same braces.' },
  severity: {
    type: 'choice',
    of: severities,
    doc: 'How bad it is; `warning` where none is written. A column `severity` grades a row, the policy goes over both.',
  },
  summary: { type: 'text', doc: 'What should hold, in one sentence; `orgctl explain` shows it.' },
  why: { type: 'text', doc: 'Why it matters, for somebody who has to decide about it.' },
  options: {
    type: 'options',
    doc: 'Thresholds and lists with their defaults, `{max: 9}`: `policy.rules` can set them.',
  },
  gap: {
    type: 'choice',
    of: gaps,
    doc: 'Which gap of ownership a finding is, so that `orgctl gaps` lists it; a column `gap` says so of a row.',
  },
  keys: {
    type: 'texts',
    doc: 'Columns that tell several findings on one entity and field apart.',
  },
  looksFor: {
    type: 'map',
    doc: 'Without a row of this SELECT there is nothing to look at, and the rule is not checked.',
    fields: {
      words: { type: 'text', isRequired: true, doc: 'What is missing then, behind "no".' },
      sql: { type: 'text', isRequired: true, doc: 'The SELECT.' },
    },
  },
  gate: {
    type: 'map',
    doc: 'For a rule that complains of absence: it is checked where enough of what it looks at have the field, or where the policy or the command line names it.',
    fields: {
      share: { type: 'number', isRequired: true, doc: 'So many must have it: 0.1 is 10 %.' },
      noun: { type: 'text', isRequired: true, doc: 'What is missing where there is none, behind "no".' },
      words: { type: 'text', isRequired: true, doc: 'For the reason "3 of 65 squads have a mission".' },
      kind: { ...kind, isRequired: true, doc: 'The kind that is looked at.' },
      from: { type: 'text', isRequired: true, doc: 'What is looked at: `v_squad AS entity`.' },
      has: { type: 'text', isRequired: true, doc: 'The condition under which one of them has it.' },
      fields: { type: 'texts', doc: 'The fields, any of which counts as had where it could not be read.' },
    },
  },
  about: {
    type: 'text',
    doc: 'The field whose absence the rule complains of: one that could not be read counts as written.',
  },
  restsOn: {
    type: 'maps',
    doc: 'Fields that must have been read for a finding to be true: a row that rests on one that could not be is not told.',
    fields: {
      kind: { ...kind, isRequired: true, doc: 'The kind that has the field.' },
      field: { type: 'text', isRequired: true, doc: 'The field.' },
      where: {
        type: 'text',
        doc: 'The column with the ids of those whose field a row rests on: an id, or a JSON list of such.',
      },
      names: {
        type: 'text',
        doc: 'Without `where` a row rests on the field of all of the kind, as far as what is written there names an id of this column; `id` where it is left out.',
      },
    },
  },
  yields: {
    type: 'maps',
    bare: 'to',
    doc: 'Rules that say it better: where one of them speaks, this one is silent.',
    fields: {
      to: { type: 'text', isRequired: true, doc: 'The rule.' },
      where: {
        type: 'text',
        doc: 'The column with the `kind:id`, or a JSON list of such, on which the other one speaks; the own row without one.',
      },
    },
  },
  speaksOf: {
    type: 'text',
    doc: 'The column that rules yielding to this one compare with; `kind:id` of the row without one.',
  },
  suggest: {
    type: 'map',
    doc: 'Columns of an id that leads nowhere, so that the help can say which one was meant.',
    fields: {
      kind: { type: 'text', isRequired: true, doc: 'The column of the kind that was written.' },
      id: { type: 'text', isRequired: true, doc: 'The column of the id.' },
      allowed: {
        type: 'text',
        isRequired: true,
        doc: 'The column of the allowed kinds, separated by blanks.',
      },
    },
  },
};
