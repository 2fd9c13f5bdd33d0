import { matchesNames } from './match-path.ts';
import type { PathPattern } from './path-pattern.ts';
import type { Segment } from './segment.ts';

/** Gives the number of the last pattern that is about a file, counted from 0; -1 where none is. */
export type PathResolver = (path: string) => number;

/** Numbers of patterns, the last first. */
type Numbers = readonly number[];

/**
 * The last matching pattern decides, as in CODEOWNERS. Patterns are looked up by the folders that they begin with, by
 * any name that they need, or by the ending they need, so that a path meets few of ten thousand.
 */
export function pathResolver(patterns: readonly PathPattern[]): PathResolver {
  const byStart = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const byEnding = new Map<string, number[]>();
  const others: number[] = [];
  for (let number = patterns.length - 1; number >= 0; number--) {
    const pattern = patterns[number];
    if (pattern === undefined || pattern.segments.length === 0) continue;
    const start = startOf(pattern);
    const name = pattern.segments.find(isLiteral)?.text;
    const ending = pattern.segments.map(endingOf).find((each) => each !== undefined);
    if (start !== '') add(byStart, start, number);
    else if (name !== undefined) add(byName, name, number);
    else if (ending !== undefined) add(byEnding, ending, number);
    else others.push(number);
  }
  return (path) => {
    const names = path.split('/');
    let best = -1;
    const look = (numbers: Numbers | undefined): void => {
      for (const number of numbers ?? []) {
        const pattern = patterns[number];
        if (number <= best || pattern === undefined) return;
        if (!matchesNames(pattern, names)) continue;
        best = number;
        return;
      }
    };
    let start = '';
    for (const name of names) {
      start = start === '' ? name : `${start}/${name}`;
      if (byStart.size > 0) look(byStart.get(start));
      if (byName.size > 0) look(byName.get(name));
      if (byEnding.size > 0) for (const ending of endingsOf(name)) look(byEnding.get(ending));
    }
    look(others);
    return best;
  };
}

/** The folders that a pattern begins with, written out: `services/search` of `/services/search/*.ts`. */
function startOf({ segments }: PathPattern): string {
  const end = segments.findIndex((segment) => !isLiteral(segment));
  const literal = segments.slice(0, end < 0 ? segments.length : end).filter(isLiteral);
  return literal.map(({ text }) => text).join('/');
}

function isLiteral(segment: Segment): segment is Extract<Segment, { kind: 'literal' }> {
  return segment.kind === 'literal';
}

/** What the last dot of a name begins that a segment such as `*.ts` or `a*.test.ts` needs: `.ts`. */
function endingOf(segment: Segment): string | undefined {
  if (segment.kind !== 'wildcard') return undefined;
  const dot = segment.tokens.lastIndexOf('.');
  const ending = segment.tokens.slice(dot);
  return dot >= 0 && ending.every((token) => typeof token === 'string') ? ending.join('') : undefined;
}

function endingsOf(name: string): readonly string[] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [] : [name.slice(dot)];
}

function add(index: Map<string, number[]>, key: string, number: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [number]);
  else known.push(number);
}
