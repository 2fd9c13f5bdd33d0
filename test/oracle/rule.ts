import type { Entity } from './org.ts';
import type { Terms } from './terms.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `squad:search`. */
  readonly entity: string;
  /** The field's path in ids, where the rule speaks of *each*. */
  readonly field: string | null;
  readonly waived: boolean;
}

/** What a rule finds, before policy and waivers. */
export interface Spoken {
  readonly entity: string;
  readonly field?: string;
  readonly severity?: Severity;
  /** What other rules may yield to, where it is not just the entity. */
  readonly about?: readonly string[];
}

/** Options of a rule: always lists of text; a number is a list of one. */
export interface Options {
  number(name: string): number;
  list(name: string): readonly string[];
}

export interface Gate {
  readonly of: readonly Entity[] | readonly object[];
  readonly have: number;
  /** 0.1 or 0.5. */
  readonly needs: number;
}

export interface Yield {
  readonly to: string;
  /** What the named rule must have spoken of to silence this finding; by default the entity. */
  readonly about?: (spoken: Spoken, terms: Terms) => readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Off unless the profile or the policy switches it on. */
  readonly off?: boolean;
  /** Our opinion, only in `thorough`. */
  readonly thorough?: boolean;
  readonly options?: Readonly<Record<string, readonly string[]>>;
  readonly yields?: readonly Yield[];
  /** Whether there is anything to look at. */
  readonly looksFor?: (terms: Terms, options: Options) => boolean;
  readonly gate?: (terms: Terms) => Gate;
  readonly find: (terms: Terms, options: Options) => readonly Spoken[];
}

export function nameOf(entity: Entity): string {
  return entity.kind === 'org' ? 'org' : `${entity.kind}:${entity.id}`;
}

export function gateOf<T extends object>(of: readonly T[], has: (each: T) => boolean, needs = 0.1): Gate {
  return { of, have: of.filter(has).length, needs };
}

/** A finding on every entity that breaks the rule. */
export function on<T extends Entity>(
  entities: readonly T[],
  breaks: (each: T) => boolean,
): readonly Spoken[] {
  return entities.filter(breaks).map((entity) => ({ entity: nameOf(entity) }));
}

export function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Entities by what they have in common; those without it are left out. */
export function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string | null,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}
