import { markdownLine, markdownText } from './markdown.ts';
import { plain, type Page } from './style.ts';

/**
 * A page whose styles leave marks in a text, for `markedMarkdown`. They are control characters: what comes from a file
 * has none, since everything goes through `visible`.
 */
export const markdownPage: Page = {
  style: {
    ...plain,
    bold: (text) => (text.trim() === '' ? '' : `\u0002${text.trim()}\u0003`),
    link: (text, url) => `\u0011${url}\u0012${text}\u0013`,
  },
  isTerminal: false,
  width: Infinity,
};

// oxlint-disable-next-line no-control-regex
const marks = /[\u0002\u0003]|\u0011([^\u0012]*)\u0012([^\u0013]*)\u0013/g;

/** A line that was drawn for `markdownPage`, as Markdown shows it: bold, links, and everything else as it is written. */
export function markedMarkdown(text: string): string {
  let line = '';
  let at = 0;
  for (const { 0: mark, 1: url, 2: label = '', index } of text.matchAll(marks)) {
    const before = text.slice(at, index);
    line += line === '' ? markdownLine(before) : markdownText(before);
    line += url === undefined ? '**' : linkMarkdown(label, url);
    at = index + mark.length;
  }
  const rest = text.slice(at);
  return line === '' ? markdownLine(rest) : `${line}${markdownText(rest)}`;
}

/** An address that is shown as it is needs no brackets; none can end a link or a cell. */
function linkMarkdown(label: string, url: string): string {
  const safe = url.replaceAll(/[<>()[\]\\|]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  const isShown = url === label || url === `mailto:${label}`;
  return isShown && safe === url ? `<${label}>` : `[${markdownText(label)}](${safe})`;
}
