import type { YamlProblem } from './problem.ts';

/** Turns a file's bytes into text (a BOM stays in it), or says where they stop being UTF-8. */
export function decodeYaml(bytes: Uint8Array): { readonly text: string } | YamlProblem {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { rule: 'file-readable', start: 0, end: 0, message: 'not UTF-8', help: '' };
  }
}
