/** How a text is written: without quotes, or in the quotes that are named. */
export type Quote = 'plain' | 'single' | 'double';

const BEGINS_SOMETHING_ELSE = /^(?:[!&*|>@%`"'#,[\]{}]|[-?:](?=\s|$)|---|\.\.\.)/;
const ENDS_PLAIN = /:(?=\s|$)|\s#/;
const ENDS_PLAIN_IN_BRACKETS = /[,[\]{}]|^[-?:]/;
/** What the two readers, or an editor, could take for something else when it stands there as it is. */
const NEEDS_ESCAPE = /[\p{Control}\p{Surrogate}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const ESCAPED = /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const LONG_PLAIN = 900;

/** Whether both readers read the text as it is, without quotes; `inFlow`: between brackets or braces. */
export function isPlain(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !NEEDS_ESCAPE.test(text) &&
    !BEGINS_SOMETHING_ELSE.test(text) &&
    !ENDS_PLAIN.test(text) &&
    !(inFlow && ENDS_PLAIN_IN_BRACKETS.test(text))
  );
}

/** A text on one line, in the quotes that are wished for if it can be, without them only where they are not needed. */
export function writeScalar(text: string, inFlow: boolean, wish: Quote): string {
  if (wish === 'plain' && isPlain(text, inFlow)) return text;
  if (NEEDS_ESCAPE.test(text)) return inDoubleQuotes(text);
  const isEasierInSingle = /["\\]/.test(text) && !text.includes("'");
  return wish === 'single' || (wish === 'plain' && isEasierInSingle)
    ? `'${text.replaceAll("'", "''")}'`
    : inDoubleQuotes(text);
}

/** A key on one line; a long one stands in quotes, since a plain one is looked at twice. */
export function writeKey(key: string, inFlow: boolean, wish: Quote): string {
  return writeScalar(key, inFlow, key.length > LONG_PLAIN && wish === 'plain' ? 'double' : wish);
}

function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The text as a block of lines, with the `|` that begins it; undefined where it cannot be one. A text that ends with
 * several line breaks is none: blank lines that stand behind it would belong to it.
 */
export function writeLiteral(
  text: string,
  indent: string,
): { readonly head: string; readonly lines: readonly string[] } | undefined {
  const isEnded = text.endsWith('\n');
  const body = isEnded ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const isOdd = (line: string) => NEEDS_ESCAPE.test(line) || (line !== '' && line.trim() === '');
  if (!text.includes('\n') || /^\s|^$|\n$/.test(body) || lines.some(isOdd)) return undefined;
  return { head: isEnded ? '|' : '|-', lines: lines.map((line) => (line === '' ? '' : indent + line)) };
}
