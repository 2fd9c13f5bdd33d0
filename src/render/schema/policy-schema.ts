import { joinWords } from '../../diagnostics/words.ts';
import { readingRules } from '../../diagnostics/reading-rules.ts';
import { severities } from '../../diagnostics/severity.ts';
import type { Rule, RuleOption } from '../../rules/rule.ts';
import type { Profile } from '../../rules/settings.ts';
import type { OwnRuleFields } from '../../rules/own/own-rule-fields.ts';
import { closedMap, mapOnly } from './field-schema.ts';
import { allowing, described, matching, refer, type JsonSchema } from './json-schema.ts';
import { ownRulesSchema } from './own-rule-schema.ts';
import { namedChoices } from './reference-schema.ts';

/** What a policy may name. */
export interface PolicyWords {
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  /** What can be written of a rule of one's own. */
  readonly ownRuleFields: OwnRuleFields;
}

/** The profile, the settings of every rule, rules of one's own, and where repositories lie. */
export function policySchema({ rules, profiles, ownRuleFields }: PolicyWords): JsonSchema {
  const names = rules.map(({ id }) => id);
  return {
    description: 'The profile, and how rules are set.',
    ...closedMap({
      profile: {
        description: 'A set of thresholds; the first one where none is written.',
        anyOf: [
          namedChoices(
            profiles.map(({ id, summary }) => [id, summary]),
            `expected ${joinWords(
              profiles.map(({ id }) => id),
              9,
              'or',
            )}`,
          ),
          allowing(['null'], 'expected a profile'),
        ],
      },
      rules: {
        description: 'Rule to a level or to options; goes over the profile.',
        ...mapOnly,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        propertyNames: { not: { enum: readingRules } },
        additionalProperties: ownSettings,
      },
      ownRules: ownRulesSchema(ownRuleFields, rules),
      repos: {
        ...described('Where the code of a repository lies: `owner/name` to a folder.'),
        ...mapOnly,
        additionalProperties: refer('text'),
      },
    }),
    // Where there are rules of one's own, a name that is not known may be one of theirs.
    allOf: [
      {
        if: { required: ['ownRules'], properties: { ownRules: { minProperties: 1 } } },
        else: { properties: { rules: { propertyNames: { enum: names } } } },
      },
    ],
  };
}

/** The settings of a rule of one's own, whose options are not known here. */
const ownSettings: JsonSchema = {
  anyOf: [
    refer('level'),
    {
      ...allowing(['object', 'null'], 'expected a level, or a map of options'),
      properties: { severity: { anyOf: [refer('level')] } },
      additionalProperties: refer('words'),
    },
  ],
};

/** A level of a rule; what is left out cannot be written as an empty one. */
export const level: JsonSchema = namedChoices(
  [
    ['off', 'It is not checked.'],
    ['on', 'It is checked, also where the profile leaves it off or few have the field.'],
    ...severities.map((each) => [each, 'It is checked, and every finding is of this severity.'] as const),
  ],
  `expected ${joinWords(['off', 'on', ...severities], 9, 'or')}`,
);

/** The rule of a waiver: those that are built in are proposed, those of one's own are not known here. */
export function waivedRule(rules: readonly Rule[]): JsonSchema {
  const known = rules.map(({ id, summary }) => [id, summary] as const);
  return { anyOf: [namedChoices(known, 'expected the name of a rule'), refer('text')] };
}

function ruleSchema({ id, severity, summary, why, options = {} }: Rule): JsonSchema {
  const settings = Object.entries(options).map(([name, option]) => [name, optionSchema(option)] as const);
  const map = {
    ...allowing(['object', 'null'], `expected a level, or a map of the options of ${id}`),
    properties: {
      severity: { description: `${severity} where none is written.`, anyOf: [refer('level')] },
      ...Object.fromEntries(settings),
    },
    additionalProperties: false,
  };
  return { description: `${summary} (${severity})\n\n${why}`, anyOf: [refer('level'), map] };
}

/** A number or a list of words, as the default is one. */
function optionSchema({ default: byDefault, doc }: RuleOption): JsonSchema {
  const head = { ...described(doc), default: byDefault };
  if (typeof byDefault !== 'number') return { ...head, anyOf: [refer('words')] };
  const message = `expected a number, such as ${byDefault}`;
  return {
    ...head,
    ...matching(String.raw`^\d+(\.\d+)?$`, message, ['number']),
    minimum: 0,
  };
}
