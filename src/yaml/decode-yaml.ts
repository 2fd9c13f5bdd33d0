import type { YamlProblem } from './problem.ts';

/** Turns a file's bytes into text (a BOM stays in it), or says where they stop being UTF-8. */
export function decodeYaml(bytes: Uint8Array): { readonly text: string } | YamlProblem {
  const encoding = utf16Name(bytes);
  if (encoding) return unreadable(0, `the file is written in ${encoding}, not in UTF-8`, 'save it as UTF-8');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = firstBadByte(bytes);
    const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    const offset = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at)).length;
    return unreadable(offset, `the byte 0x${hex} here is not UTF-8`, 'save the file as UTF-8');
  }
}

/** An offset in the text that can be read before the place; decoding leniently keeps it right. */
function unreadable(at: number, message: string, help: string): YamlProblem {
  return { rule: 'file-readable', start: at, end: at + 1, message, help };
}

function utf16Name(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little-endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big-endian)';
  return undefined;
}

/** By bisection over prefixes: the decoder throws at the first bad byte, but does not say where it is. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isValidSoFar(bytes, middle)) good = middle;
    else bad = middle;
  }
  return startOfCharacter(bytes, bad - 1);
}

/** Whether the first `length` bytes are UTF-8, but for a last character that may go on behind them. */
function isValidSoFar(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A character that was cut short is bad from its first byte on. */
function startOfCharacter(bytes: Uint8Array, at: number): number {
  for (let start = at; start > at - 4 && start >= 0; start--) {
    const byte = bytes[start] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const isCutShort = start < at && isContinuation(bytes.subarray(start + 1, at));
      return isCutShort ? start : at;
    }
    if (start < at && byte < 0x80) return at;
  }
  return at;
}

function isContinuation(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x80 && byte <= 0xbf);
}
