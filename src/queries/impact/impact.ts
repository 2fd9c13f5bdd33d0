import type { EntityKind } from '../../model/field.ts';
import { namesOf } from '../names.ts';
import { standingOf } from '../standing.ts';
import {
  noImpact,
  type ImpactAnswer,
  type ImpactContext,
  type ImpactStore,
  type Thresholds,
} from './answer.ts';
import {
  impactOfChapter,
  impactOfComponent,
  impactOfGuild,
  impactOfObjective,
  impactOfSquad,
  impactOfTribe,
} from './group.ts';
import { impactOfPerson } from './person.ts';
import { tribeCounts } from './tribe-counts.ts';

/** What an impact is asked about: something that was read, and how far to go through others. */
export interface ImpactRequest {
  readonly kind: EntityKind;
  readonly id: string;
  readonly thresholds: Thresholds;
  /** 1: only what is affected directly; Infinity: all the way. */
  readonly depth: number;
}

/** What breaks if something goes and nothing else is done; nothing, where it is not live on the day. */
export function impact(store: ImpactStore, { kind, id, thresholds, depth }: ImpactRequest): ImpactAnswer {
  const named = namesOf(store);
  const standing = standingOf(store, kind, id);
  const context: ImpactContext = { store, named, thresholds, depth };
  const parts = standing.state === 'live' ? partsOf(context, kind, id) : noImpact;
  return {
    ...parts,
    dependentsByTribe: tribeCounts(parts.dependents),
    entity: named(kind, id),
    standing,
  };
}

function partsOf(
  context: ImpactContext,
  kind: EntityKind,
  id: string,
): Omit<ImpactAnswer, 'entity' | 'standing'> {
  switch (kind) {
    case 'person':
      return impactOfPerson(context, id);
    case 'squad':
      return impactOfSquad(context, id);
    case 'component':
      return impactOfComponent(context, id);
    case 'tribe':
      return impactOfTribe(context, id);
    case 'chapter':
      return impactOfChapter(context, id);
    case 'guild':
      return impactOfGuild(context, id);
    case 'objective':
      return impactOfObjective(context, id);
  }
}
