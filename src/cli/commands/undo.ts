import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../../diagnostics/user-error.ts';
import { planText } from '../../render/plan/text.ts';
import type { Page } from '../../render/style.ts';
import { planOfEdits } from '../../reshape/plan.ts';
import { openOrg } from '../open-org.ts';
import { depthOf, type DepthOptions } from '../reshape/depth.ts';
import { undoJson } from '../../render/undo/json.ts';
import { total, undoHead, undoLines, undoListText, type UndoView } from '../../render/undo/text.ts';
import { visible } from '../../render/visible.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { confirm } from '../confirm.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findFile, stdinName } from '../find-file.ts';
import { print, targetsOf } from '../output.ts';
import type { Shell } from '../shell.ts';
import { planUndo, type UndoPlan } from '../undo/plan-undo.ts';
import { dropUndo, undoEntries, type UndoEntry } from '../undo/undo-entries.ts';
import { version } from '../version.ts';
import { writeAll } from '../write-files.ts';
import { settleUnfinished } from '../writing/settle.ts';

const examples = `
Each change that orgctl writes can be taken back, the last one first, also when
other lines have been edited since. It shows what that would do, and asks.

Examples:
  orgctl undo
  orgctl undo --list`;

interface UndoOptions extends CommonOptions, DepthOptions {
  readonly list?: true;
  readonly forget?: true;
  readonly yes?: true;
}

export const undoCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addPresentOptions(
      command
        .description('Take back the last change that orgctl wrote, to the byte.')
        .option('--list', 'say what can be taken back, the last change first')
        .option('--forget', 'leave the last change as it is, and do not take it back any more')
        .option('--summary', 'a line an entity, and the figures')
        .option('--patch', 'the lines of the files, too')
        .option('-y, --yes', 'do it without a question'),
      ['text', 'json'],
    )
      .addHelpText('after', examples)
      .action(async (options: UndoOptions) => {
        targetsOf(options, { text: 0, json: 0 });
        exit(await undo(shell, options));
      });
  },
};

async function undo(shell: Shell, options: UndoOptions): Promise<ExitCode> {
  depthOf(options);
  const main = mainFile(shell, options);
  if (options.list === true) {
    const entries = undoEntries(shell, main).map((entry) => viewOf(shell, entry));
    await print(shell, options, {
      text: async (page) => undoListText(entries, page),
      json: async () => undoJson(version, entries),
    });
    return exitCodes.done.code;
  }
  settleUnfinished(shell, main);
  const entries = undoEntries(shell, main);
  const [last] = entries;
  if (options.forget === true && last !== undefined) return forget(shell, last, options);
  const plan = planUndo(shell, entries);
  await print(shell, options, {
    text: async (page) =>
      `${undoHead(plan.entry, page)}${await planOfUndo(shell, main, plan, options, page)}`,
    json: async () => undoJson(version, [viewOf(shell, plan.entry)]),
  });
  return write(shell, main, plan, options);
}

/** What taking it back does, in words of the organisation; where that cannot be read, its lines. */
async function planOfUndo(
  shell: Shell,
  main: string,
  { entry, changes }: UndoPlan,
  options: UndoOptions,
  page: Page,
): Promise<string> {
  const org = await openOrg(shell, options);
  const paths = new Map(
    org.files.map(({ path, ownPath = path }) => [realpathSync(join(dirname(main), ownPath)), ownPath]),
  );
  const edits = changes.flatMap(({ path, before, text }) => {
    const ownPath = paths.get(path);
    return ownPath === undefined ? [] : [{ path: ownPath, before: before?.text ?? '', text }];
  });
  if (org.isStopped || edits.length < changes.length) return undoLines(viewOf(shell, entry), page);
  return planText(planOfEdits(org, edits), depthOf(options), 'to be written', page);
}

/** Throws a UserError where there is no such file, or nothing that could be known by its name. */
function mainFile(shell: Shell, { file }: UndoOptions): string {
  const main = findFile(shell, file);
  if (main === stdinName)
    throw new UserError(2, 'undo writes files, not standard input', 'name one with --file PATH');
  if (main !== null && existsSync(main)) return main;
  throw new UserError(
    3,
    main === null ? 'there is no org.yaml here' : `${relative(shell.cwd, main)} does not exist`,
    'name one with --file PATH or $ORGCTL_FILE',
  );
}

async function forget(shell: Shell, { what, id }: UndoEntry, options: UndoOptions): Promise<ExitCode> {
  if (!(await confirm(shell, `Never take back "${visible(what)}"?`, options))) return notDone(shell);
  dropUndo(shell, id);
  shell.stderr.write(`orgctl: forgotten: ${visible(what)}\n`);
  return exitCodes.done.code;
}

async function write(shell: Shell, main: string, plan: UndoPlan, options: UndoOptions): Promise<ExitCode> {
  const { entry, changes } = plan;
  const { files } = viewOf(shell, entry);
  if (!(await confirm(shell, `Take it back (${total(files)})?`, options))) return notDone(shell);
  await writeAll(shell, changes, { main, what: `undo: ${entry.what}`, undoes: entry.id });
  const left = undoEntries(shell, main).length;
  const more = left === 0 ? '' : `; ${left} more can be: orgctl undo`;
  shell.stderr.write(`orgctl: taken back: ${visible(entry.what)}${more}\n`);
  return exitCodes.done.code;
}

function notDone(shell: Shell): ExitCode {
  shell.stderr.write('orgctl: nothing was written\n');
  return exitCodes.refused.code;
}

function viewOf({ cwd }: Shell, { at, what, files }: UndoEntry): UndoView {
  const shown = (path: string) => relative(cwd, path).split(sep).join('/');
  return { at, what, files: files.map(({ path, hunks }) => ({ file: shown(path), hunks })) };
}
