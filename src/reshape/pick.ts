import type { Refusal } from './operation.ts';

/** How one of the ways that an operation found is taken. */
export const pick = {
  type: 'number',
  min: 1,
  max: 3,
  value: 'n',
  doc: 'which of the ways that were found (default: 1, the best)',
} as const;

/** Refuses a number above that of the ways that were found. */
export function notFound(ways: number): Refusal {
  return {
    id: 'pick-was-found',
    message: ways === 1 ? 'only 1 way was found' : `only ${ways} ways were found`,
    help: ways === 1 ? 'leave --pick out' : `write --pick ${ways} or less`,
  };
}
