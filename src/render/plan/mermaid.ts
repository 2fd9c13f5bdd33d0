import type { Named } from '../../queries/names.ts';
import type { Impact } from '../../reshape/impact/impact.ts';
import type { Plan } from '../../reshape/plan.ts';
import { mermaidText } from '../mermaid-text.ts';

/** Before and after as a flowchart of Mermaid: the squads that change, who and what moves between them, and what depends on what. */
export function planMermaid({ impact }: Pick<Plan, 'impact'>): string {
  const sides = (['before', 'after'] as const).map((side) => sideLines(impact, side));
  return `${['flowchart LR', ...sides.flat()].join('\n')}\n`;
}

type Side = 'before' | 'after';

function sideLines(impact: Impact, side: Side): readonly string[] {
  const nodes = new Map<string, { readonly id: string; readonly line: string }>();
  const arrows: string[] = [];
  const draw = (key: string, shape: (label: string) => string, label: string) => {
    const known = nodes.get(key);
    if (known !== undefined) return known.id;
    const id = `${side}${nodes.size}`;
    nodes.set(key, { id, line: `${id}${shape(mermaidText(label))}` });
    return id;
  };
  const squad = (id: string) => draw(`squad:${id}`, box, sizeLabel(impact, id, side));
  for (const { group } of impact.sizes) {
    if (group.kind === 'squad' && hasSize(impact, group.id, side)) squad(group.id);
  }
  for (const { person, left, joined } of impact.people) {
    for (const place of side === 'before' ? left : joined) {
      arrows.push(`${squad(place.id)} --- ${draw(`person:${person.id}`, round, nameOf(person))}`);
    }
  }
  for (const { component, before, after } of impact.owners) {
    const drawn = draw(`component:${component.id}`, slanted, nameOf(component));
    for (const owner of side === 'before' ? before : after) arrows.push(`${squad(owner)} --- ${drawn}`);
  }
  for (const { from, to, what } of impact.dependencies) {
    const isNew = what === 'added' || what === 'inherited';
    if (what !== 'tribes' && isNew !== (side === 'after')) continue;
    arrows.push(`${squad(from.id)} -. depends on .-> ${squad(to.id)}`);
  }
  const lines = [...Array.from(nodes.values(), ({ line }) => line), ...arrows].map((line) => `    ${line}`);
  return [`  subgraph ${side}`, ...lines, '  end'];
}

const box = (label: string) => `["${label}"]`;
const round = (label: string) => `("${label}")`;
const slanted = (label: string) => `[/"${label}"/]`;

function nameOf({ id, name }: Named): string {
  return name ?? id;
}

function sizeOf({ sizes }: Impact, id: string) {
  return sizes.find(({ group }) => group.kind === 'squad' && group.id === id);
}

function hasSize(impact: Impact, id: string, side: Side): boolean {
  return (sizeOf(impact, id)?.[side] ?? null) !== null;
}

function sizeLabel(impact: Impact, id: string, side: Side): string {
  const size = sizeOf(impact, id);
  const heads = size?.[side] ?? null;
  return heads === null ? id : `${size === undefined ? id : nameOf(size.group)} (${heads})`;
}
