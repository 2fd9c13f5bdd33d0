/** The rules whose findings come from reading; they can't be switched off, graded or waived. All are errors. */
export const readingRules = [
  'yaml-syntax',
  'file-readable',
  'version-supported',
  'known-field',
  'field-type',
  'required-field',
  'id-format',
  'defined-once',
] as const;

/** The id of a rule that is checked while reading. */
export type ReadingRule = (typeof readingRules)[number];

/** After a finding of one of these the other rules are not checked: too much may be missing. */
export const stoppingRules: readonly string[] = ['yaml-syntax', 'file-readable', 'version-supported'];
