import type { ReadingRule } from '../diagnostics/reading-rules.ts';

/** What `explain` and the docs say of a rule that is checked while reading. */
export interface ReadingRulePage {
  readonly summary: string;
  readonly why: string;
  /** An org.yaml in which it speaks. */
  readonly wrong: string;
  readonly right: string;
}

/** The pages of the rules that are checked while reading. */
export const readingRulePages: Readonly<Record<ReadingRule, ReadingRulePage>> = {
  'yaml-syntax': {
    summary:
      'The file is one YAML document, without duplicate keys, tabs as indentation, anchors, aliases or tags.',
    why: 'What cannot be parsed cannot be checked, and a duplicate key silently throws half of it away. Anchors and aliases would make an edit in one place change another.',
    wrong: `version: 1\norg: {name: Small}\nsquads:\n  search:\n    mission: Find: fast and safe\n`,
    right: `version: 1\norg: {name: Small}\nsquads:\n  search:\n    mission: "Find: fast and safe"\n`,
  },
  'file-readable': {
    summary: 'Every file can be read: there, UTF-8, without control characters, not too large, not too deep.',
    why: 'An include that is missing, or that leaves the folder, would make the organisation look smaller than it is.',
    wrong: `version: 1\norg: {name: Small}\ninclude: [squads/*.yaml]\nsquads: {search: {}}\n`,
    right: `version: 1\norg: {name: Small}\nsquads: {search: {}}\n`,
  },
  'version-supported': {
    summary: 'The version of the format is one that this program reads.',
    why: 'A newer format may mean something else by the same words.',
    wrong: `version: 2\norg: {name: Small}\nsquads: {search: {}}\n`,
    right: `version: 1\norg: {name: Small}\nsquads: {search: {}}\n`,
  },
  'known-field': {
    summary: 'Every field, top key, rule and option is one that exists; a key of your own begins with x-.',
    why: 'A misspelt field is an absent one: the squad would seem to have no mission.',
    wrong: `version: 1\norg: {name: Small}\nsquads:\n  search: {missoin: Find what a listener means}\n`,
    right: `version: 1\norg: {name: Small}\nsquads:\n  search: {mission: Find what a listener means}\n`,
  },
  'field-type': {
    summary: 'Every value is of the type that its field expects.',
    why: 'A tier called "high" cannot be compared with another, and a list where a text belongs has no meaning.',
    wrong: `version: 1\norg: {name: Small}\ncomponents:\n  lyrics: {tier: high}\n`,
    right: `version: 1\norg: {name: Small}\ncomponents:\n  lyrics: {tier: 2}\n`,
  },
  'required-field': {
    summary: 'The few fields without which an entry says nothing are there.',
    why: 'A waiver without an end would last for ever, a dependency without a squad points nowhere.',
    wrong: `version: 1\norg: {mission: Be an example}\nsquads: {search: {}}\n`,
    right: `version: 1\norg: {name: Small, mission: Be an example}\nsquads: {search: {}}\n`,
  },
  'id-format': {
    summary: 'Ids are kebab-case, begin with a letter and have at most 63 characters.',
    why: 'Ids are typed on command lines, stand in addresses and become handles elsewhere; this form is safe in all of them.',
    wrong: `version: 1\norg: {name: Small}\nsquads:\n  Search Team: {}\n`,
    right: `version: 1\norg: {name: Small}\nsquads:\n  search-team: {}\n`,
  },
  'defined-once': {
    summary:
      'An id of a kind, the organisation and the policy stand in one place over all files, a member once in a group.',
    why: 'Of two definitions only one can count, and nobody sees which.',
    wrong: `version: 1\norg: {name: Small}\nsquads:\n  search: {members: [ada, ada]}\npeople: {ada: {}}\n`,
    right: `version: 1\norg: {name: Small}\nsquads:\n  search: {members: [ada]}\npeople: {ada: {}}\n`,
  },
};
