import { visible } from './visible.ts';

/** Text that Markdown shows as it is. */
export function markdownText(text: string): string {
  return visible(text).replaceAll(/[\\|`*_<>[\]#&@!]/g, '\\$&');
}
