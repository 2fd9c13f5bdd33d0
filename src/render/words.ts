import { wrapLines } from './fit.ts';
import type { Severity } from '../diagnostics/severity.ts';
import type { Style } from './style.ts';

/** "1 error", "3 warnings". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A text in the colour of a severity. */
export function inSeverity(style: Style, severity: Severity, text: string): string {
  if (severity === 'error') return style.red(text);
  return severity === 'warning' ? style.yellow(text) : style.blue(text);
}

/** "12 people, 3 squads": every kind that there is, in the given order. */
export function countKinds(counts: Readonly<Record<string, number>>): string {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    person: ['person', 'people'],
    squad: ['squad', 'squads'],
    tribe: ['tribe', 'tribes'],
    chapter: ['chapter', 'chapters'],
    guild: ['guild', 'guilds'],
    component: ['component', 'components'],
    objective: ['objective', 'objectives'],
  };
  return Object.entries(words)
    .filter(([kind]) => (counts[kind] ?? 0) > 0)
    .map(([kind, [one, many]]) => count(counts[kind] ?? 0, one, many))
    .join(', ');
}

/** Breaks a text at blanks so that each line fits, the first as the others; what is too long for a line is broken, too. */
export function wrap(text: string, width: number, indent: string): string {
  return width === Infinity ? text : wrapLines(text, width - indent.length).join(`\n${indent}`);
}

/** What stands in backticks is bold where there is colour; elsewhere the backticks stay. */
export function withCode(text: string, { bold }: Style): string {
  return bold('x') === 'x' ? text : text.replaceAll(/`([^`]+)`/g, (_, code: string) => bold(code));
}
