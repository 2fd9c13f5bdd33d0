import type { Style } from '../style.ts';
import { visible } from '../visible.ts';

/** A text that leads to itself, where it is an address on the web or of a mailbox. */
export function linked(text: string, { link }: Style): string {
  const shown = visible(text);
  if (/^https?:\/\/[!-~]+$/.test(text)) return link(shown, text);
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? link(shown, `mailto:${text}`) : shown;
}
