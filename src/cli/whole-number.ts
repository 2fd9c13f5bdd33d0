import { UserError } from '../diagnostics/user-error.ts';

/** The number that an option was given. Throws a UserError (2) for anything but a whole number from `least` on. */
export function wholeNumber(option: string, written: string, least: number): number {
  const number = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UserError(
    2,
    `${option} ${JSON.stringify(written)} is no number that it takes`,
    `write a whole number from ${least} on`,
  );
}
