/** One folder's or file's name in a pattern. */
export type Segment =
  /** `**`: any number of folders, none too. */
  | { readonly kind: 'any-depth' }
  /** `*`: any one name. */
  | { readonly kind: 'anything' }
  | { readonly kind: 'literal'; readonly text: string }
  /** A name with `*` or `?` in it. */
  | { readonly kind: 'wildcard'; readonly tokens: readonly Token[] };

/** A single UTF-16 unit, or what stands for any one character or for any number of them. */
type Token = string | typeof one | typeof any;

const one = Symbol('?');
const any = Symbol('*');

/** Reads what stands between two slashes; a backslash makes the next character an ordinary one. */
export function parseSegment(written: string): Segment {
  if (written === '**') return { kind: 'any-depth' };
  if (/^\*+$/.test(written)) return { kind: 'anything' };
  const tokens: Token[] = [];
  for (let at = 0; at < written.length; at++) {
    const unit = written.charAt(at);
    if (unit === '\\' && at + 1 < written.length) tokens.push(written.charAt(++at));
    else if (unit === '?') tokens.push(one);
    else if (unit !== '*') tokens.push(unit);
    else if (tokens.at(-1) !== any) tokens.push(any);
  }
  return tokens.every((token) => typeof token === 'string')
    ? { kind: 'literal', text: tokens.join('') }
    : { kind: 'wildcard', tokens };
}

/** Whether one name fits a segment that stands for one name. */
export function fitsName(segment: Segment, name: string): boolean {
  if (segment.kind === 'literal') return segment.text === name;
  return segment.kind === 'wildcard' ? fitsTokens(segment.tokens, name) : true;
}

/**
 * Takes the fewest characters for each `*`, and one more whenever the rest does not fit: only the last `*` is ever
 * tried again, so that the time is at most the product of the lengths, whatever the pattern. No RegExp can promise that.
 */
function fitsTokens(tokens: readonly Token[], name: string): boolean {
  let at = 0;
  let token = 0;
  let retryAt = -1;
  let retryToken = -1;
  while (at < name.length) {
    const wanted = tokens[token];
    if (wanted === any) {
      token++;
      retryToken = token;
      retryAt = at;
    } else if (wanted === one) {
      at += characterLength(name, at);
      token++;
    } else if (wanted !== undefined && wanted === name[at]) {
      at++;
      token++;
    } else if (retryToken >= 0) {
      retryAt++;
      at = retryAt;
      token = retryToken;
    } else return false;
  }
  while (tokens[token] === any) token++;
  return token === tokens.length;
}

/** An emoji is one character and two units. */
function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
