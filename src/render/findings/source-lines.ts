import type { Position } from '../../diagnostics/finding.ts';
import type { OpenedFile } from '../../rules/opened-org.ts';

/** The text of a line; undefined where the file has fewer. */
export type LineOf = (position: Pick<Position, 'file' | 'line'>) => string | undefined;

/** The lines of the files, each file cut into lines once and only if one of them is asked for. */
export function sourceLines(read: readonly OpenedFile[]): LineOf {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const known = files.get(file) ?? read.find(({ path }) => path === file)?.text.split('\n') ?? [];
    files.set(file, known);
    return known[line - 1];
  };
}
