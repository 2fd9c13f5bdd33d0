import type { YamlProblem } from './problem.ts';

/** How many lists and maps may be inside each other. */
export const MAX_DEPTH = 100;

/** What the fast reader takes, in characters. */
export const MAX_FAST = 64 * 1024 * 1024;

/** What the slow reader takes, in characters; it needs several seconds for more. */
export const MAX_SLOW = 2 * 1024 * 1024;

/** The text is longer than any reader takes. */
export function tooLongProblem(): YamlProblem {
  return {
    rule: 'file-readable',
    start: 0,
    end: 0,
    message: 'the file is larger than 64 MiB',
    help: 'split it into several files and name them under include:',
  };
}

/** More lists and maps inside each other than can be read safely. */
export function tooDeepProblem(at: number): YamlProblem {
  return {
    rule: 'file-readable',
    start: at,
    end: at + 1,
    message: `more than ${MAX_DEPTH} lists and maps are inside each other here`,
    help: 'look for brackets or dashes that are not meant, or flatten what is nested',
  };
}
