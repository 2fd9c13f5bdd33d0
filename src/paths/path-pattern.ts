import { parseSegment, type Segment } from './segment.ts';

/** A pattern as in CODEOWNERS, in the dialect of GitHub, ready to be matched. */
export interface PathPattern {
  readonly written: string;
  /** What a path has to consist of, folder by folder; empty for a pattern that matches nothing. */
  readonly segments: readonly Segment[];
}

/** Why a pattern can't be used: GitHub skips the line. */
export interface PatternMistake {
  readonly written: string;
  readonly reason: string;
}

/**
 * Reads a pattern. One without a slash, but at its end, is looked for at any depth, any other from the root. One that
 * ends with a slash means what is in the folder; any other the file, or all that is in the folder; one that ends with
 * `/*` only the files right there. Brackets and braces are ordinary letters, `\` takes a meaning away.
 */
export function parsePattern(written: string): PathPattern | PatternMistake {
  if (written === '') return { written, reason: 'it is empty' };
  if (written.startsWith('!'))
    return { written, reason: 'a pattern that begins with ! does not exist there' };
  if (written.includes('***')) return { written, reason: 'three stars in a row mean nothing' };
  if (written === '/') return { written, segments: [] };
  const parts = written.split('/');
  const isAnywhere = parts.length === 1 || (parts.length === 2 && parts[1] === '');
  if (parts[0] === '') parts.shift();
  const isFolder = parts.length > 1 && parts.at(-1) === '';
  if (isFolder) parts.pop();
  const own = parts.map(parseSegment);
  const before: readonly Segment[] = isAnywhere ? [anyDepth] : [];
  return { written, segments: [...before, ...own, ...after(own, isFolder)] };
}

const anyDepth: Segment = { kind: 'any-depth' };

/** What may follow: something in the folder; nothing at all after `*`, unless it stands alone; anything or nothing. */
function after(own: readonly Segment[], isFolder: boolean): readonly Segment[] {
  if (isFolder) return [something, anyDepth];
  const last = own.at(-1);
  if (last?.kind === 'any-depth') return [something];
  return last?.kind === 'anything' ? [] : [anyDepth];
}

const something: Segment = { kind: 'anything' };
