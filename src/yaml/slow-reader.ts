import type { CST, Document, YAMLError } from 'yaml';
import { checkNodes } from './check-nodes.ts';
import { convertRoot } from './convert-node.ts';
import type { LineIndex } from './line-index.ts';
import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { aliasProblem, anchorProblem, syntaxProblem, tagProblem } from './refusals.ts';
import { tooDeepProblem } from './limits.ts';
import { MAX_DEPTH } from './limits.ts';
import { type TokenAt, walkTokens } from './walk-tokens.ts';
import { loadYamlPackage, type YamlPackage } from './yaml-package.ts';

/** What the slow reader makes of a text: a tree, or all its mistakes. */
export interface SlowRead {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}

const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
  strict: true,
} as const;

/** Reads with the `yaml` package, which finds every mistake that can be told apart. */
export function readSlowly(lines: LineIndex): SlowRead {
  const yaml = loadYamlPackage();
  const tokens = [...new yaml.Parser().parse(lines.text)];
  const marks = [...walkTokens(tokens)];
  const deep = marks.find(({ depth }) => depth >= MAX_DEPTH);
  if (deep) return { root: null, problems: [tooDeepProblem(deep.token.offset)] };
  const documents = [...new yaml.Composer(OPTIONS).compose(tokens, true, lines.text.length)];
  const errors = documents.flatMap((document) => document.errors);
  const problems = [
    ...refusedTokens(lines, marks),
    ...errors.map(crude),
    ...checkDocuments(yaml, lines, documents),
  ];
  if (problems.length > 0) return { root: null, problems };
  return { root: convertRoot(yaml, lines.text, documents[0]?.contents ?? null), problems };
}
function crude(e: YAMLError): YamlProblem {
  return syntaxProblem({ start: e.pos[0], end: e.pos[1] }, e.code, e.message);
}

function checkDocuments(
  yaml: YamlPackage,
  lines: LineIndex,
  documents: readonly Document.Parsed[],
): YamlProblem[] {
  const problems = [];
  for (const [i, document] of documents.entries()) {
    if (i > 0)
      problems.push(
        syntaxProblem({ start: document.range[0], end: document.range[0] + 1 }, 'second doc', ''),
      );
    problems.push(
      ...checkNodes(
        yaml,
        lines,
        document.contents,
        document.errors.map((error) => error.pos[0]),
      ),
    );
  }
  return problems;
}

function refusedTokens(lines: LineIndex, marks: readonly TokenAt[]): YamlProblem[] {
  return marks.flatMap(({ token }) => refuse(lines, token) ?? []);
}

function refuse(lines: LineIndex, token: CST.Token): YamlProblem | undefined {
  if (!('source' in token)) return undefined;
  const range = { start: token.offset, end: token.offset + token.source.length };
  if (token.type === 'anchor') return anchorProblem(lines, range);
  if (token.type === 'alias') return aliasProblem(lines, range);
  if (token.type === 'tag') return tagProblem(lines, range);
  if (token.type === 'directive') return syntaxProblem(range, 'directive', '');
  return undefined;
}
