import type { TreeNode } from '../../queries/tree/branch.ts';
import { markdownPage, markedMarkdown } from '../markdown-page.ts';
import { nodeText } from './text.ts';

/** A tree as Markdown: lists in lists below a line that says what it is the tree of. */
export function treeMarkdown(root: TreeNode): string {
  const lines: string[] = [];
  const list = ({ children }: TreeNode, indent: string) => {
    for (const child of children) {
      lines.push(`${indent}- ${markedMarkdown(nodeText(child, false, markdownPage.style))}\n`);
      list(child, `${indent}  `);
    }
  };
  list(root, '');
  const title = `${markedMarkdown(nodeText(root, true, markdownPage.style))}\n`;
  return lines.length === 0 ? title : `${title}\n${lines.join('')}`;
}
