import { terms } from '../../queries/terms.ts';
import type { Topic } from '../../render/explain/topic.ts';

/** The words that rules and answers use in one meaning. */
export function termTopics(): readonly Topic[] {
  return terms.map(({ name, aliases, doc, more, view }): Topic => ({
    group: 'terms',
    name,
    aliases,
    summary: doc,
    sections: [
      { heading: 'besides', lines: more },
      {
        heading: 'where',
        lines: view === null ? [] : [`orgctl explain ${view} has the view that derives it`],
      },
    ],
    data: { term: name, doc, more, view },
  }));
}
