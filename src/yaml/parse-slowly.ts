import type { Document } from 'yaml';
import type { LineIndex } from './line-index.ts';
import { parseTokens } from './parse-tokens.ts';
import { type TokenAt, walkTokens } from './walk-tokens.ts';
import type { YamlPackage } from './yaml-package.ts';

/** A text as the `yaml` package understands it. */
export interface ParsedText {
  readonly yaml: YamlPackage;
  readonly lines: LineIndex;
  readonly tokens: readonly TokenAt[];
  readonly documents: readonly Document.Parsed[];
}

/** More than any text may have: a mistake can look like another level on each line. */
const MAX_TOKEN_DEPTH = 500;
const MAX_OPEN_BRACKETS = 20_000;

/** `uniqueKeys` is quadratic, and we find them ourselves; the level `silent` would hide second documents. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;

/** Parses a text; undefined where it is nested so deeply that composing it, which is recursive, is not safe. */
export function parseSlowly(yaml: YamlPackage, lines: LineIndex): ParsedText | undefined {
  if (hasTooManyBrackets(lines.text)) return undefined;
  const roots = parseTokens(yaml, lines.text);
  const tokens = [...walkTokens(roots)];
  if (tokens.some(({ depth }) => depth > MAX_TOKEN_DEPTH)) return undefined;
  const documents = withoutStacks(() => [
    ...new yaml.Composer(OPTIONS).compose(roots, true, lines.text.length),
  ]);
  return { yaml, lines, tokens, documents };
}

/** A text with 40,000 mistakes makes as many errors, whose stacks would take longer than all the rest. */
function withoutStacks<Result>(compose: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return compose();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Told without parsing, which alone would take seconds for 100,000 brackets in each other. */
function hasTooManyBrackets(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) open++;
    else if (code === 0x5d || code === 0x7d) open--;
    if (open > MAX_OPEN_BRACKETS) return true;
  }
  return false;
}
