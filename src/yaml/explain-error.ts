import {
  explainExtraBracket,
  explainHash,
  explainInlineList,
  explainSeparator,
} from './mistakes/brackets.ts';
import { explainMissingBlank, explainMissingColon, explainTwoColons } from './mistakes/colon.ts';
import {
  explainDeeperItem,
  explainIndentation,
  explainTab,
  explainTextLine,
} from './mistakes/indentation.ts';
import { explainHeader, explainLongKey, explainMarker, explainRest } from './mistakes/others.ts';
import { explainAfterQuote, explainQuoteInBrackets } from './mistakes/quotes.ts';
import { type Explanation, LONG_LINE, type Trouble, lineAt } from './mistakes/trouble.ts';
import { explainEscape, explainValueStart } from './mistakes/value-start.ts';

/** From what is certain to what is probable; the first that recognises its mistake speaks. */
const EXPLAINERS: readonly ((trouble: Trouble) => Explanation | undefined)[] = [
  explainTab,
  explainValueStart,
  explainEscape,
  explainLongKey,
  explainMarker,
  explainHeader,
  explainExtraBracket,
  explainQuoteInBrackets,
  explainSeparator,
  ({ lines, start }) => explainHash(lines.text, start),
  explainTwoColons,
  explainMissingBlank,
  explainAfterQuote,
  explainInlineList,
  explainTextLine,
  explainDeeperItem,
  explainIndentation,
  explainMissingColon,
];

/** Those that need not look at the whole line, for lines as only programs write them. */
const EXPLAINERS_OF_LONG_LINES = [
  explainValueStart,
  explainEscape,
  explainLongKey,
  explainExtraBracket,
  explainSeparator,
];

/** What the author is told about a place that could not be read. */
export function explainError(trouble: Trouble): Explanation {
  const line = lineAt(trouble.lines.text, trouble.start);
  const isLong = line.end - line.start > LONG_LINE;
  for (const explain of isLong ? EXPLAINERS_OF_LONG_LINES : EXPLAINERS) {
    const explanation = explain(trouble);
    if (explanation) return explanation;
  }
  return explainRest(trouble);
}
