import type { TreeNode } from '../../queries/tree/branch.ts';
import { detailTexts } from '../detail-text.ts';
import { mermaidText } from '../mermaid-text.ts';
import { plain } from '../style.ts';

/** The tree as a flowchart of Mermaid; what is met again is one node with several arrows. */
export function treeMermaid(root: TreeNode): string {
  const { nodes, arrows } = chartOf(root);
  return `${['flowchart LR', ...nodes, ...arrows].join('\n')}\n`;
}

/** Mermaid draws no more arrows than this unless its page is told to (maxEdges). */
const mostArrows = 500;

/** How many arrows the chart has, where they are too many for Mermaid; else null. */
export function surplusArrows(root: TreeNode): number | null {
  const { length } = chartOf(root).arrows;
  return length > mostArrows ? length : null;
}

function chartOf(root: TreeNode): { readonly nodes: readonly string[]; readonly arrows: readonly string[] } {
  const nodes: string[] = [];
  const arrows: string[] = [];
  const known = new Map<string, string>();
  const draw = (node: TreeNode): string => {
    const key = keyOf(node);
    const met = key === null ? undefined : known.get(key);
    const id = met ?? `n${nodes.length}`;
    if (met === undefined) nodes.push(`  ${id}["${labelOf(node)}"]`);
    if (key !== null) known.set(key, id);
    for (const child of node.children) arrows.push(`  ${id} --> ${draw(child)}`);
    return id;
  };
  draw(root);
  return { nodes, arrows };
}

/** A component or tribe is one node; who is in two squads stands in both. */
function keyOf({ entity }: TreeNode): string | null {
  return entity !== null && ['component', 'tribe'].includes(entity.kind)
    ? `${entity.kind}:${entity.id}`
    : null;
}

function labelOf({ entity, label, details, hidden }: TreeNode): string {
  const number = details.get('number');
  const name = entity === null ? (label ?? '') : (entity.name ?? entity.id);
  const told = detailTexts(
    entity?.kind ?? null,
    new Map(Array.from(details).filter(([each]) => each !== 'number')),
    plain,
  );
  const size = typeof number === 'number' ? ` (${number})` : '';
  const more = hidden === 0 ? [] : [`… ${hidden} below`];
  return [`${name}${size}`, ...told, ...more].map(mermaidText).join('<br/>');
}
