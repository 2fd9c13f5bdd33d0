import type { YamlProblem } from './problem.ts';

/** What is told about characters that no text should have: each of them once, at the first place. */
export function unreadableProblems(text: string, offsets: readonly number[]): readonly YamlProblem[] {
  const places = new Map<number, number[]>();
  for (const at of offsets) {
    const code = text.charCodeAt(at);
    const same = places.get(code);
    if (same) same.push(at);
    else places.set(code, [at]);
  }
  return Array.from(places, ([code, all]) => unreadableProblem(code, all));
}

function unreadableProblem(code: number, all: readonly number[]): YamlProblem {
  const [start = 0] = all;
  const others = all.length - 1;
  const also = others === 0 ? '' : ` (and in ${others === 1 ? 'one more place' : `${others} more places`})`;
  const { message, help } = describe(code);
  return { rule: 'file-readable', start, end: start + 1, message: message + also, help };
}

function describe(code: number): { readonly message: string; readonly help: string } {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0x0d) {
    const message = 'a carriage return stands here without a line feed behind it';
    return { message, help: 'save the file with the line ends of Unix (LF) or Windows (CRLF)' };
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    return { message: `half of a character stands here (${name})`, help: 'write the character anew' };
  }
  if (code >= 0xfffe) return { message: `${name} stands here, which is no character`, help: 'delete it' };
  return { message: `an invisible control character stands here (${name})`, help: 'delete it' };
}
