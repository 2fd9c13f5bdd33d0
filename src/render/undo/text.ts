import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { count, wrap } from '../words.ts';

/** A change that can be taken back, as it is drawn. */
export interface UndoView {
  /** An ISO day and time in UTC. */
  readonly at: string;
  readonly what: string;
  readonly files: readonly {
    /** As it is shown: relative, with `/`. */
    readonly file: string;
    /** The places of it as in a patch; each line begins with a blank, `-`, `+` or a backslash. */
    readonly hunks: readonly {
      readonly oldStart: number;
      readonly oldLines: number;
      readonly newStart: number;
      readonly newLines: number;
      readonly lines: readonly string[];
    }[];
  }[];
}

/** The line above a plan that takes a change back. */
export function undoHead({ at, what }: Pick<UndoView, 'at' | 'what'>, { width }: Page): string {
  return `${wrap(`take back: ${visible(what)} (${time(at)})`, width, '  ')}\n`;
}

/** What taking a change back would write, line by line. */
export function undoLines({ files }: UndoView, { style }: Page): string {
  return files
    .flatMap(patchLines)
    .map((line) => `${inColour(line, style)(visible(line))}\n`)
    .join('');
}

/** A file's places as `patch` and `git apply` take them. */
export function patchLines({ file, hunks }: UndoView['files'][number]): readonly string[] {
  return [
    `--- a/${file}`,
    `+++ b/${file}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ]),
  ];
}

function inColour(line: string, style: Page['style']): (text: string) => string {
  if (/^(---|\+\+\+) /.test(line)) return style.bold;
  if (line.startsWith('@@')) return style.blue;
  if (line.startsWith('+')) return style.green;
  return line.startsWith('-') ? style.red : style.dim;
}

/** The changes that can be taken back, the last first. */
export function undoListText(changes: readonly UndoView[], { width }: Page): string {
  if (changes.length === 0) return 'there is nothing to take back\n';
  return changes
    .map(({ at, what, files }) => `${time(at)}  ${visible(what)}  ${total(files)}`)
    .map((line) => `${wrap(line, width, '  ')}\n`)
    .join('');
}

/** "2 files, 7 lines": a line that is another one afterwards counts once. */
export function total(files: UndoView['files']): string {
  const lines = files
    .flatMap(({ hunks }) => hunks)
    .map(({ lines: all }) => {
      const of = (sign: string) => all.filter((line) => line.startsWith(sign)).length;
      return Math.max(of('+'), of('-'));
    })
    .reduce((sum, changed) => sum + changed, 0);
  return `${count(files.length, 'file')}, ${count(lines, 'line')}`;
}

/** "2026-11-23 14:05 UTC" */
function time(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
