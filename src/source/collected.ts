import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import type { Entity, Waiver } from '../model/entity.ts';
import type { Kind } from '../model/field.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { EntityTaker } from './entity-taker.ts';
import type { SourceFile } from './files.ts';

/** The policy as a tree with positions: its options are typed where the rules live. */
export interface Policy {
  readonly file: number;
  readonly node: YamlNode;
}

/** What is collected while file after file is read. */
export interface Collected {
  readonly files: SourceFile[];
  readonly findings: ReadingFinding[];
  readonly taker: EntityTaker;
  /** Entities with a bad id: what they are called is known when all is read. */
  readonly unsettled: Entity[];
  readonly waivers: Waiver[];
  /** The file where each thing that may stand once was seen first: the ids of a kind, `org`, `policy`. */
  readonly seen: Map<Kind | 'policy', Map<string, number>>;
  org: Entity<'org'> | null;
  policy: Policy | null;
}
