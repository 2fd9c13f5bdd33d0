import type { WrittenOrg } from '../../source/written-org.ts';

/** An organisation after a mend. */
export interface Mended {
  readonly org: WrittenOrg;
  /** What was mended, a line each: "squad search: channel is \"#search\", in quotes". */
  readonly mends: readonly string[];
}
