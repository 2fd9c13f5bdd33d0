import { exitCodes } from '../../src/cli/exit-codes.ts';
import { formatDocs } from '../../src/cli/formats.ts';
import { commands } from '../../src/cli/all-commands.ts';
import { code, page, pageHead, table } from './markdown.ts';
import { runProgram } from './run-program.ts';

const environment: readonly (readonly [string, string])[] = [
  ['ORGCTL_FILE', 'The org.yaml to read where `--file` does not name one.'],
  ['ORGCTL_CACHE_DIR', "Where organisations that were read are kept, instead of the user's cache folder."],
  [
    'ORGCTL_TODAY',
    'The day that counts as today, instead of the clock: for runs that are to give the same again.',
  ],
  [
    'GITHUB_STEP_SUMMARY',
    'Where `check -o github` adds the whole to the summary of the step; GitHub Actions sets it.',
  ],
  ['NO_COLOR', 'Any value but an empty one: no colour.'],
  ['FORCE_COLOR', 'Any value but `0` and `false`: colour in a pipe, too.'],
  [
    'FORCE_HYPERLINK',
    '`0`: no links; any other value: links even where the terminal is not known to have them.',
  ],
  [
    'ORGCTL_PAGER',
    'What shows an answer that is longer than the terminal, instead of `$PAGER` or else `less`; empty or `cat` for none.',
  ],
  ['LESS', 'The options of `less`; `FRX` where it is not set.'],
];

/** docs/cli.md: the help of every command as the program prints it at 80 columns. */
export async function renderCli(): Promise<string> {
  const helps: string[] = [];
  for (const { name } of commands) {
    helps.push(`## orgctl ${name}\n\n${code('text', await runProgram([name, '--help']))}`);
  }
  return page([
    pageHead('The command line', "the program's own help"),
    code('text', await runProgram(['--help'])),
    'Answers go to stdout, everything else to stderr. On a terminal there are colours, tables and wrapped lines; in a pipe there is plain text, one finding a line, nothing cut. What is longer than the terminal goes through a pager. `-o json` is for programs. The same files on the same day give the same bytes.',
    ...helps,
    `## Formats\n\nOf \`-o\`; not every command has all of them, and several at once are one run.\n\n${table(
      ['format', 'is'],
      formatDocs.map(({ name, doc }) => [`\`${name}\``, doc]),
    )}`,
    `## Exit codes\n\n${table(
      ['code', 'says'],
      Object.values(exitCodes).map((each) => [String(each.code), each.meaning]),
    )}`,
    `## Environment\n\n${table(
      ['variable', 'says'],
      environment.map(([name, says]) => [`\`${name}\``, says]),
    )}`,
  ]);
}
