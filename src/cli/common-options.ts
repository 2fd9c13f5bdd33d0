import { Option, type Command } from 'commander';
import { collect } from './repeatable.ts';
import { colorModes, type ColorMode } from './style.ts';

/** The options of every command that reads an organisation and prints. */
export interface CommonOptions {
  readonly file?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly cache?: boolean;
  readonly output?: readonly string[];
  readonly json?: boolean;
  readonly color: ColorMode;
  readonly pager?: boolean;
  readonly debug?: boolean;
}

/** Adds them, in the order in which the help lists them; `formats` are those of `-o`. */
export function addCommonOptions(command: Command, formats: readonly string[]): Command {
  return addOptions(command, formats, true);
}

/** The same without --at, for a command that looks at the files as they are now. */
export function addPresentOptions(command: Command, formats: readonly string[]): Command {
  return addOptions(command, formats, false);
}

function addOptions(command: Command, formats: readonly string[], hasPast: boolean): Command {
  command.option(
    '-f, --file <path>',
    'the org.yaml to read; - is standard input (default: $ORGCTL_FILE, else the nearest)',
  );
  if (hasPast) command.option('--at <ref>', 'read the files of a git commit, on its day');
  return addPrintOptions(
    command
      .option('--as-of <day>', 'the day it is about (default: today in UTC)')
      .option('--no-cache', 'read everything again and keep nothing'),
    formats,
  );
}

/** As long as there is room for it on a line. */
function formatsDoc(formats: readonly string[]): string {
  return formats.length > 4 ? formats.join('|') : `${formats.join(', ')}; may be repeated`;
}

/** The options of a command that only prints. */
export function addPrintOptions(command: Command, formats: readonly string[]): Command {
  return command
    .option('-o, --output <format[=file]>', formatsDoc(formats), collect)
    .option('--json', 'the same as -o json')
    .addOption(new Option('--color <when>', 'when to colour').choices([...colorModes]).default('auto'))
    .option('--no-pager', 'print a long answer without a pager')
    .option('--debug', 'show the stack of a bug');
}
