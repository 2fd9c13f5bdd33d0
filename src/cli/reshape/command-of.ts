import { shellWord } from '../../diagnostics/shell-word.ts';
import { visible } from '../../render/visible.ts';
import { commandLine } from '../../reshape/command-line.ts';
import type { Step } from '../../reshape/step.ts';

/** The command that does the same without asking; `more` are options behind it. */
export function commandOf(
  steps: readonly Step[],
  { file, asOf }: { readonly file?: string; readonly asOf?: string },
  more: readonly string[] = [],
): string {
  const where = [
    ...(file === undefined ? [] : ['-f', file]),
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
  ];
  const options = [...where, ...more].map((word) => ` ${shellWord(word)}`);
  return visible(`orgctl reshape ${steps.map(commandLine).join(' -- ')}${options.join('')}`);
}
