/** The groups in which rules are listed, in their order. */
export const categories = [
  'structure',
  'people',
  'squads',
  'tribes',
  'alignment',
  'ownership',
  'dependencies',
  'change',
] as const;

/** One of them; `tribes` holds chapters and guilds, too. */
export type Category = (typeof categories)[number];

/** Those that can be checked of one state; the others need a before and an after. */
export const checkedCategories: readonly Category[] = categories.filter((category) => category !== 'change');
