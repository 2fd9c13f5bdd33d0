import { structuredPatch } from 'diff';
import { joinWords } from '../../diagnostics/words.ts';
import { entityKinds, sections } from '../../model/kinds.ts';
import { lineIndex } from '../../yaml/line-index.ts';
import type { MapEntry, YamlNode } from '../../yaml/node.ts';
import { readYaml } from '../../yaml/read-yaml.ts';

/** What somebody has changed in a text, in words: "line 12 (squad search) and lines 40-42 (person ada-abara)". */
export function changedSince(before: string, now: string): string {
  const { hunks } = structuredPatch('', '', before, now, '', '', { context: 0 });
  const entities = entitiesOf(now);
  const places = hunks.map(({ newStart, newLines }) => {
    // Where lines were only taken out, what stands before them now.
    const first = newLines === 0 ? Math.max(newStart - 1, 1) : newStart;
    const last = Math.max(first, newStart + newLines - 1);
    const touched = entities.filter((entity) => entity.first <= last && entity.last >= first);
    const names = joinWords(touched.map(({ name }) => name));
    const lines = first === last ? `line ${first}` : `lines ${first}-${last}`;
    return names === '' ? lines : `${lines} (${names})`;
  });
  return joinWords(places);
}

interface EntityLines {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

function entitiesOf(text: string): readonly EntityLines[] {
  const { root } = readYaml(text);
  const lines = lineIndex(text);
  return entityKinds.flatMap((kind) => {
    const section = entriesOf(root).find(({ key }) => key === sections[kind]);
    return entriesOf(section?.value ?? null).map((entry) => ({
      name: `${kind} ${entry.key}`,
      first: lines.position(entry.start).line,
      last: lines.position(Math.max(entry.end, entry.value.end)).line,
    }));
  });
}

function entriesOf(node: YamlNode | null): readonly MapEntry[] {
  return node?.kind === 'map' ? Array.from(node.entries) : [];
}
