import type { Change } from '../../queries/changes/change.ts';
import { markdownText } from '../markdown.ts';
import { groupChanges } from './group-changes.ts';

/** Changes as lists below headings of a level, for a pull request. */
export function changesMarkdown(changes: readonly Change[], level: number): string {
  const sections = groupChanges(changes).map(({ heading, entities }) => {
    const items = entities.flatMap(({ id, sentences }) =>
      sentences.map((sentence) => `- **${markdownText(id)}** ${markdownText(sentence)}`),
    );
    return `${'#'.repeat(level)} ${heading}\n\n${items.join('\n')}\n`;
  });
  return sections.join('\n');
}
