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
  readonly doubt: { readonly why: Doubt; readonly at: number } | null;
}

const MAX_UNREADABLE = 101;
const ONLY_COMMENTS_BEFORE = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*$/;
const MARKER_ALONE = /---[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r?\n|$)/y;

/** Walks once over the text, for all that has to be known before it is parsed. */
export function scanText(text: string): TextScan {
  const unreadable: number[] = [];
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let doubt =
    text.charAt(start) === ' ' ? { why: 'leading-blank' as const, at: start } : doubtOfLine(text, start, 0);
  let markers = startsWithMarker(text, start) ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === 0x0a) {
      const next = text.charCodeAt(at + 1);
      if (next > 0x2e) continue;
      doubt ??= doubtOfLine(text, at + 1, markers);
      if (next === 0x2d && startsWithMarker(text, at + 1)) markers++;
    } else if (code === 0xfeff) doubt ??= { why: 'inner-bom', at };
    else if (isUnreadable(text, at, code)) {
      unreadable.push(at);
      if (unreadable.length >= MAX_UNREADABLE) break;
    }
  }
  return { unreadable, doubt };
}

function startsWithMarker(text: string, at: number): boolean {
  return text.startsWith('---', at);
}

function doubtOfLine(text: string, lineStart: number, markersBefore: number): TextScan['doubt'] {
  let at = lineStart;
  while (text.charCodeAt(at) === 0x20) at++;
  const code = text.charCodeAt(at);
  if (code === 0x09) return { why: 'tab-indent', at };
  if (at > lineStart) return null;
  if (code === 0x25) return { why: 'directive', at };
  if (code === 0x2e && text.startsWith('...', at)) return { why: 'document-end', at };
  if (code !== 0x2d || !startsWithMarker(text, at)) return null;
  MARKER_ALONE.lastIndex = at;
  const isFine =
    markersBefore === 0 && MARKER_ALONE.test(text) && ONLY_COMMENTS_BEFORE.test(text.slice(0, at));
  return isFine ? null : { why: 'document-start', at };
}

function isUnreadable(text: string, at: number, code: number): boolean {
  if (code === 0x09 || code === 0x85) return false;
  if (code === 0x0d) return text.charCodeAt(at + 1) !== 0x0a;
  if (code < 0xa0) return true;
  if (code < 0xd800) return false;
  if (code <= 0xdbff) return !isBetween(text.charCodeAt(at + 1), 0xdc00, 0xdfff);
  if (code <= 0xdfff) return !isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff);
  return code >= 0xfffe;
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
