import type { LineIndex } from './line-index.ts';
import type { Range } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { inQuotes, plainTextAt, shortened } from './quote.ts';

/** A mistake in the text at this place. */
export function syntaxProblem(range: Range, message: string, help: string): YamlProblem {
  return { rule: 'yaml-syntax', start: range.start, end: range.end, message, help };
}

/** `*.ts`, `*base`: YAML's alias, nearly always a pattern that lacks its quotes. */
export function aliasProblem({ text }: LineIndex, range: Range): YamlProblem {
  const value = plainTextAt(text, range.start);
  if (/^\*[\w-]+$/.test(value)) {
    const help = `write out what it stands for; a text that begins with * goes in quotes: ${inQuotes(value)}`;
    return syntaxProblem(range, `${value} is an alias, which is not allowed here`, help);
  }
  const message = `${value} begins with *, which YAML keeps for itself`;
  return syntaxProblem(range, message, `put it in quotes: ${inQuotes(value)}`);
}

/** `&base`: YAML's anchor. */
export function anchorProblem({ text }: LineIndex, range: Range): YamlProblem {
  const value = plainTextAt(text, range.start);
  const anchor = shortened(text.slice(range.start, range.end));
  const help = `leave it out and write the value wherever it is needed; a text goes in quotes: ${inQuotes(value)}`;
  return syntaxProblem(range, `${anchor} is an anchor, which is not allowed here`, help);
}

/** `!important`: YAML's tag. */
export function tagProblem({ text }: LineIndex, range: Range): YamlProblem {
  const value = plainTextAt(text, range.start);
  const tag = shortened(text.slice(range.start, range.end));
  const help = `leave it out; a text that begins with ! goes in quotes: ${inQuotes(value)}`;
  return syntaxProblem(range, `${tag} is a tag, which is not allowed here`, help);
}

/** The same key twice in one map. */
export function duplicateKeyProblem(lines: LineIndex, key: string, first: Range, second: Range): YamlProblem {
  const { line } = lines.position(first.start);
  const name = key === '' ? 'the empty key ""' : shortened(key.trimEnd());
  const message = `${name} is written twice: it stands in line ${line} already`;
  return syntaxProblem(second, message, 'keep one of the two, or put what both say into one');
}

/** A key that is empty, a list or a map. */
export function keyKindProblem(kind: 'empty' | 'list' | 'map', range: Range): YamlProblem {
  if (kind === 'empty') {
    return syntaxProblem(
      range,
      'there is no key before this colon',
      'write the name that the value belongs to',
    );
  }
  const help = 'write a name before the colon; one that has brackets goes in quotes';
  return syntaxProblem(range, `a ${kind} cannot be a key`, help);
}

/** `%YAML 1.2`: a line for the reader instead of data. */
export function directiveProblem(range: Range): YamlProblem {
  const message = 'a line that begins with % is a directive, which is not allowed here';
  return syntaxProblem(range, message, 'delete the line; a text that begins with % goes in quotes');
}

/** A further document behind `---` or `...`. */
export function secondDocumentProblem({ text }: LineIndex, start: number): YamlProblem {
  const isMarker = text.startsWith('---', start);
  const help = isMarker
    ? 'delete this line, so that all belongs to one document'
    : 'delete the line ... above, so that all belongs to one document';
  return syntaxProblem({ start, end: start + (isMarker ? 3 : 1) }, 'a second document begins here', help);
}
