import type { Page } from './style.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './words.ts';

/** One label and what it says, each value on a line of its own; a row without values is left out. */
export type SheetRow = readonly [label: string, ...values: string[]];

/** Rows that belong together, under a heading; one without rows is left out. */
export interface SheetSection {
  readonly heading: string;
  readonly rows: readonly SheetRow[];
}

/** A page about one thing. Titles, headings and values come styled and made safe. */
export interface Sheet {
  readonly title: string;
  readonly sections: readonly SheetSection[];
}

/** Wider labels than this stand on a line of their own. */
const widestLabel = 24;

/** Its title, then sections of labels and values. On a terminal values are wrapped, in a pipe nothing is. */
export function sheetText({ title, sections }: Sheet, page: Page): string {
  const blocks = sections.map((section) => sectionText(section, page)).filter((text) => text !== '');
  return `${[wrap(title, page.width, '  '), ...blocks].join('\n\n')}\n`;
}

function sectionText({ heading, rows }: SheetSection, page: Page): string {
  const told = rows.filter(([, ...values]) => values.length > 0);
  if (told.length === 0) return '';
  const room = Math.min(widestLabel, Math.max(...told.map(([label]) => textWidth(label))));
  const lines = told.flatMap((row) => rowLines(row, room, page));
  const { style, width } = page;
  return [...(heading === '' ? [] : [style.bold(wrap(heading, width, '  '))]), ...lines].join('\n');
}

function rowLines([label, ...values]: SheetRow, room: number, { style, width }: Page): readonly string[] {
  const indent = ' '.repeat(room === 0 ? 2 : room + 4);
  const lines = values.map((value) => `${indent}${wrap(value, width, indent)}`);
  if (room === 0) return lines;
  if (textWidth(label) > room) return [`  ${style.dim(label)}`, ...lines];
  const [first = '', ...rest] = lines;
  return [`  ${style.dim(label)}${first.slice(2 + label.length)}`, ...rest];
}
