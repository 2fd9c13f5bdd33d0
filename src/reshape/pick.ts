/** How one of the ways that an operation found is taken. */
export const pick = {
  type: 'number',
  min: 1,
  max: 3,
  value: 'n',
  doc: 'which of the ways that were found (default: 1, the best)',
} as const;
