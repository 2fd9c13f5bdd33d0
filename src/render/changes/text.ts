import type { Change } from '../../queries/changes/change.ts';
import { cutText } from '../fit.ts';
import type { Page } from '../style.ts';
import { textWidth } from '../text-width.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { groupChanges, type ChangedSection } from './group-changes.ts';

/** How changes are drawn. */
export interface ChangesForm {
  /** A line an entity. */
  readonly isSummary: boolean;
  /** Blanks before every line. */
  readonly indent: string;
}

/** An id that is wider stands on a line of its own. */
const widestId = 28;

/** The lines of changes, in a section a kind, ids below each other; without changes there is none. */
export function changeLines(
  changes: readonly Change[],
  { isSummary, indent }: ChangesForm,
  page: Page,
): readonly string[] {
  const grouped = groupChanges(changes);
  const widths = grouped.flatMap(({ entities }) => entities.map(({ id }) => textWidth(visible(id))));
  const room = Math.min(widestId, Math.max(0, ...widths.filter((each) => each <= widestId)));
  return grouped.flatMap((section) => sectionLines(section, { isSummary, indent, room }, page));
}

function sectionLines(
  { heading, entities }: ChangedSection,
  { isSummary, indent, room }: ChangesForm & { readonly room: number },
  page: Page,
): readonly string[] {
  const { style, width } = page;
  const rest = `${indent}${' '.repeat(room + 4)}`;
  const lines = entities.flatMap(({ id, sentences }) => {
    const shown = visible(id);
    const label = `${indent}  ${style.bold(shown)}${' '.repeat(Math.max(0, room - textWidth(shown)))}  `;
    if (isSummary) {
      const [first = '', ...others] = sentences;
      const more = others.length === 0 ? '' : `; and ${others.length} more`;
      return [cutText(`${label}${visible(first)}${more}`, width)];
    }
    const [first = '', ...others] = sentences.map((each) => wrap(visible(each), width, rest));
    const begins = textWidth(shown) > room ? [label.trimEnd(), `${rest}${first}`] : [`${label}${first}`];
    return [...begins, ...others.map((each) => `${rest}${each}`)];
  });
  return [`${indent}${style.dim(heading)}`, ...lines];
}
