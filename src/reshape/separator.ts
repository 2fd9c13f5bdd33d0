/** What separates one operation from the next on the command line. */
export const separator = '--';

/** The same for a reader of options that would end at it. */
export const shieldedSeparator = ' --';
