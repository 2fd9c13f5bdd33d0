import type { Command } from 'commander';
import { subjectText, type Subject } from '../../diagnostics/finding.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { patchLines } from '../../render/plan/patch.ts';
import { checkOrg } from '../../rules/check.ts';
import type { CheckedFinding } from '../../rules/rule-finding.ts';
import type { RememberedOrg } from '../../rules/opened-org.ts';
import { readingRules } from '../../diagnostics/reading-rules.ts';
import { openEdited } from '../../reshape/open-edited.ts';
import { editFiles, readWritten, type EditedFile } from '../../source/edit-files.ts';
import { isDay } from '../../source/is-day.ts';
import { withWaiver, type WrittenWaiver } from '../../source/with-waiver.ts';
import { checkRequestOf } from '../check-request.ts';
import type { CommandModule } from '../command.ts';
import { addPresentOptions, type CommonOptions } from '../common-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { resolveWithNote } from '../filters.ts';
import { openOrg } from '../open-org.ts';
import { print, targetsOf } from '../output.ts';
import { ownRuleNames } from '../own-rules.ts';
import { isStopped } from '../reading-note.ts';
import type { Shell } from '../shell.ts';
import { fileToWrite, writeEdits } from '../write-edits.ts';

interface WaiveOptions extends CommonOptions {
  readonly until: string;
  readonly reason: string;
  readonly by?: string;
  readonly field?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

const examples = `
It shows the lines that it would write, and asks. A finding that there is not
cannot be waived, and neither can a mistake of reading.

Examples:
  orgctl waive coach-load cato-wirth --until 2027-01-31 --reason soon --dry-run
  orgctl waive person-allocation mona-xu --until 2027-01-31 --reason trial --yes`;

export const waiveCommand: CommandModule = {
  define(command: Command, { shell, exit }) {
    addPresentOptions(
      command
        .description('Accept what a rule finds on something until a day, for a reason that all can read.')
        .argument('<rule>', 'whose finding is accepted')
        .argument('<entity>', 'what it is on; org is the organisation itself')
        .requiredOption('--until <day>', 'the last day on which it is accepted')
        .requiredOption('--reason <text>', 'why')
        .option('--by <person>', 'who decided')
        .option('--field <path>', 'only the finding on this field: owner, members.ada-abara, …')
        .option('--dry-run', 'show the lines and write nothing')
        .option('-y, --yes', 'write them without a question'),
      ['text'],
    )
      .addHelpText('after', examples)
      .action(async (rule: string, entity: string, options: WaiveOptions) => {
        targetsOf(options, { text: 0 });
        const main = options.dryRun === true ? null : fileToWrite(shell, options, 'add --dry-run');
        const org = await openOrg(shell, options);
        if (await isStopped(shell, org, options, { command: 'plan', empty: {} })) {
          return exit(exitCodes.input.code);
        }
        const edits = planWaiver(shell, org, rule, entity, options);
        await print(shell, options, {
          text: async ({ style }) => `${patchLines(edits, style).join('\n')}\n`,
        });
        if (main === null) {
          shell.stderr.write('orgctl: nothing was written\n');
          return exit(exitCodes.done.code);
        }
        const what = `waive ${rule} ${entity} until ${options.until}`;
        return exit(await writeEdits(shell, org, edits, { main, what, options }));
      });
  },
};

/** The edits that write the waiver. Throws a UserError: 2 where it is not written well, 4 where there is nothing to waive. */
function planWaiver(
  shell: Shell,
  org: RememberedOrg,
  rule: string,
  entity: string,
  options: WaiveOptions,
): readonly EditedFile[] {
  refuseRule(org, rule);
  refuseWords(org, options);
  const on =
    entity === 'org' ? ({ kind: 'org', id: 'org' } as const) : resolveWithNote(shell, org.store, entity);
  const by = options.by === undefined ? null : resolveWithNote(shell, org.store, options.by, ['person']).id;
  const field = options.field ?? null;
  const { until, reason } = options;
  refuseWithoutFinding(findingsOn(org, rule, on), { rule, on, field });
  refuseUnchecked(org, rule);
  const waiver = { rule, on: `${subjectText(on)}${field === null ? '' : `.${field}`}`, reason, until, by };
  return editsFor(org, waiver, on, field);
}

/** The edits, once the edited text was read again and the findings are waived in it. */
function editsFor(org: RememberedOrg, waiver: WrittenWaiver, on: Subject, field: string | null) {
  const sources = org.files.map(({ path, ownPath = path, text }) => ({ path: ownPath, text }));
  const written = readWritten(sources);
  const edits = editFiles(sources, written, withWaiver(written, waiver));
  const after = openEdited(org, new Map(edits.map(({ path, text }) => [path, text])), org.day);
  const left = findingsOn(after, waiver.rule, on).filter((each) => isOn(each, field) && each.waived === null);
  after.store.close();
  if (left.length > 0) throw new Error(`the waiver ${JSON.stringify(waiver.on)} waives nothing`);
  return edits;
}

function findingsOn(
  org: Parameters<typeof checkOrg>[0],
  rule: string,
  on: Subject,
): readonly CheckedFinding[] {
  const { findings } = checkOrg(org, { rules: [rule], only: null, profile: null });
  return Array.from(findings).filter(({ subject }) => subject?.kind === on.kind && subject.id === on.id);
}

function isOn(finding: CheckedFinding, field: string | null): boolean {
  return field === null || finding.field === field;
}

function refuseRule(org: RememberedOrg, rule: string): void {
  checkRequestOf({ rules: [rule] }, ownRuleNames(org));
  if (!readingRules.some((each) => each === rule)) return;
  throw new UserError(
    2,
    `what ${rule} finds is a mistake in the file, and cannot be accepted`,
    `correct it: orgctl check ${rule} says where`,
  );
}

function refuseWords({ day }: RememberedOrg, { until, reason }: WaiveOptions): void {
  if (reason.trim() === '') {
    throw new UserError(2, '--reason is empty', 'say why, to whoever meets the finding');
  }
  if (!isDay(until)) {
    throw new UserError(
      2,
      `--until ${JSON.stringify(until)} is no day that the calendar has`,
      'write it as --until 2027-03-31',
    );
  }
  if (until < day) {
    throw new UserError(2, `--until ${until} is over`, `name a day from ${day} on`);
  }
}

/** A rule that few use the field of only finds where it is named: its waiver would be told to silence nothing. */
function refuseUnchecked(org: RememberedOrg, rule: string): void {
  const { notChecked } = checkOrg(org, { rules: [], only: null, profile: null });
  const reason = notChecked.find((each) => each.rule === rule)?.reason;
  if (reason === undefined) return;
  throw new UserError(
    4,
    `there is nothing to waive: ${rule} is not checked, unless it is named: ${reason}`,
    'waive it once a plain orgctl check finds it',
  );
}

interface Target {
  readonly rule: string;
  readonly on: Subject;
  readonly field: string | null;
}

function refuseWithoutFinding(found: readonly CheckedFinding[], { rule, on, field }: Target): void {
  const what = subjectText(on);
  const fields = found.flatMap((each) => each.field ?? []);
  const meant = found.filter((each) => isOn(each, field));
  if (meant.length === 0) {
    throw new UserError(
      4,
      `there is nothing to waive: ${rule} finds nothing on ${what}${field === null ? '' : ` at ${field}`}`,
      found.length === 0 || fields.length === 0
        ? `orgctl check ${rule} says what it finds`
        : `it does at ${joinWords(fields)}`,
    );
  }
  const [first] = meant;
  const waived = first?.waived ?? null;
  if (waived === null || meant.some((each) => each.waived === null)) return;
  throw new UserError(
    4,
    `${rule} is waived on ${what} already, until ${waived.until}: ${waived.reason}`,
    'change that waiver in the file, or take it out first',
  );
}
