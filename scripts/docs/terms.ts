import { terms, type Term } from '../../src/queries/terms.ts';
import { page, pageHead, table } from './markdown.ts';

/** docs/terms.md: the words that rules and answers use in one meaning. */
export function renderTerms(): string {
  return page([
    pageHead('Terms', 'src/queries/terms.ts'),
    'Rules and answers use these words in one meaning, on the day that the answer is about: `--as-of`, today in UTC where it is not given. `orgctl explain TERM` says the same. What a view derives can be asked in [SQL](sql.md).',
    table(['term', 'means', 'view'], terms.map(row)),
  ]);
}

function row({ name, doc, more, view }: Term): readonly string[] {
  return [name, [doc, ...more].join('<br>'), view === null ? '' : `\`${view}\``];
}
