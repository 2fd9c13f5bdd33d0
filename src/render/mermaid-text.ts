import { visible } from './visible.ts';

/** Everything that Mermaid might read as more than a letter as the number of its character: `#35;` is `#`. */
export function mermaidText(text: string): string {
  return visible(text).replaceAll(
    /[^\p{L}\p{M}\p{N} .,()-]/gu,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
}
