import { changeLines } from '../changes/text.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { betweenText } from './between-text.ts';
import type { DiffAnswer } from './diff-answer.ts';

/** The changes, and in the last line how many things they are about. */
export function diffText(answer: DiffAnswer, isSummary: boolean, page: Page): string {
  const { style, width } = page;
  const lines = changeLines(answer.changes, { isSummary, indent: '' }, page);
  const last = visible(betweenText(answer));
  return `${[...lines, ...(lines.length === 0 ? [] : ['']), style.dim(wrap(last, width, '  '))].join('\n')}\n`;
}
