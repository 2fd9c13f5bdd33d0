import { nodeBehindBom, problemBehindBom } from './behind-bom.ts';
import { convertRoot } from './convert-node.ts';
import { findMistakes } from './find-mistakes.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { MAX_SLOW } from './limits.ts';
import { parseSlowly } from './parse-slowly.ts';
import { withoutSoundParts } from './sound-parts.ts';
import { type YamlPackage, loadYamlPackage } from './yaml-package.ts';

/** What the slow reader makes of a text: a tree, or all its mistakes. */
export interface SlowRead {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads with the `yaml` package, which finds every mistake that can be told apart; undefined if that is not safe.
 * It never sees a BOM, since it counts one as a column and then misreads the first line.
 */
export function readSlowly(lines: LineIndex): SlowRead | undefined {
  if (lines.text.charCodeAt(0) !== 0xfeff) return readWithoutBom(lines);
  const read = readWithoutBom(lineIndex(lines.text.slice(1)));
  return (
    read && { root: read.root && nodeBehindBom(read.root), problems: read.problems.map(problemBehindBom) }
  );
}

function readWithoutBom(lines: LineIndex): SlowRead | undefined {
  const yaml = loadYamlPackage();
  const reduced = findInReduced(yaml, lines);
  if (reduced.length > 0) return { root: null, problems: reduced };
  const parsed = lines.text.length > MAX_SLOW ? undefined : parseSlowly(yaml, lines);
  if (!parsed) return undefined;
  const problems = findMistakes(parsed, lines, { left: lines.text.length });
  if (problems.length > 0) return { root: null, problems };
  return { root: convertRoot(yaml, lines.text, parsed.documents[0]?.contents ?? null), problems };
}

/** The mistakes in what is left of a text without its sound parts; none if there are none, or too much is left. */
function findInReduced(yaml: YamlPackage, lines: LineIndex): readonly YamlProblem[] {
  const { text, left } = withoutSoundParts(lines.text);
  if (left > MAX_SLOW || left === lines.text.length) return [];
  const parsed = parseSlowly(yaml, lineIndex(text));
  return parsed ? findMistakes(parsed, lines, { left }) : [];
}
