import type { Command } from 'commander';
import { UserError } from '../diagnostics/user-error.ts';

/** What makes the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Makes a command refuse (2) an option with one value that is given twice, where the last would win in silence. */
export function refuseGivenTwice(command: Command): void {
  for (const option of command.options) {
    if (option.isBoolean() || option.parseArg === collect) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) throw new UserError(2, `${option.long} is given twice`, 'leave one of them out');
      isGiven = true;
    });
  }
}
