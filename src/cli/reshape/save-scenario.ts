import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { scenarioText } from '../../reshape/scenario/scenario-text.ts';
import type { Step } from '../../reshape/step.ts';
import { visible } from '../../render/visible.ts';
import { writeOutput } from '../output-file.ts';
import type { Shell } from '../shell.ts';
import { whyNotWritten } from '../why-not-written.ts';

/** Writes steps as a scenario file that is called as the file is. Throws a UserError (4) where there is one already. */
export function saveScenario(shell: Shell, file: string, steps: readonly Step[]): void {
  const path = resolve(shell.cwd, file);
  if (existsSync(path)) {
    throw new UserError(
      4,
      `${file} is there already, and is not written over`,
      'name another file, or remove it',
    );
  }
  try {
    writeOutput(path, scenarioText(basename(file, extname(file)), null, steps));
  } catch (error) {
    throw new UserError(
      2,
      `the scenario cannot be written to ${file}: ${whyNotWritten(error)}`,
      'name another file',
    );
  }
  const searched = steps.filter(({ operation, given }) => operation === 'form' || given.has('auto'));
  if (searched.length > 0) {
    const names = joinWords(Array.from(new Set(searched.map(({ operation }) => operation))));
    shell.stderr.write(
      `orgctl: ${names} searches again each time: who goes where is not kept, and may be another way later\n`,
    );
  }
  shell.stderr.write(`orgctl: saved as ${visible(file)}: orgctl plan ${visible(file)}\n`);
}
