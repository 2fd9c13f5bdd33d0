import type { CST } from 'yaml';
import type { YamlPackage } from './yaml-package.ts';

/**
 * The tokens of the `yaml` package, whose lexer takes the indentation of a comment like `#ada` (not of `# ada`), and of
 * the blank line before one, for that of the value that is awaited: the list of `-\n#ada\n  ada\n- ben` would have one
 * item, `ada - ben`. So what such a line changes in `indentNext` is taken back; where it changes nothing, in another
 * version of the package, neither does this.
 */
export function parseTokens(yaml: YamlPackage, text: string): CST.Token[] {
  const lexer = new yaml.Lexer();
  const parser = new yaml.Parser();
  const tokens: CST.Token[] = [];
  let isAtLineStart = true;
  let indentNext = lexer['indentNext'];
  // The lexer stops at each lexeme, before it looks at what follows.
  for (const lexeme of lexer.lex(text)) {
    if (isAtLineStart && /^[#\r\n]/.test(lexeme)) lexer['indentNext'] = indentNext;
    if (!/^[ \t]/.test(lexeme)) {
      isAtLineStart = lexeme.endsWith('\n');
      indentNext = lexer['indentNext'];
    }
    tokens.push(...parser.next(lexeme));
  }
  return [...tokens, ...parser.end()];
}
