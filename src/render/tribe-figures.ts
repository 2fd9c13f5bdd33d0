import type { Kind } from '../model/field.ts';
import { joinWords } from '../diagnostics/words.ts';
import { decimalText } from './decimal-text.ts';
import { count } from './words.ts';

type Numbers = Readonly<Record<string, (number: number) => string>>;

/** Numbers that count something else than the same ones of other kinds do, and say so. */
export const numbersOf: Partial<Readonly<Record<Kind, Numbers>>> = {
  org: { fte: (fte) => `${decimalText(fte)} FTE in squads` },
  // Who is in squads of several tribes is counted where the main squad is; the FTE wherever they are spent.
  tribe: {
    people: (people) => `${count(people, 'person', 'people')} by main squad`,
    heads: (people) => `${count(people, 'person', 'people')} by main squad`,
  },
};

/** Figures of a tribe together with the tribes below it. */
const inAll: Numbers = {
  squadsInAll: (squads) => count(squads, 'squad'),
  peopleInAll: (people) => count(people, 'person', 'people'),
  fteInAll: (fte) => `${decimalText(fte)} FTE`,
};

/** Whether a figure is one of a tribe together with the tribes below it. */
export function isInAll(name: string): boolean {
  return inAll[name] !== undefined;
}

/** `with the tribes below 2 squads, 4 people and 4 FTE`; nothing where no tribe is below. */
export function inAllTexts(figures: ReadonlyMap<string, unknown>): readonly string[] {
  const texts = Object.entries(inAll).flatMap(([name, say]) => {
    const number = figures.get(name);
    return typeof number === 'number' ? [say(number)] : [];
  });
  return texts.length === 0 ? [] : [`with the tribes below ${joinWords(texts)}`];
}
