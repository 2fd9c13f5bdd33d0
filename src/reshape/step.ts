import { UserError } from '../diagnostics/user-error.ts';
import type { YamlMap } from '../yaml/value.ts';

/** One operation as it was asked for, on the command line or in a scenario file: `move: {person: ada, to: search}`. */
export interface Step {
  /** The id of the operation. */
  readonly operation: string;
  /** Its arguments by name, as they were written. */
  readonly given: YamlMap;
}

/** What is wrong with an argument, and of which step: of several, and in a file, that is not plain. */
export class StepMistake extends UserError {
  readonly step: Step;

  constructor(step: Step, { exitCode, message, help }: UserError) {
    super(exitCode, message, help);
    this.step = step;
  }
}
