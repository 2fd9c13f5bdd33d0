/** Comments, quoted names and texts, words, and whatever else stands alone, as SQLite tells them apart. */
const token =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\[[^\]]*(?:\]|$)|[\w$\u0080-\uffff]+|[\s\S]/g;

/** The words of a statement with their places; blanks and comments are words, too. */
export function sqlTokens(sql: string): readonly RegExpExecArray[] {
  return Array.from(sql.matchAll(token));
}

/** The names of the parameters in a statement, each once: `:name`, `@name` or `$name`. */
export function parametersOf(sql: string): readonly string[] {
  const found = new Set<string>();
  let before = '';
  for (const [word] of sqlTokens(sql)) {
    const isName = /^[A-Za-z_]\w*$/.test(word) && (before === ':' || before === '@');
    if (isName) found.add(word);
    if (/^\$[A-Za-z_]\w*$/.test(word)) found.add(word.slice(1));
    before = word;
  }
  return Array.from(found);
}

/** Whether a statement uses a name, quoted or not; a comment or a text that has it in it does not. */
export function usesName(sql: string, name: string): boolean {
  return sqlTokens(sql).some(({ 0: word }) => word.replace(/^["`[]|["`\]]$/g, '').toLowerCase() === name);
}
