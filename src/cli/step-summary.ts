import { appendFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '../render/visible.ts';
import { targetsOf, type Formats, type OutputOptions } from './output.ts';
import type { Shell } from './shell.ts';
import { whyNotWritten } from './why-not-written.ts';

/** The file whose Markdown GitHub shows as the summary of a step; undefined elsewhere. */
export function stepSummary({ env, cwd }: Shell): string | undefined {
  const file = env['GITHUB_STEP_SUMMARY'] ?? '';
  return file === '' ? undefined : resolve(cwd, file);
}

/** Adds to the summary of the step where annotations were asked for, since GitHub shows only some of these. */
export async function addToStepSummary(
  shell: Shell,
  options: OutputOptions,
  formats: Formats,
  draw: (room: number) => Promise<string>,
): Promise<void> {
  const file = stepSummary(shell);
  if (file === undefined) return;
  if (!targetsOf(options, formats).some(({ format }) => format === 'github')) return;
  try {
    const written = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = await draw(longestSummary - written - 1);
    appendFileSync(file, written === 0 ? text : `\n${text}`);
  } catch (error) {
    shell.stderr.write(
      `orgctl: the summary cannot be written to ${visible(file)}: ${whyNotWritten(error)}\n`,
    );
  }
}

/** What GitHub takes as the summary of a step, in bytes. */
const longestSummary = 1024 * 1024;
