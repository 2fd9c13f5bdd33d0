/** Why a text needs the slow reader: the fast one would read what stands there in another way. */
export type Doubt =
  | 'tab-indent'
  | 'inner-bom'
  | 'leading-blank'
  | 'directive'
  | 'document-end'
  | 'document-start';

/** What one walk over the characters tells before any parsing. */
export interface TextScan {
  /** Offsets of characters that no text should have: control characters, halves of a pair, a CR without LF. */
  readonly unreadable: readonly number[];
  /** The first place that only the slow reader may judge. */
  readonly doubt: { readonly why: Doubt; readonly at: number } | null;
}

const CONTROL = String.raw`[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]`;
const HALF_PAIR = String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const LINE_START = String.raw`\n *\t|\n%|\n\.\.\.|\n---`;
const SUSPICIOUS = new RegExp(String.raw`${CONTROL}|\r(?!\n)|${HALF_PAIR}|\uFEFF|${LINE_START}`, 'g');
/** What most texts have nothing of; it takes half the time, since it looks no further than at one character. */
const PERHAPS = new RegExp(
  String.raw`[\0-\x09\x0B-\x1F\x7F-\x84\x86-\x9F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]|\n(?:%|\.\.\.|---)`,
);
const ONLY_COMMENTS = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*$/;
const MARKER_ALONE = /---[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r?\n|$)/y;

/** Looks once through the text for all that has to be known before it is parsed. */
export function scanText(text: string): TextScan {
  const unreadable: number[] = [];
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let doubt = doubtAtStart(text, start);
  if (!PERHAPS.test(text)) return { unreadable, doubt };
  let markers = text.startsWith('---', start) ? 1 : 0;
  SUSPICIOUS.lastIndex = start;
  for (let match = SUSPICIOUS.exec(text); match !== null; match = SUSPICIOUS.exec(text)) {
    const [found] = match;
    const at = match.index;
    if (found.startsWith('\n')) {
      doubt ??= doubtOfLine(text, at + 1, markers);
      if (found === '\n---') markers++;
    } else if (found === '\uFEFF') doubt ??= { why: 'inner-bom', at };
    else unreadable.push(at);
  }
  return { unreadable, doubt };
}

function doubtAtStart(text: string, start: number): TextScan['doubt'] {
  return text.charAt(start) === ' ' ? { why: 'leading-blank', at: start } : doubtOfLine(text, start, 0);
}

function doubtOfLine(text: string, lineStart: number, markersBefore: number): TextScan['doubt'] {
  let at = lineStart;
  while (text.charAt(at) === ' ') at++;
  if (text.charAt(at) === '\t') return { why: 'tab-indent', at };
  if (at > lineStart) return null;
  if (text.charAt(at) === '%') return { why: 'directive', at };
  if (text.startsWith('...', at)) return { why: 'document-end', at };
  if (!text.startsWith('---', at)) return null;
  MARKER_ALONE.lastIndex = at;
  const isFine = markersBefore === 0 && MARKER_ALONE.test(text) && ONLY_COMMENTS.test(text.slice(0, at));
  return isFine ? null : { why: 'document-start', at };
}
