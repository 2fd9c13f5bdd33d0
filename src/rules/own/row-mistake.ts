import { severities } from '../../diagnostics/severity.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { kinds } from '../../model/field.ts';
import { gaps } from '../rule-gap.ts';
import type { RuleRow } from '../run-rules.ts';

const whichKinds = `kind is one of ${joinWords(kinds, kinds.length, 'or')}, id a text`;

/** What is wrong with a row that a rule gives, and the column that says it. */
interface RowMistake {
  readonly message: string;
  readonly help: string;
  readonly column: string;
}

/** What is wrong with a row of a rule that somebody else has written; undefined where nothing is. */
export function rowMistake(row: RuleRow): RowMistake | undefined {
  const { kind, id } = row;
  if (!kinds.some((each) => each === kind)) {
    const message = `a row is about the kind ${JSON.stringify(kind)}, which there is not`;
    return { message, help: whichKinds, column: 'kind' };
  }
  if (typeof id !== 'string') {
    const message = `a row has the id ${JSON.stringify(id)}, which is no text`;
    return { message, help: whichKinds, column: 'kind' };
  }
  return wordMistake(row, 'severity', severities) ?? wordMistake(row, 'gap', gaps);
}

/** A column that grades a row may be empty: what the rule says holds then. */
function wordMistake(row: RuleRow, column: string, known: readonly string[]): RowMistake | undefined {
  const word = row[column] ?? null;
  if (word === null || known.some((each) => each === word)) return undefined;
  const help = `${column} is one of ${joinWords(known, known.length, 'or')}, or null`;
  return { message: `a row has the ${column} ${JSON.stringify(word)}, which there is not`, help, column };
}
