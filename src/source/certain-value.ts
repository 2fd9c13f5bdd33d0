import type { NumberField, ScalarField } from '../model/field.ts';
import { plainWord } from '../model/meant-name.ts';
import { periodPattern } from '../model/period.ts';
import { isDay } from './is-day.ts';

/**
 * What a value that its field does not take says without any doubt: a choice in other letters, a day with other signs
 * or its zeros left out, a number with a percent sign, a decimal comma or a step's name. undefined where it is fine, or
 * where somebody has to decide.
 */
export function certainValue(field: ScalarField, written: string): string | undefined {
  const text = written.trim();
  switch (field.type) {
    case 'choice': {
      if (field.choices.includes(written)) return undefined;
      const meant = field.choices.filter((choice) => plainWord(choice) === plainWord(text));
      return meant.length === 1 ? meant[0] : undefined;
    }
    case 'day':
      return isDay(written) ? undefined : certainDay(text);
    case 'period': {
      const meant = text.toUpperCase();
      return !periodPattern.test(written) && periodPattern.test(meant) ? meant : undefined;
    }
    case 'number':
      return certainNumber(field, text);
    default:
      return undefined;
  }
}

/** The year first; or last, where only one of the others can be the month. */
function certainDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== '') return isoDay(year, month, day);
  const [, a = '', b = '', last = ''] = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})$/.exec(text) ?? [];
  const days = new Set([isoDay(last, a, b), isoDay(last, b, a)].filter((each) => each !== undefined));
  const [only] = days;
  return days.size === 1 ? only : undefined;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function certainNumber({ min, max, integer }: NumberField, text: string): string | undefined {
  const percent = max === 1 ? /^(\d{1,3})\s*%$/.exec(text)?.[1] : undefined;
  const decimal = integer === true ? undefined : /^(\d+),(\d+)$/.exec(text);
  const step = integer === true ? /^(?:t|tier)[ -]?(\d+)$/i.exec(text)?.[1] : undefined;
  const meant =
    percent === undefined ? (decimal?.[0].replace(',', '.') ?? step) : String(Number(percent) / 100);
  const value = Number(meant);
  return meant !== undefined && value >= min && value <= max ? meant : undefined;
}
