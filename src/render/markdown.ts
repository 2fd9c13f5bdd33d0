import { inSlices, visible } from './visible.ts';

/** Text that Markdown shows as it is. */
export function markdownText(text: string): string {
  return inSlices(visible(text), (part) => part.replaceAll(/[\\|`*_<>[\]#&@!~$]/g, '\\$&'));
}
