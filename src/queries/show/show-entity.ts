import type { Kind } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { namesOf, type Named } from '../names.ts';
import { standingOf, type Standing } from '../standing.ts';
import { figuresOf } from './figures.ts';
import { objectivePeriod, type ObjectivePeriod } from './objective-period.ts';
import type { Relation } from './relation.ts';
import { relationsOf } from './relations-of.ts';
import { writtenFields, type Written } from './written-fields.ts';

/** Everything that is known about one thing. */
export interface ShownEntity {
  readonly subject: Named;
  /** Whether it is there on the day. */
  readonly standing: Standing;
  /** As they stand in org.yaml. */
  readonly fields: ReadonlyMap<string, Written>;
  /** Numbers of the day; none of what is not live. */
  readonly figures: ReadonlyMap<string, number>;
  /** Of a live objective. */
  readonly period: ObjectivePeriod | null;
  /** Those that there are, what it names itself first. */
  readonly relations: readonly Relation[];
}

/** Everything about an entity that was read, or about the organisation itself, with the id `org`. */
export function showEntity(store: Pick<Store, 'rows' | 'first'>, kind: Kind, id: string): ShownEntity {
  const standing: Standing = kind === 'org' ? { state: 'live' } : standingOf(store, kind, id);
  return {
    subject: namesOf(store)(kind, id),
    standing,
    fields: writtenFields(store, kind, id),
    figures: figuresOf(store, kind, id),
    period: kind === 'objective' ? objectivePeriod(store, id) : null,
    relations: relationsOf(store, kind, id, standing.state === 'live'),
  };
}
