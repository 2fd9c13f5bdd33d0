import type { YamlMap } from '../yaml/value.ts';

/** One operation as it was asked for, on the command line or in a scenario file: `move: {person: ada, to: search}`. */
export interface Step {
  /** The id of the operation. */
  readonly operation: string;
  /** Its arguments by name, as they were written. */
  readonly given: YamlMap;
}
