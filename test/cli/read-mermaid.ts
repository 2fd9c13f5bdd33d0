/** A flowchart as its text says it. */
export interface Chart {
  /** The label of each node, its parts without the line breaks, as a reader sees them. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly arrows: readonly (readonly [from: string, to: string])[];
}

/** A label may have letters and digits of any script, harmless marks, characters by number, and line breaks. */
const node = /^ {2}(n\d+)\["((?:[\p{L}\p{M}\p{N} .,()-]|#\d+;|<br\/>)*)"\]$/u;
const arrow = /^ {2}(n\d+) --> (n\d+)$/;

/**
 * Reads a flowchart more strictly than Mermaid does: one node or arrow a line, nodes before arrows, and nothing in a
 * label that Mermaid could take for more than text. Throws where a line is anything else.
 */
export function readMermaid(text: string): Chart {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== 'flowchart LR') throw new Error(`it begins with ${head}`);
  const nodes = new Map<string, readonly string[]>();
  const arrows: [string, string][] = [];
  for (const line of lines) {
    const [, id, label] = node.exec(line) ?? [];
    const [, from, to] = arrow.exec(line) ?? [];
    if (id !== undefined && label !== undefined && arrows.length === 0 && !nodes.has(id)) {
      nodes.set(id, label.split('<br/>').map(shown));
    } else if (from !== undefined && to !== undefined && nodes.has(from) && nodes.has(to)) {
      arrows.push([from, to]);
    } else throw new Error(`no node and no arrow: ${line}`);
  }
  return { nodes, arrows };
}

function shown(part: string): string {
  return part.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
