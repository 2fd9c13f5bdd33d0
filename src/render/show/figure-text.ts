import type { Kind } from '../../model/field.ts';
import { decimalText } from '../decimal-text.ts';
import { inAllTexts, isInAll, numbersOf } from '../tribe-figures.ts';
import { count } from '../words.ts';

const words: Readonly<Record<string, (number: number) => string>> = {
  heads: (number) => count(number, 'person', 'people'),
  people: (number) => count(number, 'person', 'people'),
  tribes: (number) => count(number, 'tribe'),
  squads: (number) => count(number, 'squad'),
  chapters: (number) => count(number, 'chapter'),
  guilds: (number) => count(number, 'guild'),
  components: (number) => count(number, 'component'),
  fte: (number) => `${decimalText(number)} FTE`,
  allocation: (number) => `${decimalText(100 * number)} % allocated`,
  capacity: () => '', // A row of its own, where it is written.
  knowers: (number) => `known to ${count(number, 'person', 'people')}`,
  dependents: (number) => `needed by ${count(number, 'component')}`,
};

/** The numbers of one thing in one line: `7 people, 6.5 FTE, 3 components`. */
export function figureTexts(kind: Kind, figures: ReadonlyMap<string, number>): string {
  const own = Array.from(figures).filter(([name]) => !isInAll(name));
  const texts = own.map(
    ([name, number]) => numbersOf[kind]?.[name]?.(number) ?? words[name]?.(number) ?? `${number} ${name}`,
  );
  return [...texts, ...inAllTexts(figures)].filter((text) => text !== '').join(', ');
}
