import { subjectText } from '../../diagnostics/finding.ts';
import type { Coverage } from '../../queries/coverage.ts';
import type { GapRow } from '../../rules/gaps.ts';
import { markdownText } from '../markdown.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import type { GapsAnswer } from './rows.ts';
import { gapsMarkdown } from './table-forms.ts';
import { gapsText } from './text.ts';

/** What became of the gaps since a commit. */
export interface GapsSince {
  /** As it was typed. */
  readonly ref: string;
  /** The whole id of the commit that was compared with. */
  readonly base: string;
  /** What was special about it; null mostly. */
  readonly note: string | null;
  /** Those of today, each with its state. */
  readonly gaps: readonly GapRow[];
  readonly fixed: readonly GapRow[];
  /** The coverage before; null where it is not known. */
  readonly coverage: Coverage | null;
}

/** New gaps as people read them, those that are closed below; the others are a number. */
export async function gapsSinceText(
  answer: GapsAnswer,
  since: GapsSince,
  day: string,
  page: Page,
): Promise<string> {
  const { style, width } = page;
  const head = wrap(`${style.bold(`since ${visible(nameOf(since))}`)}: ${words(answer, since)}`, width, '  ');
  const notes = since.note === null ? '' : `${wrap(visible(since.note), width, '  ')}\n`;
  const fixed = since.fixed.map((row) => `${style.green('fixed')}  ${visible(closed(row))}`);
  const below = fixed.map((line) => `${wrap(line, width, '  ')}\n`).join('');
  return `${head}\n${notes}${below}\n${await gapsText({ ...answer, gaps: changed(since) }, day, page)}`;
}

/** The same as Markdown. */
export function gapsSinceMarkdown(answer: GapsAnswer, since: GapsSince, day: string): string {
  const lines = [
    `**Since ${markdownText(nameOf(since))}**: ${words(answer, since)}.`,
    ...(since.note === null ? [] : ['', markdownText(since.note)]),
    '',
    gapsMarkdown({ ...answer, gaps: changed(since) }, day),
    ...(since.fixed.length === 0 ? [] : [`### fixed (${since.fixed.length})`, '']),
    ...since.fixed.map((row) => `- ${markdownText(closed(row))}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What json says besides the gaps, which have their states. */
export function gapsSinceJson(since: GapsSince): Readonly<Record<string, unknown>> {
  const { ref, base, note, coverage } = since;
  return { ref, base, note, ...countsOf(since), coverage };
}

/** Those that the change made, or made worse. */
function changed({ gaps }: GapsSince): readonly GapRow[] {
  return gaps.filter(({ state }) => state !== 'same');
}

function countsOf({ gaps, fixed }: GapsSince) {
  const number = (state: GapRow['state']) => gaps.filter((row) => row.state === state).length;
  return { new: number('new'), worse: number('worse'), same: number('same'), fixed: fixed.length };
}

function nameOf({ ref, base }: GapsSince): string {
  return `${ref} (${base.slice(0, 7)})`;
}

/** "2 new, 1 fixed, 45 unchanged; coverage 95.2 %, 96.1 % before". */
function words({ coverage }: GapsAnswer, since: GapsSince): string {
  const { new: isNew, worse, same, fixed } = countsOf(since);
  const counts = [
    `${isNew} new`,
    ...(worse === 0 ? [] : [`${worse} worse`]),
    `${fixed} fixed`,
    `${same} unchanged`,
  ];
  const before =
    since.coverage === null ? '' : `; coverage ${coverage.percent} %, ${since.coverage.percent} % before`;
  return `${counts.join(', ')}${before}`;
}

function closed({ gap, subject, message }: GapRow): string {
  return `${gap}${subject === null ? '' : ` ${subjectText(subject)}`}: ${message}`;
}
