import { sections } from '../../model/kinds.ts';
import type { Change, ChangedKind } from '../../queries/changes/change.ts';
import { changeSentence } from './sentence.ts';

/** What is told of the things of one kind. */
export interface ChangedSection {
  /** `people`, `squads`, `policy`. */
  readonly heading: string;
  readonly entities: readonly ChangedEntity[];
}

/** What is told of one thing. */
export interface ChangedEntity {
  readonly id: string;
  readonly name: string | null;
  readonly sentences: readonly string[];
}

/** Changes below the kind and the id that they are about; they come in that order. */
export function groupChanges(changes: readonly Change[]): readonly ChangedSection[] {
  const found: {
    kind: ChangedKind;
    heading: string;
    entities: { id: string; name: string | null; sentences: string[] }[];
  }[] = [];
  for (const change of changes) {
    const { kind, id, name } = change;
    let section = found.at(-1);
    if (section?.kind !== kind) found.push((section = { kind, heading: headingOf(kind), entities: [] }));
    let entity = section.entities.at(-1);
    if (entity?.id !== id) section.entities.push((entity = { id, name, sentences: [] }));
    const sentence = changeSentence(change);
    // That something ends is what most of the rest comes of.
    if (change.what === 'until') entity.sentences.unshift(sentence);
    else entity.sentences.push(sentence);
  }
  return found;
}

function headingOf(kind: ChangedKind): string {
  if (kind === 'org') return 'organisation';
  if (kind === 'waiver') return 'waivers';
  return kind === 'policy' ? kind : sections[kind];
}

/** "3 people, 2 components, the policy": of how many things something is told. */
export function changedCounts(changes: readonly Change[]): string {
  const words = groupChanges(changes).map(({ heading, entities }) => {
    if (heading === 'organisation' || heading === 'policy') return `the ${heading}`;
    const one = heading === 'people' ? 'person' : heading.replace(/s$/, '');
    return `${entities.length} ${entities.length === 1 ? one : heading}`;
  });
  return words.join(', ');
}
