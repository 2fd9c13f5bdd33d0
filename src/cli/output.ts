import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { Page } from '../render/style.ts';
import { plain } from '../render/style.ts';
import { keepReadingDirection } from '../render/reading-direction.ts';
import { visible } from '../render/visible.ts';
import { formatDocs } from './formats.ts';
import { withoutLinks } from './links.ts';
import { writeOutput } from './output-file.ts';
import { pagerCommand } from './pager.ts';
import { pageOf, type ColorMode } from './style.ts';
import type { Shell } from './shell.ts';
import { whyNotWritten } from './why-not-written.ts';

/** The options that every printing command has. */
export interface OutputOptions {
  /** `FORMAT` or `FORMAT=FILE`, each as it was written. */
  readonly output?: readonly string[];
  readonly json?: boolean;
  readonly color: ColorMode;
  /** False where `--no-pager` says so. */
  readonly pager?: boolean;
}

/** One way of drawing an answer. */
export type Formats = Readonly<Record<string, (page: Page) => Promise<string>>>;

interface Target {
  readonly format: string;
  readonly file: string | undefined;
}

/** Draws an answer in each format that was asked for, on stdout or into files; text where none was asked for. */
export async function print(shell: Shell, options: OutputOptions, formats: Formats): Promise<void> {
  const { stdout, stderr } = shell;
  for (const { format, file } of targetsOf(options, formats)) {
    const draw = formats[format];
    if (draw === undefined) continue;
    if (file !== undefined) {
      writeFile(shell, file, await draw({ style: plain, isTerminal: false, width: Infinity }));
      if (stderr.isTerminal) stderr.write(`orgctl: written to ${visible(file)}\n`);
      continue;
    }
    const text = await draw(pageOf(shell, stdout, options.color));
    const isRead = format === 'text' && stdout.isTerminal;
    await show(shell, isRead ? keepReadingDirection(text) : text, options);
  }
}

/** Writes to stdout, through a pager where somebody would not see the beginning. */
async function show(shell: Shell, text: string, options: OutputOptions): Promise<void> {
  const { stdout, pager, env } = shell;
  const command = options.pager === false || !stdout.isTerminal ? null : pagerCommand(shell);
  if (pager !== undefined && command !== null && isLongerThan(text, pager.rows() - 1)) {
    const paged = text.includes('\u001b]8;') && !pager.knowsLinks(command) ? withoutLinks(text) : text;
    if (await pager.show(command, paged, env)) return;
    if (command !== 'less') shell.stderr.write(`orgctl: the pager ${visible(command)} cannot be started\n`);
  }
  stdout.write(text);
}

function isLongerThan(text: string, lines: number): boolean {
  let at = -1;
  for (let line = 0; line <= lines; line++) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Draws an answer as json where json was asked for, and nothing elsewhere: there is no other answer. */
export async function printJson(shell: Shell, options: OutputOptions, draw: () => string): Promise<void> {
  const written = [...(options.output ?? []), ...(options.json === true ? ['json'] : [])];
  const output = written.filter((each) => each === 'json' || each.startsWith('json='));
  if (output.length > 0) await print(shell, { output, color: options.color }, { json: async () => draw() });
}

/** Says before any work is done that a format is not known. */
export function targetsOf(
  options: OutputOptions,
  formats: Readonly<Record<string, unknown>>,
): readonly Target[] {
  const written = [...(options.output ?? []), ...(options.json === true ? ['json'] : [])];
  if (written.length === 0) return [{ format: 'text', file: undefined }];
  const names = Object.keys(formats);
  return written.map((each) => {
    const [format = '', ...rest] = each.split('=');
    const file = each.includes('=') ? rest.join('=') : undefined;
    if (file === '') throw new UserError(2, `-o ${each} names no file`, `write -o ${format}=FILE`);
    if (names.includes(format)) return { format, file };
    const isElsewhere = formatDocs.some(({ name }) => name === format);
    const meant = isElsewhere ? undefined : nearest(format, names);
    throw new UserError(
      2,
      isElsewhere ? `there is no -o ${format} of this` : `unknown format ${JSON.stringify(format)}`,
      meant === undefined ? `write -o ${joinWords(names, 9, 'or')}` : `did you mean -o ${meant}?`,
    );
  });
}

function writeFile(shell: Shell, file: string, text: string): void {
  try {
    writeOutput(resolve(shell.cwd, file), text);
  } catch (error) {
    throw new UserError(
      2,
      `the answer cannot be written to ${file}: ${whyNotWritten(error)}`,
      'name another file',
    );
  }
}
