import picomatch from 'picomatch';
import { isGlob } from './walk-files.ts';

/**
 * The paths that an include's pattern in `folder` matches, sorted. `filesBelow` gives all files below a folder, at most
 * so many folders deep; a pattern without glob characters names one file, whether or not it is there.
 */
export function listFiles(
  pattern: string,
  folder: string,
  filesBelow: (folder: string, depth: number) => readonly string[],
): readonly string[] {
  const below = folder === '' ? '' : `${folder}/`;
  if (!isGlob(pattern)) return [`${below}${pattern}`];
  const matches = picomatch(pattern);
  const depth = pattern.includes('**') ? Infinity : pattern.split('/').length;
  const found = filesBelow(folder, depth).filter((path) => matches(path));
  return found.map((path) => `${below}${path}`).toSorted();
}

/** Whether a folder holds what others wrote: no organisation is looked for in it. */
export function isOthersFolder(name: string): boolean {
  return name === 'node_modules' || name === '.git';
}
