import type { TreeNode } from '../../queries/tree/branch.ts';
import { detailTexts } from '../detail-text.ts';
import { wrapLines } from '../fit.ts';
import { namedText } from '../named.ts';
import type { Page, Style } from '../style.ts';
import { visible } from '../visible.ts';

/** What the lines of a tree are made of; all of one width. */
interface Guides {
  readonly branch: string;
  readonly last: string;
  readonly through: string;
}

const drawn: Guides = { branch: '├─ ', last: '└─ ', through: '│  ' };

/** For a terminal that knows ASCII only. */
const ascii: Guides = { branch: '|- ', last: '`- ', through: '|  ' };

const empty = '   ';

/** However deep a branch is, so many columns are left for its words. */
const leastRoom = 20;

/** A tree with its branches drawn; on a terminal long lines go on below themselves. */
export function treeText(root: TreeNode, isAscii: boolean, page: Page): string {
  const lines: string[] = [];
  const guides = isAscii ? ascii : drawn;
  const draw = (node: TreeNode, isRoot: boolean, first: string, next: string) => {
    const below = node.children.length > 0 ? guides.through : empty;
    const room = Math.max(page.width - next.length - below.length, leastRoom);
    const text = nodeText(node, isRoot, page.style);
    const [head = '', ...rest] = page.width === Infinity ? [text] : wrapLines(text, room);
    lines.push(
      `${page.style.dim(first)}${head}`,
      ...rest.map((line) => `${page.style.dim(next + below)}${line}`),
    );
    for (const [n, child] of node.children.entries()) {
      const isLast = n === node.children.length - 1;
      draw(
        child,
        false,
        next + (isLast ? guides.last : guides.branch),
        next + (isLast ? empty : guides.through),
      );
    }
  };
  draw(root, true, '', '');
  return `${lines.join('\n')}\n`;
}

/** Kinds that are told by themselves what they are, where they stand in a tree. */
const plain: readonly string[] = ['org', 'squad', 'person', 'component'];

/** What a branch says in one line: who it is, how many, and what else is to be known. */
export function nodeText(node: TreeNode, isRoot: boolean, style: Style): string {
  const { entity, label, details, isRepeated, hidden } = node;
  const number = details.get('number');
  const told = detailTexts(
    entity?.kind ?? null,
    new Map(Array.from(details).filter(([name]) => name !== 'number')),
    style,
  );
  const kind =
    entity === null || entity.kind === 'org' || (!isRoot && plain.includes(entity.kind))
      ? ''
      : `${entity.kind} `;
  const name = entity === null ? visible(label ?? '') : entityText(node, style);
  const size = typeof number === 'number' ? ` (${number})` : '';
  const more = hidden === 0 ? '' : style.dim(` … ${hidden} below`);
  const above = isRepeated ? style.dim(' (see above)') : '';
  return `${kind}${name}${size}${told.length === 0 ? '' : `, ${told.join(', ')}`}${above}${more}`;
}

function entityText({ entity }: TreeNode, style: Style): string {
  if (entity === null) return '';
  if (entity.kind === 'org') return style.bold(visible(entity.name ?? 'an organisation without a name'));
  return ['tribe', 'chapter', 'objective'].includes(entity.kind)
    ? style.bold(namedText(entity, style))
    : namedText(entity, style);
}
