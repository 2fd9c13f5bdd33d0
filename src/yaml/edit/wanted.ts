import type { YamlMap, YamlValue } from '../value.ts';
import type { Match } from './match-items.ts';

/** One of the entries or items that a list or map is to hold. */
export interface WantedPart {
  /** null for an item. */
  readonly key: string | null;
  readonly value: YamlValue;
}

/** What a list or map is to hold, and where it stands now. */
export interface Wanted {
  readonly value: readonly YamlValue[] | YamlMap;
  readonly parts: readonly WantedPart[];
  readonly matches: readonly Match[];
}

export function partAt({ parts }: Wanted, place: number): WantedPart {
  const part = parts[place];
  if (part === undefined) throw new Error(`there is no part ${place}`);
  return part;
}
