import { inSlices, visible } from './visible.ts';

/** Text that Markdown shows as it is. */
export function markdownText(text: string): string {
  return inSlices(visible(text), (part) => part.replaceAll(/[\\|`*_<>[\]#&@!~$]/g, '\\$&'));
}

/** The same for a whole line, which begins no list, rule or block of code. */
export function markdownLine(text: string): string {
  return markdownText(text.trimStart()).replace(/^(\d*)([-+=.)])/, '$1\\$2');
}

/** A page that goes on being read says of which ISO day it was true. */
export function datedMarkdown(page: string, day: string): string {
  return `${page}\nas of ${day}\n`;
}
