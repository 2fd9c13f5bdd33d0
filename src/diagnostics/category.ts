/** The groups in which rules are listed, in their order. */
export const categories = [
  'structure',
  'people',
  'squads',
  'tribes',
  'alignment',
  'ownership',
  'dependencies',
  'own',
  'change',
] as const;

/** One of them; `tribes` holds chapters and guilds, too, and `own` the rules that an organisation has written itself. */
export type Category = (typeof categories)[number];

/** Those that can be checked of one state; the others need a before and an after. */
export const checkedCategories: readonly Category[] = categories.filter((category) => category !== 'change');
