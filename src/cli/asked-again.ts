import { shellWord } from '../diagnostics/shell-word.ts';
import { filtersOf } from './filters.ts';
import type { FilterOptions } from './filter-options.ts';

/** What says which organisation a question is about, which part of it, and on which day. */
export interface AboutOptions extends FilterOptions {
  readonly file?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly profile?: string;
}

/** Those options as they are typed once more, ` -f pay.yaml --tribe pay`, for a command that asks further; empty without any. */
export function askedAgain(options: AboutOptions): string {
  const { file, at, asOf, profile } = options;
  const written = { '-f': file, '--at': at, '--as-of': asOf, '--profile': profile };
  const filters = Object.entries(filtersOf(options)).map(([name, value]) => [`--${name}`, value] as const);
  return [...Object.entries(written), ...filters]
    .map(([name, value]) => (value === undefined ? '' : ` ${name} ${shellWord(value)}`))
    .join('');
}
