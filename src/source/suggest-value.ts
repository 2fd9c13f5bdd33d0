import { nearest } from '../diagnostics/nearest.ts';
import type { NumberField, ScalarField } from '../model/field.ts';
import { isDay } from './is-day.ts';

/** What to do about a value that its field does not take; undefined where nobody can tell what was meant. */
export function suggestValue(field: ScalarField, written: string): string | undefined {
  switch (field.type) {
    case 'choice':
      return didYouMean(nearest(written, field.choices));
    case 'number':
      return didYouMean(meantNumber(field, written.trim()));
    case 'day':
      return suggestDay(written.trim());
    default:
      return undefined;
  }
}

function didYouMean(meant: string | number | undefined): string | undefined {
  return meant === undefined ? undefined : `did you mean ${meant}?`;
}

/** `50`, `50 %`, `0,5` and `1/2` of a whole that is 1; `T2` and `tier-2` where 2 is a step. */
function meantNumber({ min, max, integer }: NumberField, written: string): number | undefined {
  const fits = (value: number) =>
    value >= min && value <= max && (integer !== true || Number.isInteger(value));
  const step = integer === true ? /^[a-z]+[ -]?(\d+)$/i.exec(written)?.[1] : undefined;
  const percent = max === 1 ? /^(\d{1,3})(?:[.,]0+)?\s*%?$/.exec(written)?.[1] : undefined;
  const [, whole, part] = /^(\d)\s*\/\s*(\d{1,2})$/.exec(written) ?? [];
  const values = [
    Number(written.replace(',', '.')),
    step === undefined ? Number.NaN : Number(step),
    percent === undefined ? Number.NaN : Number(percent) / 100,
    whole === undefined ? Number.NaN : Math.round((100 * Number(whole)) / Number(part)) / 100,
  ];
  return written === '' ? undefined : values.find(fits);
}

/** The day as it should be written; where day and month may have changed places, both. */
function suggestDay(written: string): string | undefined {
  const [, year = '', second = '', third = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(written) ?? [];
  const iso = isoDay(year, second, third);
  if (iso !== undefined) return didYouMean(iso);
  const [, a = '', b = '', last = ''] = /^(\d{1,2})[-/. ]\s?(\d{1,2})[-/. ]\s?(\d{4})$/.exec(written) ?? [];
  const days = new Set([isoDay(last, a, b), isoDay(last, b, a)].filter((day) => day !== undefined));
  const [first, other] = days;
  if (other === undefined) return didYouMean(first);
  return `write the year first, then the month and the day: ${first} or ${other}`;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
