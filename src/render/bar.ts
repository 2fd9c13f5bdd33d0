import type { Page } from './style.ts';

/** Blocks of an eighth to seven eighths of a column. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar so many columns wide for the whole; to an eighth of a column, or of `#` where the terminal knows no blocks. */
export function bar(part: number, whole: number, width: number, { isDumb }: Page): string {
  const length = whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole)) * width;
  const drawn = isDumb === true ? '#'.repeat(Math.round(length)) : blocks(length);
  const least = isDumb === true ? '#' : '▏';
  return (drawn === '' && part > 0 ? least : drawn).padEnd(width);
}

function blocks(length: number): string {
  const full = Math.floor(length);
  return '█'.repeat(full) + (eighths[Math.floor((length - full) * 8)] ?? '');
}
